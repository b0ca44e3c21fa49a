import { IsUUID, Length, Matches } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { StripeEventKind, StripeEventState } from './stripe-event.entity.js';

@InputType({ description: 'What is left out does not limit the list.' })
export class StripeEventFilter {
  @Field(() => [StripeEventState], { nullable: true, description: 'Only those in one of these states.' })
  states?: StripeEventState[] | null;

  @Field(() => StripeEventKind, { nullable: true, description: 'Only those about this.' })
  kind?: StripeEventKind | null;

  @Field(() => String, { nullable: true, description: "An event's id, or its order's number." })
  search?: string | null;
}

@InputType({ description: 'The event to act on again.' })
export class ReplayStripeEventInput {
  @Field(() => ID, { description: "Stripe's id of it." })
  @Matches(/^evt_\w{1,80}$/)
  eventId: string;
}

@InputType({ description: 'Why a difference may stay.' })
export class SettleStripeDifferenceInput {
  @Field(() => ID, { description: 'Which difference.' })
  @IsUUID()
  differenceId: string;

  @Field({ description: 'Why, for other admins to read, 3 to 500 characters.' })
  @Length(3, 500)
  reason: string;
}
