import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { countedConnectionOf } from '../../graphql/connections.js';

export enum DifferenceKind {
  PAYMENT_MISSING = 'payment_missing',
  PAYMENT_UNKNOWN = 'payment_unknown',
  PAYMENT_AMOUNT = 'payment_amount',
  REFUND_MISSING = 'refund_missing',
  REFUND_UNKNOWN = 'refund_unknown',
  REFUND_AMOUNT = 'refund_amount',
  REFUND_STATE = 'refund_state',
  DISPUTE_MISSING = 'dispute_missing',
  DISPUTE_STATE = 'dispute_state',
}
registerEnumType(DifferenceKind, {
  name: 'StripeDifferenceKind',
  description: 'In what our books and those of Stripe differ.',
  valuesConfig: {
    PAYMENT_MISSING: { description: 'Stripe took a payment that is not in our books.' },
    PAYMENT_UNKNOWN: { description: 'Our books have a payment that Stripe does not know.' },
    PAYMENT_AMOUNT: { description: 'A payment has another amount.' },
    REFUND_MISSING: { description: 'Stripe made a refund that is not in our books.' },
    REFUND_UNKNOWN: { description: 'Our books have a refund that Stripe does not know.' },
    REFUND_AMOUNT: { description: 'A refund has another amount.' },
    REFUND_STATE: { description: 'A refund stands otherwise.' },
    DISPUTE_MISSING: { description: 'Stripe has a dispute that is not in our books.' },
    DISPUTE_STATE: { description: 'A dispute stands otherwise.' },
  },
});

export enum DifferenceState {
  OPEN = 'open',
  SETTLED = 'settled',
  GONE = 'gone',
}
registerEnumType(DifferenceState, {
  name: 'StripeDifferenceState',
  description: 'What became of a difference.',
  valuesConfig: {
    OPEN: { description: 'It waits for somebody to look at it.' },
    SETTLED: { description: 'An admin has said why it may stay.' },
    GONE: { description: 'The books agree again.' },
  },
});

/** A place where our books and those of Stripe were found to differ. */
@Entity('stripe_differences')
@ObjectType({ simpleResolvers: true, description: 'A place where our books and those of Stripe were found to differ.' })
export class StripeDifference {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Field(() => DifferenceKind, { description: 'In what they differ.' })
  @Column('text')
  kind: DifferenceKind;

  @Field({ description: "Stripe's id of the payment, refund or dispute, to find it in Stripe's dashboard." })
  @Column('text')
  stripeId: string;

  @Column('uuid', { nullable: true })
  orderId: string | null;

  @Field(() => Int, { nullable: true, description: 'The amount in our books, cents; null where there is none.' })
  @Column('integer', { nullable: true })
  ourCents: number | null;

  @Field(() => Int, { nullable: true, description: 'The amount at Stripe, cents; null where there is none.' })
  @Column('integer', { nullable: true })
  stripeCents: number | null;

  @Field(() => String, { nullable: true, description: 'How it stands in our books, in the words of the code.' })
  @Column('text', { nullable: true })
  ourState: string | null;

  @Field(() => String, { nullable: true, description: 'How it stands at Stripe, in the words of the code.' })
  @Column('text', { nullable: true })
  stripeState: string | null;

  @Field(() => DifferenceState, { description: 'What became of it.' })
  @Column('text')
  state: DifferenceState;

  @Field({ description: 'When it was first found.' })
  @Column('timestamptz')
  foundAt: Date;

  @Field({ description: 'When it was last found.' })
  @Column('timestamptz')
  seenAt: Date;

  @Field(() => Date, { nullable: true, description: 'When it was settled or had gone.' })
  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;

  @Column('uuid', { nullable: true })
  settledBy: string | null;

  @Field(() => String, { nullable: true, description: 'Why it may stay, in the words of who settled it.' })
  @Column('text', { nullable: true })
  reason: string | null;
}

/** Columns of the table by the names of the class. */
export const differenceColumns = `d.id, d.kind, d.stripe_id as "stripeId", d.order_id as "orderId", d.our_cents as "ourCents",
  d.stripe_cents as "stripeCents", d.our_state as "ourState", d.stripe_state as "stripeState", d.state, d.found_at as "foundAt",
  d.seen_at as "seenAt", d.closed_at as "closedAt", d.settled_by as "settledBy", d.reason`;

@ObjectType({ simpleResolvers: true, description: 'A page of differences, the newest first.' })
export class StripeDifferenceConnection extends countedConnectionOf(() => StripeDifference) {}
