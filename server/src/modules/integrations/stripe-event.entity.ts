import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { countedConnectionOf } from '../../graphql/connections.js';
import { OrderState } from '../orders/index.js';

export enum StripeEventState {
  RECEIVED = 'received',
  PROCESSED = 'processed',
  FAILED = 'failed',
  IGNORED = 'ignored',
}
registerEnumType(StripeEventState, {
  name: 'StripeEventState',
  description: 'What became of an event of Stripe.',
  valuesConfig: {
    RECEIVED: { description: 'Stored; it is about to be acted on.' },
    PROCESSED: { description: 'Acted on.' },
    FAILED: { description: 'It could not be acted on, and is tried again by itself.' },
    IGNORED: { description: 'It is about nothing of ours.' },
  },
});

export enum StripeEventKind {
  CHECKOUT = 'checkout',
  PAYMENT = 'payment',
  REFUND = 'refund',
  DISPUTE = 'dispute',
}
registerEnumType(StripeEventKind, {
  name: 'StripeEventKind',
  description: 'What events of Stripe are about.',
  valuesConfig: {
    CHECKOUT: { description: 'A payment page.' },
    PAYMENT: { description: 'A payment by card.' },
    REFUND: { description: 'Money given back.' },
    DISPUTE: { description: "Money that a cardholder's bank asks back." },
  },
});

/** An event of Stripe as it was stored, and what became of it. Its payload stays on the server. */
@Entity('stripe_events')
@ObjectType({ simpleResolvers: true, description: 'An event of Stripe as it was stored, and what became of it.' })
export class StripeEvent {
  @Field(() => ID, { description: "Stripe's id of it." })
  @PrimaryColumn('text')
  id: string;

  @Field({ description: "Stripe's word for what happened: `charge.refunded`." })
  @Column('text')
  type: string;

  @Field(() => StripeEventState, { description: 'What became of it.' })
  @Column('text')
  state: StripeEventState;

  @Field(() => Int, { description: 'How often it was acted on, in vain or not.' })
  @Column('integer')
  attempts: number;

  @Field(() => String, { nullable: true, description: 'Why the last attempt failed; null where it did not.' })
  @Column('text', { nullable: true })
  error: string | null;

  @Field({ description: 'When it happened at Stripe.' })
  @Column('timestamptz')
  created: Date;

  @Field({ description: 'When it was stored here.' })
  @Column('timestamptz')
  receivedAt: Date;

  @Field(() => Date, { nullable: true, description: 'When it was acted on.' })
  @Column('timestamptz', { nullable: true })
  processedAt: Date | null;

  @Column('uuid', { nullable: true })
  orderId: string | null;

  @Field(() => OrderState, { nullable: true, description: 'How its order stood before it was acted on.' })
  @Column('text', { nullable: true })
  orderStateBefore: OrderState | null;

  @Field(() => OrderState, { nullable: true, description: 'How its order stood after it was acted on.' })
  @Column('text', { nullable: true })
  orderStateAfter: OrderState | null;

  @Field(() => Int, { nullable: true, description: 'What was refunded of its order before, cents.' })
  @Column('integer', { nullable: true })
  refundedCentsBefore: number | null;

  @Field(() => Int, { nullable: true, description: 'What was refunded of its order after, cents.' })
  @Column('integer', { nullable: true })
  refundedCentsAfter: number | null;
}

/** Columns of the table by the names of the class. */
export const stripeEventColumns = `e.id, e.type, e.state, e.attempts, e.error, e.created, e.received_at as "receivedAt",
  e.processed_at as "processedAt", e.order_id as "orderId", e.order_state_before as "orderStateBefore",
  e.order_state_after as "orderStateAfter", e.refunded_cents_before as "refundedCentsBefore",
  e.refunded_cents_after as "refundedCentsAfter"`;

@ObjectType({ simpleResolvers: true, description: 'A page of events of Stripe, the newest first.' })
export class StripeEventConnection extends countedConnectionOf(() => StripeEvent) {}
