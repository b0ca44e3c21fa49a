import { v7 as uuidv7 } from 'uuid';
import { insert, type Writer } from '../database/seeds/insert-rows.js';

interface OneLineOrder {
  studentId: string;
  appointmentId: string;
  /** Null for an order that waits to be paid. */
  paidAt: string | Date | null;
  /** Before taxes, cents; 60 $ unless said otherwise. */
  priceCents?: number;
  gstCents?: number;
  qstCents?: number;
}

/** An order of one session, with its payment where it is paid, as the database has it; its ids. */
export async function buildOneLineOrder(
  db: Writer,
  { studentId, appointmentId, paidAt, priceCents = 6000, gstCents = 0, qstCents = 0 }: OneLineOrder,
): Promise<{ orderId: string; lineId: string; paymentId: string }> {
  const [orderId, lineId, paymentId] = [uuidv7(), uuidv7(), uuidv7()];
  const amounts = {
    discount_cents: 0,
    gst_cents: gstCents,
    qst_cents: qstCents,
    total_cents: priceCents + gstCents + qstCents,
  };
  const at = paidAt ?? '2100-01-01T00:00:00Z';
  await insert(db, 'orders', {
    id: orderId,
    student_id: studentId,
    state: paidAt === null ? 'pending' : 'paid',
    subtotal_cents: priceCents,
    ...amounts,
    expires_at: at,
    paid_at: paidAt,
    ...(paidAt === null ? {} : { created_at: paidAt }),
  });
  await insert(db, 'order_lines', {
    id: lineId,
    order_id: orderId,
    appointment_id: appointmentId,
    position: 1,
    course_name: 'Course',
    tutor_name: 'Tutor',
    minutes: 60,
    price_cents: priceCents,
    ...amounts,
  });
  if (paidAt !== null)
    await insert(db, 'payments', {
      id: paymentId,
      order_id: orderId,
      stripe_payment_intent_id: `pi_${paymentId}`,
      amount_cents: amounts.total_cents,
      received_at: paidAt,
    });
  return { orderId, lineId, paymentId };
}
