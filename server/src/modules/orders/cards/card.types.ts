import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { CardExpiry } from './card-expiry.js';

registerEnumType(CardExpiry, {
  name: 'CardExpiry',
  description: "How a card's month of expiry stands.",
  valuesConfig: {
    SOON: { description: 'It expires within 45 days.' },
    EXPIRED: { description: 'Its month is over: banks refuse it.' },
  },
});

/** A card that a student has saved. It lives at Stripe only: nothing of it is in our database. */
@ObjectType({ simpleResolvers: true, description: 'A card that the viewer has saved; it is kept by Stripe.' })
export class Card {
  @Field(() => ID, { description: "Stripe's id of it." })
  id: string;

  @Field({ description: '`visa`, `mastercard` …' })
  brand: string;

  @Field({ description: 'The last four digits of its number.' })
  last4: string;

  @Field(() => Int, { description: 'Month in which it expires, 1 to 12; it is good until the last day.' })
  expMonth: number;

  @Field(() => Int, { description: 'Year in which it expires, four digits.' })
  expYear: number;

  @Field(() => CardExpiry, { description: 'Whether it is good, about to expire, or expired.' })
  expiry: CardExpiry;

  @Field({ description: 'Whether it is charged unless another is chosen. One of the cards is, where there are any.' })
  isDefault: boolean;
}
