import { priceCart } from '@4as/pricing';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../../context.js';
import type { Transaction } from '../../../database/unit-of-work.js';
import { PaidThrough } from '../order.entity.js';

export interface SessionToCharge {
  appointmentId: string;
  studentId: string;
  /** Before taxes, cents; above 0. */
  priceCents: number;
  taxable: boolean;
  /** Until then the student may pay it. */
  expiresAt: Date;
}

/**
 * Writes the order of one held session that the company charges by itself, in the caller's transaction; its id. It waits beside what
 * the student buys by hand, without a coupon, until `chargeOrder` takes it.
 */
export async function orderSession(
  system: Context,
  tx: Transaction,
  { appointmentId, studentId, priceCents, taxable, expiresAt }: SessionToCharge,
): Promise<string> {
  const { lines, subtotalCents, discountCents, gstCents, qstCents, totalCents } = priceCart([
    { priceCents, taxed: taxable },
  ]);
  const [line] = lines;
  if (!line) throw new Error('A session has one line.');
  const id = uuidv7();
  await tx.query(
    `insert into orders (id, student_id, state, subtotal_cents, discount_cents, gst_cents, qst_cents, total_cents, expires_at, paid_through,
       created_at, updated_at)
     values ($1, $2, 'pending', $3, $4, $5, $6, $7, $8, $9, $10, $10)`,
    [
      id,
      studentId,
      subtotalCents,
      discountCents,
      gstCents,
      qstCents,
      totalCents,
      expiresAt,
      PaidThrough.AUTOMATIC,
      system.now,
    ],
  );
  await tx.query(
    `insert into order_lines (id, order_id, appointment_id, position, course_name, tutor_name, minutes,
       price_cents, discount_cents, gst_cents, qst_cents, total_cents)
     select $1, $2, a.id, 0, c.name, t.display_name, extract(epoch from a.ends_at - a.starts_at) / 60, $4, $5, $6, $7, $8
     from appointments a join courses c on c.id = a.course_id join tutors t on t.user_id = a.tutor_id where a.id = $3`,
    [uuidv7(), id, appointmentId, priceCents, line.discountCents, line.gstCents, line.qstCents, line.totalCents],
  );
  return id;
}
