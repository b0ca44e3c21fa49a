import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { countedConnectionOf } from '../../graphql/connections.js';

export enum OrderState {
  PENDING = 'pending',
  PAID = 'paid',
  PARTLY_REFUNDED = 'partly_refunded',
  REFUNDED = 'refunded',
  FAILED = 'failed',
  EXPIRED = 'expired',
}
registerEnumType(OrderState, {
  name: 'OrderState',
  description: 'How an order stands. It is paid only by what Stripe says.',
  valuesConfig: {
    PENDING: { description: 'The student may still pay it.' },
    FAILED: { description: 'It could not be paid: Stripe refused to take it.' },
    EXPIRED: { description: 'It was given up, or not paid in time.' },
  },
});

/** What is to take an order's money; decided when it is made. */
export enum PaidThrough {
  /** Stripe's hosted page. */
  PAGE = 'page',
  /** A card that the student has saved at Stripe and chose with a click. */
  SAVED_CARD = 'saved_card',
  /** The student's default card, charged by the company on a day that was agreed. */
  AUTOMATIC = 'automatic',
}

/** What an order pays for. */
export enum OrderKind {
  SESSIONS = 'sessions',
  SUPPLEMENT = 'supplement',
}
registerEnumType(OrderKind, {
  name: 'OrderKind',
  description: 'What an order pays for.',
  valuesConfig: {
    SESSIONS: { description: 'Sessions, each a line.' },
    SUPPLEMENT: { description: 'The minutes that are added to a booked session: its one line.' },
  },
});

/** What a student is buying or has bought. All amounts are cents, fixed when the order was made. */
@Entity('orders')
@ObjectType({ simpleResolvers: true, description: 'What a student is buying or has bought.' })
export class Order {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Field({ description: 'The number that people say: `10042`.' })
  @Column('bigint', { generated: 'identity' })
  number: string;

  @Column('uuid')
  studentId: string;

  @Field(() => OrderState, { description: 'What became of its money.' })
  @Column('text')
  state: OrderState;

  @Column('uuid', { nullable: true })
  couponId: string | null;

  @Field(() => String, { nullable: true, description: 'The coupon that was used.' })
  @Column('citext', { nullable: true })
  couponCode: string | null;

  @Field(() => Int, { description: 'Prices of the lines together, before discount and taxes, cents.' })
  @Column('integer')
  subtotalCents: number;

  @Field(() => Int, { description: 'What the coupon takes off, cents.' })
  @Column('integer')
  discountCents: number;

  @Field(() => Int, { description: 'GST, cents.' })
  @Column('integer')
  gstCents: number;

  @Field(() => Int, { description: 'QST, cents.' })
  @Column('integer')
  qstCents: number;

  @Field(() => Int, { description: 'What the student pays, cents.' })
  @Column('integer')
  totalCents: number;

  @Field(() => Int, { description: 'Given back or on its way back, cents.' })
  @Column('integer')
  refundedCents: number;

  @Column('text')
  paidThrough: PaidThrough;

  /** The hold of the time that its one session gets when it is paid; null for an order of sessions. */
  @Column('uuid', { nullable: true })
  replacementId: string | null;

  @Column('text', { nullable: true })
  stripeSessionId: string | null;

  /** The one payment intent of an order that a saved card pays; null until the first attempt, and for a hosted page. */
  @Column('text', { nullable: true })
  stripePaymentIntentId: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Where the student goes on paying a pending order: Stripe's page or the bank's; null otherwise.",
  })
  @Column('text', { nullable: true })
  paymentUrl: string | null;

  @Column('timestamptz')
  expiresAt: Date;

  @Field({ description: 'When it was made.' })
  @Column('timestamptz')
  createdAt: Date;

  @Field(() => Date, { nullable: true, description: 'When the payment was received.' })
  @Column('timestamptz', { nullable: true })
  paidAt: Date | null;

  @Column('timestamptz')
  updatedAt: Date;
}

/**
 * One appointment of an order, or what is added to one, with names as they were on the day: a receipt does not change with the catalogue.
 */
@Entity('order_lines')
@ObjectType({
  simpleResolvers: true,
  description: 'One session of an order, with names and amounts of the day it was ordered.',
})
export class OrderLine {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  orderId: string;

  @Column('uuid')
  appointmentId: string;

  @Column('smallint')
  position: number;

  @Field({ description: 'What was bought, by its name of the day of the order.' })
  @Column('text')
  courseName: string;

  @Field({ description: 'Who was to teach, by the name of the day of the order.' })
  @Column('text')
  tutorName: string;

  @Field(() => Int, { description: 'The length of the session; of a supplement, the minutes that it adds.' })
  @Column('integer')
  minutes: number;

  @Field(() => Int, { description: 'Before discount and taxes, cents.' })
  @Column('integer')
  priceCents: number;

  @Field(() => Int, { description: "The line's part of the discount, cents." })
  @Column('integer')
  discountCents: number;

  @Field(() => Int, { description: 'GST, cents.' })
  @Column('integer')
  gstCents: number;

  @Field(() => Int, { description: 'QST, cents.' })
  @Column('integer')
  qstCents: number;

  @Field(() => Int, { description: 'What the student pays for it, cents.' })
  @Column('integer')
  totalCents: number;

  @Field(() => Int, { description: 'Given back or on its way back, cents.' })
  @Column('integer')
  refundedCents: number;
}

@ObjectType({ simpleResolvers: true, description: 'A page of orders, newest first.' })
export class OrderConnection extends countedConnectionOf(() => Order) {}

@ObjectType({ simpleResolvers: true, description: 'What a student has spent over all orders.' })
export class Spending {
  @Field(() => Int, { description: 'Paid less refunded, cents.' })
  spentCents: number;

  @Field(() => Int, { description: 'Orders that were paid.' })
  orderCount: number;
}
