import { IsDate, IsIn, IsInt, IsOptional, IsUUID, Matches, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { SESSION_MINUTES } from '../../appointments/index.js';
import { CARD_ID } from '../charges/pay.inputs.js';

@InputType({ description: 'A longer session, at a time that is free, and how the difference is paid.' })
export class LengthenSessionInput {
  @Field(() => ID, { description: 'The session.' })
  @IsUUID()
  appointmentId: string;

  @Field(() => Date, { description: 'The start, the present one included.' })
  @IsDate()
  startsAt: Date;

  @Field(() => ID, { nullable: true, description: 'Another tutor of the course; left out: its own.' })
  @IsOptional()
  @IsUUID()
  tutorId?: string | null;

  @Field(() => Int, { description: '90 or 120, and longer than it is.' })
  @IsIn([...SESSION_MINUTES])
  minutes: number;

  @Field(() => Int, { description: 'The difference that the student saw, with taxes, cents: another is refused.' })
  @IsInt()
  @Min(0)
  totalCents: number;

  @Field(() => ID, { nullable: true, description: "One of the viewer's cards; left out: Stripe's page." })
  @IsOptional()
  @Matches(CARD_ID)
  cardId?: string | null;

  @Field(() => ID, {
    description: 'Made by the client for one click; with a card, the same one again is the same payment.',
  })
  @IsUUID()
  requestId: string;
}
