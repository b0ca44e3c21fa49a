import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.js';
import { Allow, authorize } from '../../graphql/authorization.js';
import { run } from '../../graphql/commands.js';
import type { Page } from '../../graphql/connections.js';
import { askingStripe, Order, orderLoader, PaymentUnavailable } from '../orders/index.js';
import { Person, personLoader } from '../accounts/index.js';
import { compareWithStripe } from './compare-with-stripe.js';
import { ReplayStripeEventInput, SettleStripeDifferenceInput, StripeEventFilter } from './integration.inputs.js';
import { mayRunIntegrations } from './integration.policy.js';
import { countWaiting, listDifferences, listStripeEvents, stripeEventById } from './integration.queries.js';
import {
  CompareWithStripeResult,
  IntegrationCounts,
  ReplayStripeEventResult,
  SettleStripeDifferenceResult,
  StripeCompared,
} from './integration.results.js';
import { replayStripeEvent } from './replay-stripe-event.js';
import { settleStripeDifference } from './settle-stripe-difference.js';
import { DifferenceState, StripeDifference, StripeDifferenceConnection } from './stripe-difference.entity.js';
import { StripeEvent, StripeEventConnection } from './stripe-event.entity.js';

@Resolver(() => StripeEvent)
export class StripeEventResolver {
  @Allow('admin')
  @Query(() => StripeEventConnection, { description: "Stripe's events, the newest first." })
  stripeEvents(
    @Arg('filter', () => StripeEventFilter, { nullable: true }) filter: StripeEventFilter | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'At most 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '`endCursor` of the page before.' })
    after: string | null,
    @Ctx() ctx: Context,
  ): Promise<Page<StripeEvent>> {
    return listStripeEvents(ctx, filter, first ?? 20, after);
  }

  @Allow('admin')
  @Query(() => StripeEvent, { nullable: true, description: "An event by Stripe's id; null when there is none." })
  stripeEvent(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<StripeEvent | null> {
    return stripeEventById(ctx.db, id);
  }

  @Allow('admin')
  @Mutation(() => ReplayStripeEventResult, { description: 'Has an event acted on again; it does no harm.' })
  replayStripeEvent(
    @Arg('input') input: ReplayStripeEventInput,
    @Ctx() ctx: Context,
  ): Promise<typeof ReplayStripeEventResult> {
    return run(ctx, replayStripeEvent, input);
  }

  @FieldResolver(() => Order, { nullable: true, description: 'The order that it is about; null for none of ours.' })
  order(@Root() event: StripeEvent, @Ctx() ctx: Context): Promise<Order | null> {
    return orderOf(ctx, event.orderId);
  }
}

@Resolver(() => StripeDifference)
export class StripeDifferenceResolver {
  @Allow('admin')
  @Query(() => StripeDifferenceConnection, {
    description: 'Where our books and those of Stripe were found to differ, the newest first.',
  })
  stripeDifferences(
    @Arg('states', () => [DifferenceState], { nullable: true, description: 'Only those in one of these states.' })
    states: DifferenceState[] | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'At most 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '`endCursor` of the page before.' })
    after: string | null,
    @Ctx() ctx: Context,
  ): Promise<Page<StripeDifference>> {
    return listDifferences(ctx, states, first ?? 20, after);
  }

  @Allow('admin')
  @Query(() => IntegrationCounts, { description: 'How many things about Stripe wait for an admin.' })
  integrationCounts(@Ctx() ctx: Context): Promise<IntegrationCounts> {
    return countWaiting(ctx.db);
  }

  @Allow('admin')
  @Mutation(() => SettleStripeDifferenceResult, { description: 'Says why a difference may stay.' })
  settleStripeDifference(
    @Arg('input') input: SettleStripeDifferenceInput,
    @Ctx() ctx: Context,
  ): Promise<typeof SettleStripeDifferenceResult> {
    return run(ctx, settleStripeDifference, input);
  }

  @Allow('admin')
  @Mutation(() => CompareWithStripeResult, {
    description: 'Compares the money of the last days with Stripe now; it is done every hour anyway.',
  })
  compareWithStripe(@Ctx() ctx: Context): Promise<typeof CompareWithStripeResult> {
    authorize(ctx.viewer, mayRunIntegrations, null);
    return askingStripe(ctx, new PaymentUnavailable(), async (system) => {
      await compareWithStripe(system);
      return new StripeCompared(await countWaiting(system.db));
    });
  }

  @FieldResolver(() => Order, { nullable: true, description: 'The order that it is about; null where none is known.' })
  order(@Root() difference: StripeDifference, @Ctx() ctx: Context): Promise<Order | null> {
    return orderOf(ctx, difference.orderId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who settled it.' })
  async settledBy(@Root() { settledBy }: StripeDifference, @Ctx() ctx: Context): Promise<Person | null> {
    return settledBy === null ? null : ctx.load(personLoader, settledBy);
  }
}

async function orderOf(ctx: Context, orderId: string | null): Promise<Order | null> {
  return orderId === null ? null : ctx.load(orderLoader, orderId);
}
