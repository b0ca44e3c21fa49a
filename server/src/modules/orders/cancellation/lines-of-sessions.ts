import { refundableCents } from '@4as/pricing';
import type { Db, Transaction } from '../../../database/unit-of-work.js';

/** A line that was paid for an appointment; an appointment that was made longer has several. Amounts are cents. */
export interface LineOfSession {
  id: string;
  orderId: string;
  appointmentId: string;
  totalCents: number;
  refundedCents: number;
  /** Null for an order that cost nothing. */
  paymentId: string | null;
}

/**
 * Locks the orders of these appointments, in the order of their ids. Whoever changes money and sessions in one transaction
 * locks orders first and appointments after them, as receiving a payment does.
 */
export async function lockOrdersOf(tx: Transaction, appointmentIds: readonly string[]): Promise<void> {
  await tx.query(
    `select o.id from orders o
     where o.id in (select l.order_id from order_lines l where l.appointment_id = any ($1)) order by o.id for update`,
    [appointmentIds],
  );
}

/** The paid lines of appointments, the oldest order's first. */
export function paidLinesOf(db: Db, appointmentIds: readonly string[]): Promise<LineOfSession[]> {
  return db.query<LineOfSession>(
    `select l.id, l.order_id as "orderId", l.appointment_id as "appointmentId", l.total_cents as "totalCents",
       l.refunded_cents as "refundedCents", p.id as "paymentId"
     from order_lines l join orders o on o.id = l.order_id left join payments p on p.order_id = o.id
     where l.appointment_id = any ($1) and o.paid_at is not null order by o.number, l.position`,
    [appointmentIds],
  );
}

/** What the company has of the student for these lines: paid and not given back, cents. */
export function keptCents(lines: readonly LineOfSession[]): number {
  return lines.reduce((sum, line) => sum + refundableCents(line), 0);
}
