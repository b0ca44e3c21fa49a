import { Field, Int, ObjectType } from 'type-graphql';
import { resultOf } from '../../graphql/commands.js';
import { PaymentUnavailable } from '../orders/index.js';
import { StripeDifference } from './stripe-difference.entity.js';
import { StripeEvent } from './stripe-event.entity.js';

@ObjectType({ simpleResolvers: true, description: 'The event as it is now.' })
export class StripeEventChanged {
  @Field(() => StripeEvent, { description: 'The event as it is now.' })
  event: StripeEvent;

  constructor(event: StripeEvent) {
    this.event = event;
  }
}

@ObjectType({ simpleResolvers: true, description: 'The difference as it is now.' })
export class StripeDifferenceChanged {
  @Field(() => StripeDifference, { description: 'The difference as it is now.' })
  difference: StripeDifference;

  constructor(difference: StripeDifference) {
    this.difference = difference;
  }
}

@ObjectType({ simpleResolvers: true, description: 'How many things about Stripe wait for an admin.' })
export class IntegrationCounts {
  @Field(() => Int, { description: 'Events that could not be acted on.' })
  failedEvents: number;

  @Field(() => Int, { description: 'Differences that nobody has settled.' })
  openDifferences: number;

  @Field(() => Int, { description: 'Disputes that are not decided.' })
  openDisputes: number;
}

@ObjectType({ simpleResolvers: true, description: 'The books were compared with those of Stripe.' })
export class StripeCompared {
  @Field(() => IntegrationCounts, { description: 'What waits now.' })
  counts: IntegrationCounts;

  constructor(counts: IntegrationCounts) {
    this.counts = counts;
  }
}

export const ReplayStripeEventResult = resultOf('ReplayStripeEventResult', [StripeEventChanged]);
export const SettleStripeDifferenceResult = resultOf('SettleStripeDifferenceResult', [StripeDifferenceChanged]);
export const CompareWithStripeResult = resultOf('CompareWithStripeResult', [StripeCompared, PaymentUnavailable]);
