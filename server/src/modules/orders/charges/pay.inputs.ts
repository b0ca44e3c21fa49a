import { IsInt, IsUUID, Matches, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';

/** How Stripe writes the id of a payment method. */
export const CARD_ID = /^(pm|card)_\w{1,250}$/;

@InputType({ description: 'The cart is paid with a saved card.' })
export class PayWithSavedCardInput {
  @Field(() => Int, { description: 'The total that the student saw, cents: another is refused.' })
  @IsInt()
  @Min(0)
  totalCents: number;

  @Field(() => ID, { description: "One of the viewer's cards." })
  @Matches(CARD_ID)
  cardId: string;

  @Field(() => ID, {
    description: 'Made by the client for one click; the same one again is the same payment and gets the same answer.',
  })
  @IsUUID()
  requestId: string;
}

@InputType({ description: 'An order that waits for its student is paid with a saved card.' })
export class PayOrderInput {
  @Field(() => ID, { description: 'A pending order of the viewer that a saved card pays.' })
  @IsUUID()
  orderId: string;

  @Field(() => ID, { description: "One of the viewer's cards." })
  @Matches(CARD_ID)
  cardId: string;

  @Field(() => ID, {
    description: 'Made by the client for one click; the same one again is the same payment and gets the same answer.',
  })
  @IsUUID()
  requestId: string;
}
