import { IsOptional, IsUUID, Matches } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'A card of the viewer.' })
export class CardInput {
  @Field(() => ID, { description: "One of the viewer's cards." })
  @Matches(/^(pm|card)_\w{1,250}$/)
  cardId: string;
}

@InputType({ description: 'What a card is added for.' })
export class AddCardInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The order that waits for it: the way back leads there. Left out, it leads to the page of the cards.',
  })
  @IsOptional()
  @IsUUID()
  orderId?: string | null;
}
