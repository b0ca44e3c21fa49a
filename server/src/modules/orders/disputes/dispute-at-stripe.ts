import type Stripe from 'stripe';
import { DisputeState } from './dispute.entity.js';

/** A dispute as Stripe has it. Amounts are cents. */
export interface DisputeAtStripe {
  stripeId: string;
  state: DisputeState;
  reason: string;
  amountCents: number;
  /** What it has taken out of our balance and not given back, without fees. */
  withdrawnCents: number;
  respondBy: Date | null;
  openedAt: Date;
}

const states: Record<string, DisputeState> = {
  warning_needs_response: DisputeState.INQUIRY,
  warning_under_review: DisputeState.INQUIRY,
  warning_closed: DisputeState.DISMISSED,
  prevented: DisputeState.DISMISSED,
  needs_response: DisputeState.NEEDS_RESPONSE,
  under_review: DisputeState.UNDER_REVIEW,
  won: DisputeState.WON,
  lost: DisputeState.LOST,
};

/** A dispute of Stripe's package in our words; a state that this release does not know waits for an answer. */
export function disputeOf(dispute: Stripe.Dispute): DisputeAtStripe {
  const moved = dispute.balance_transactions.reduce((sum, line) => sum + line.amount, 0);
  const dueBy = dispute.evidence_details.due_by;
  return {
    stripeId: dispute.id,
    state: states[dispute.status] ?? DisputeState.NEEDS_RESPONSE,
    reason: dispute.reason,
    amountCents: dispute.amount,
    withdrawnCents: Math.max(0, -moved),
    respondBy: dueBy === null ? null : new Date(dueBy * 1000),
    openedAt: new Date(dispute.created * 1000),
  };
}
