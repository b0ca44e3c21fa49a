import { priceCart } from '@4as/pricing';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../../context.js';
import type { Transaction } from '../../../database/unit-of-work.js';
import type { PaidThrough } from '../order.entity.js';

/** An order of one line, without a coupon. */
export interface OneLineOrder {
  appointmentId: string;
  studentId: string;
  /** Before taxes, cents; above 0. */
  priceCents: number;
  taxable: boolean;
  /** Until then the student may pay it. */
  expiresAt: Date;
  paidThrough: PaidThrough;
  /** For what is added to a session: the hold of its longer time, and the minutes that it adds. */
  supplement?: { replacementId: string; minutes: number };
}

/** Writes an order of one line, in the caller's transaction, with the names of today; its id. */
export async function insertOneLineOrder(
  system: Context,
  tx: Transaction,
  { appointmentId, studentId, priceCents, taxable, expiresAt, paidThrough, supplement }: OneLineOrder,
): Promise<string> {
  const { lines, subtotalCents, discountCents, gstCents, qstCents, totalCents } = priceCart([
    { priceCents, taxed: taxable },
  ]);
  const [line] = lines;
  if (!line) throw new Error('An order of one line has a line.');
  const id = uuidv7();
  await tx.query(
    `insert into orders (id, student_id, state, subtotal_cents, discount_cents, gst_cents, qst_cents, total_cents, expires_at, paid_through,
       replacement_id, created_at, updated_at)
     values ($1, $2, 'pending', $3, $4, $5, $6, $7, $8, $9, $10, $11, $11)`,
    [
      id,
      studentId,
      subtotalCents,
      discountCents,
      gstCents,
      qstCents,
      totalCents,
      expiresAt,
      paidThrough,
      supplement?.replacementId ?? null,
      system.now,
    ],
  );
  await tx.query(
    `insert into order_lines (id, order_id, appointment_id, position, course_name, tutor_name, minutes,
       price_cents, discount_cents, gst_cents, qst_cents, total_cents)
     select $1, $2, $3, 0, c.name, t.display_name, coalesce($10, extract(epoch from a.ends_at - a.starts_at) / 60), $5, $6, $7, $8, $9
     from appointments a join courses c on c.id = a.course_id join tutors t on t.user_id = a.tutor_id where a.id = $4`,
    [
      uuidv7(),
      id,
      appointmentId,
      supplement?.replacementId ?? appointmentId,
      priceCents,
      line.discountCents,
      line.gstCents,
      line.qstCents,
      line.totalCents,
      supplement?.minutes ?? null,
    ],
  );
  return id;
}
