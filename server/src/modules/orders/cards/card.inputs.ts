import { Matches } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'A card of the viewer.' })
export class CardInput {
  @Field(() => ID, { description: "One of the viewer's cards." })
  @Matches(/^(pm|card)_\w{1,250}$/)
  cardId: string;
}
