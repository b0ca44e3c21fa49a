import type { Context } from '../../../context.js';
import type { Transaction } from '../../../database/unit-of-work.js';
import { PaidThrough } from '../order.entity.js';
import { insertOneLineOrder, type OneLineOrder } from './insert-one-line-order.js';

/** A held session that the company charges by itself. */
export type SessionToCharge = Omit<OneLineOrder, 'paidThrough' | 'supplement'>;

/**
 * Writes the order of one held session that the company charges by itself, in the caller's transaction; its id. It waits beside what
 * the student buys by hand, without a coupon, until `chargeOrder` takes it.
 */
export function orderSession(system: Context, tx: Transaction, session: SessionToCharge): Promise<string> {
  return insertOneLineOrder(system, tx, { ...session, paidThrough: PaidThrough.AUTOMATIC });
}
