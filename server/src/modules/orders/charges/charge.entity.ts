import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum ChargeState {
  REQUESTED = 'requested',
  AUTHENTICATION_REQUIRED = 'authentication_required',
  SUCCEEDED = 'succeeded',
  DECLINED = 'declined',
  GIVEN_UP = 'given_up',
}

/**
 * One attempt to take an order's money from a saved card. It exists before Stripe is asked, and its id is the idempotency key, so that
 * an attempt that was cut is finished as the same attempt.
 */
@Entity('order_charges')
export class Charge {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  orderId: string;

  @Column('uuid')
  requestId: string;

  /** Stripe's id of the card: all that is kept of it here. */
  @Column('text')
  paymentMethodId: string;

  /** Whether the student is away, so that no bank can ask them anything. */
  @Column('boolean')
  offSession: boolean;

  @Column('text')
  state: ChargeState;

  @Column('text', { nullable: true })
  declineCode: string | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  updatedAt: Date;
}

/** Columns of the table by the names of the class. */
export const chargeColumns = `c.id, c.order_id as "orderId", c.request_id as "requestId", c.payment_method_id as "paymentMethodId",
  c.off_session as "offSession", c.state, c.decline_code as "declineCode", c.created_at as "createdAt", c.updated_at as "updatedAt"`;
