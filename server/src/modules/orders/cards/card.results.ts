import { Field, ObjectType } from 'type-graphql';
import { resultOf } from '../../../graphql/commands.js';
import { PaymentUnavailable } from '../checkout/checkout.results.js';
import { Card } from './card.types.js';

@ObjectType({ simpleResolvers: true, description: "Stripe's page on which a card is added without paying anything." })
export class CardPageOpened {
  @Field({ description: "The page's address; it leads back to the page of the cards." })
  url: string;

  constructor(url: string) {
    this.url = url;
  }
}

@ObjectType({ simpleResolvers: true, description: 'The cards as they are now.' })
export class CardsChanged {
  @Field(() => [Card], { description: 'The default first, then the newest.' })
  cards: Card[];

  constructor(cards: Card[]) {
    this.cards = cards;
  }
}

export const AddCardResult = resultOf('AddCardResult', [CardPageOpened, PaymentUnavailable]);
export const CardsResult = resultOf('CardsResult', [CardsChanged, PaymentUnavailable]);
