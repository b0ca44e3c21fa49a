import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../../context.js';
import { Allow } from '../../../graphql/authorization.js';
import { run } from '../../../graphql/commands.js';
import { PayOrderInput, PayWithSavedCardInput } from '../charges/pay.inputs.js';
import { PayOrderResult, PayWithSavedCardResult } from '../charges/pay.results.js';
import { payOrder, payWithSavedCard } from '../charges/pay-with-saved-card.js';
import { AddCardInput, CardInput } from './card.inputs.js';
import { AddCardResult, CardsResult } from './card.results.js';
import { Card } from './card.types.js';
import { addCard, listCards, removeCard, setDefaultCard } from './change-cards.js';

@Resolver()
export class CardResolver {
  @Allow('student')
  @Query(() => [Card], {
    nullable: true,
    description:
      "The viewer's saved cards, the default first; null when Stripe can not be asked. Ask for it alone: it takes as long as Stripe does.",
  })
  cards(@Ctx() ctx: Context): Promise<Card[] | null> {
    return listCards(ctx);
  }

  @Allow('student')
  @Mutation(() => AddCardResult, {
    description: "Opens Stripe's page for adding a card without paying anything.",
  })
  addCard(
    @Arg('input', { description: 'What it is for.' }) input: AddCardInput,
    @Ctx() ctx: Context,
  ): Promise<typeof AddCardResult> {
    return run(ctx, addCard, input);
  }

  @Allow('student')
  @Mutation(() => CardsResult, { description: "Removes one of the viewer's cards at Stripe, for good." })
  removeCard(
    @Arg('input', { description: 'Which card.' }) input: CardInput,
    @Ctx() ctx: Context,
  ): Promise<typeof CardsResult> {
    return run(ctx, removeCard, input);
  }

  @Allow('student')
  @Mutation(() => CardsResult, { description: 'Makes a card the one that is charged unless another is chosen.' })
  setDefaultCard(
    @Arg('input', { description: 'Which card.' }) input: CardInput,
    @Ctx() ctx: Context,
  ): Promise<typeof CardsResult> {
    return run(ctx, setDefaultCard, input);
  }

  @Allow('student')
  @Mutation(() => PayWithSavedCardResult, {
    description: 'Pays the cart with a saved card. A page that was opened for the same cart is closed first.',
  })
  payWithSavedCard(
    @Arg('input', { description: 'What is paid, and with what.' }) input: PayWithSavedCardInput,
    @Ctx() ctx: Context,
  ): Promise<typeof PayWithSavedCardResult> {
    return run(ctx, payWithSavedCard, input);
  }

  @Allow('student')
  @Mutation(() => PayOrderResult, {
    description:
      'Pays an order that waits for its student with a saved card, such as after their bank wanted to see them.',
  })
  payOrder(
    @Arg('input', { description: 'Which order, and with what.' }) input: PayOrderInput,
    @Ctx() ctx: Context,
  ): Promise<typeof PayOrderResult> {
    return run(ctx, payOrder, input);
  }
}
