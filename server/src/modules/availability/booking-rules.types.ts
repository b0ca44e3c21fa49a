import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({
  simpleResolvers: true,
  description: 'One limit of booking: what the tutor chose over what everybody has.',
})
export class BookingRule {
  @Field(() => Int, { nullable: true, description: "The tutor's own; null: the platform's holds." })
  own: number | null;

  @Field(() => Int, { description: "The platform's, which holds where the tutor chose none." })
  standard: number;
}

@ObjectType({ simpleResolvers: true, description: 'The limits that bookings with a tutor keep.' })
export class BookingRules {
  @Field({ description: 'Free minutes after each session.' })
  buffer: BookingRule;

  @Field({ description: 'How long before its start a session can be booked at the latest, minutes.' })
  notice: BookingRule;

  @Field({ description: 'How far ahead a session can be booked, days.' })
  horizon: BookingRule;

  @Field({ description: "Sessions start on this grid of the tutor's clock, minutes." })
  grid: BookingRule;
}
