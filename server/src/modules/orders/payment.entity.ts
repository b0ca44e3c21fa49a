import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

/** Money that Stripe took for an order. Written once, from what Stripe says. */
@Entity('payments')
@ObjectType({ simpleResolvers: true, description: 'Money that Stripe took for an order.' })
export class Payment {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  orderId: string;

  @Column('text')
  stripePaymentIntentId: string;

  @Column('text', { nullable: true })
  stripeChargeId: string | null;

  @Field(() => Int, { description: 'Cents.' })
  @Column('integer')
  amountCents: number;

  @Field(() => String, { nullable: true, description: '`visa`, `mastercard` …' })
  @Column('text', { nullable: true })
  cardBrand: string | null;

  @Field(() => String, { nullable: true, description: "The card's last four digits." })
  @Column('text', { nullable: true })
  cardLast4: string | null;

  @Field({ description: 'When Stripe took it.' })
  @Column('timestamptz')
  receivedAt: Date;

  @Column('timestamptz')
  createdAt: Date;
}

export enum RefundState {
  REQUESTED = 'requested',
  PENDING = 'pending',
  SUCCEEDED = 'succeeded',
  FAILED = 'failed',
}
registerEnumType(RefundState, {
  name: 'RefundState',
  description: 'How a refund stands.',
  valuesConfig: {
    REQUESTED: { description: 'Written down; Stripe is about to be asked.' },
    PENDING: { description: 'Stripe has it; the bank has not taken it yet.' },
    FAILED: { description: 'The money could not be given back; it counts as not refunded.' },
  },
});

/** Money on its way back to the student. It exists here before Stripe is asked, so that nothing is refunded twice or forgotten. */
@Entity('refunds')
@ObjectType({ simpleResolvers: true, description: 'Money given back, or on its way back, to the student.' })
export class Refund {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  orderId: string;

  @Column('uuid')
  paymentId: string;

  @Column('uuid')
  requestId: string;

  @Field(() => Int, { description: 'Cents.' })
  @Column('integer')
  amountCents: number;

  @Field(() => RefundState, { description: 'How far it is at Stripe.' })
  @Column('text')
  state: RefundState;

  /** What an admin wrote, or one of {@link knownReasons}: its text is written by a field resolver. */
  @Column('text')
  reason: string;

  @Column('text', { nullable: true })
  stripeRefundId: string | null;

  @Field(() => String, { nullable: true, description: "Stripe's word for why it failed." })
  @Column('text', { nullable: true })
  failureReason: string | null;

  @Column('uuid', { nullable: true })
  requestedBy: string | null;

  @Field({ description: 'When it was asked for.' })
  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  updatedAt: Date;
}

/** Reasons of refunds that follow from something else than an admin's wish to refund; their words are in the catalogue `orders`. */
export const knownReasons = [
  'slot-taken',
  'stripe-dashboard',
  'session-cancelled',
  'tutor-no-show',
  'session-shortened',
] as const;

export type KnownReason = (typeof knownReasons)[number];
