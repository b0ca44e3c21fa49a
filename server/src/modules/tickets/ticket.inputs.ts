import { IsEnum, IsNotEmpty, IsOptional, IsUUID, Matches, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { STORABLE } from '../messaging/index.js';
import { TicketCategory, TicketPriority, TicketState } from './ticket.entity.js';

@InputType({ description: 'Which tickets; what is left out does not matter.' })
export class TicketFilter {
  @Field(() => [TicketState], { nullable: true, description: 'Only those in one of these states.' })
  states?: TicketState[] | null;

  @Field(() => TicketPriority, { nullable: true, description: 'Only those of this priority.' })
  priority?: TicketPriority | null;

  @Field(() => TicketCategory, { nullable: true, description: 'Only those about this.' })
  category?: TicketCategory | null;

  @Field(() => String, {
    nullable: true,
    description: 'Words in the number, the subject or the name of the requester.',
  })
  search?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Those assigned to the viewer.' })
  mine?: boolean | null;
}

@InputType({ description: 'A request for support. `clientId` makes a double click one ticket.' })
export class OpenTicketInput {
  @Field(() => TicketCategory, { description: 'What it is about.' })
  @IsEnum(TicketCategory)
  category: TicketCategory;

  @Field(() => TicketPriority, { description: 'How much it presses.' })
  @IsEnum(TicketPriority)
  priority: TicketPriority;

  @Field({ description: '1 to 160 characters.' })
  @IsNotEmpty()
  @MaxLength(160)
  @Matches(STORABLE)
  subject: string;

  @Field({ description: 'The first message: plain text of 1 to 8000 characters.' })
  @IsNotEmpty()
  @MaxLength(8000)
  @Matches(STORABLE)
  body: string;

  @Field(() => ID, { nullable: true, description: 'An order of the viewer that it is about.' })
  @IsOptional()
  @IsUUID()
  orderId?: string | null;

  @Field(() => ID, { nullable: true, description: 'A session of the viewer that it is about.' })
  @IsOptional()
  @IsUUID()
  appointmentId?: string | null;

  @Field(() => ID, { description: 'A UUID of the client, one for each ticket.' })
  @IsUUID()
  clientId: string;
}

@InputType({ description: '`clientId` is given by the client: a retry is the same message.' })
export class ReplyToTicketInput {
  @Field(() => ID, { description: 'Which ticket.' })
  @IsUUID()
  ticketId: string;

  @Field(() => ID, { description: 'An id by the sender: sending again is the same message.' })
  @IsUUID()
  clientId: string;

  @Field({ description: 'Plain text of 1 to 8000 characters.' })
  @IsNotEmpty()
  @MaxLength(8000)
  @Matches(STORABLE)
  body: string;
}

@InputType({ description: 'Who takes care of a ticket.' })
export class AssignTicketInput {
  @Field(() => ID, { description: 'Which ticket.' })
  @IsUUID()
  ticketId: string;

  @Field(() => ID, { nullable: true, description: 'An admin; null: nobody.' })
  @IsOptional()
  @IsUUID()
  assigneeId?: string | null;
}

@InputType({ description: 'A ticket.' })
export class TicketInput {
  @Field(() => ID, { description: 'Which ticket.' })
  @IsUUID()
  ticketId: string;
}
