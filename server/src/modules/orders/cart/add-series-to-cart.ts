import type { Context } from '../../../context.js';
import type { Transaction } from '../../../database/unit-of-work.js';

export interface SeriesLines {
  /** Held appointments of one series. */
  appointmentIds: readonly string[];
  /** Of each of them, fixed from here on. */
  priceCents: number;
  taxable: boolean;
}

/**
 * Puts the held sessions of a series in their student's cart, in the caller's transaction, in the order they are given. The caller
 * has locked the cart.
 */
export async function addSeriesToCart(
  ctx: Context,
  tx: Transaction,
  studentId: string,
  { appointmentIds, priceCents, taxable }: SeriesLines,
): Promise<void> {
  await tx.query(
    `insert into cart_lines (appointment_id, student_id, price_cents, taxable, added_at)
     select id, $2, $3, $4, $5::timestamptz + (position - 1) * interval '1 microsecond'
     from unnest($1::uuid[]) with ordinality as line (id, position)`,
    [appointmentIds, studentId, priceCents, taxable, ctx.now],
  );
}
