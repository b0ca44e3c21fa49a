import { idOf } from '../store/ids.js';
import type { Work } from '../work.js';

/** What became of one payment's money, in cents. */
export interface PaymentTotals {
  payment_intent: string;
  currency: string;
  captured: number;
  /** Given back, without refunds that failed. */
  refunded: number;
  /** Taken back by the cardholder's bank and not returned. */
  disputed: number;
  /** Kept by Stripe. */
  fees: number;
  /** What its lines of the ledger sum to: captured − refunded − disputed − fees. */
  net: number;
}

export interface Totals {
  payments: PaymentTotals[];
  /** The sum of the ledger, in cents by currency: what `GET /v1/balance` says. */
  balance: Record<string, number>;
}

/** All payments that took money, oldest first, and the balance they leave. */
export function totals(work: Work): Totals {
  const lines = work.objects.all('balance_transaction').map((line) => line.body);
  const refunds = work.objects.all('refund').map((refund) => refund.body);
  const disputes = work.objects.all('dispute').map((dispute) => dispute.body);
  const charges = work.objects
    .all('charge')
    .filter((charge) => charge.body.paid)
    .map((charge) => charge.body)
    .reverse();
  const balance: Record<string, number> = {};
  for (const line of lines) balance[line.currency] = (balance[line.currency] ?? 0) + line.net;
  const payments = charges.map((charge) => {
    const refundsOfIt = refunds.filter((refund) => refund.charge === charge.id);
    const disputesOfIt = disputes.filter((dispute) => dispute.charge === charge.id);
    const sources = new Set([
      charge.id,
      ...refundsOfIt.map((refund) => refund.id),
      ...disputesOfIt.map((dispute) => dispute.id),
    ]);
    const linesOfIt = lines.filter((line) => sources.has(idOf(line.source) ?? ''));
    return {
      payment_intent: idOf(charge.payment_intent) ?? '',
      currency: charge.currency,
      captured: charge.amount_captured,
      refunded: sum(refundsOfIt.filter((refund) => refund.status !== 'failed').map((refund) => refund.amount)),
      disputed: -sum(disputesOfIt.flatMap((dispute) => dispute.balance_transactions).map((line) => line.amount)) + 0,
      fees: sum(linesOfIt.map((line) => line.fee)),
      net: sum(linesOfIt.map((line) => line.net)),
    };
  });
  return { payments, balance };
}

function sum(cents: number[]): number {
  return cents.reduce((total, amount) => total + amount, 0);
}
