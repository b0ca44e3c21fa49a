import type { Context } from '../../../context.js';
import type { Language } from '../../../viewer.js';
import { recipientOf } from '../../mail/index.js';
import { readSettings } from '../../settings/index.js';
import type { Order } from '../order.entity.js';
import { paymentLoader, refundsLoader } from '../order.loaders.js';
import { orderById } from '../order.queries.js';
import { knownReasons, RefundState, type Payment, type Refund } from '../payment.entity.js';

/** A session on a receipt, with names and amounts of the day of the order. */
export interface ReceiptLine {
  courseName: string;
  tutorName: string;
  minutes: number;
  startsAt: Date;
  /** Before discount and taxes. */
  priceCents: number;
}

/** Who issues receipts: what tax authorities want to read on them. */
export interface Issuer {
  name: string;
  /** Lines; none where no address was entered. */
  address: readonly string[];
  gstNumber: string;
  qstNumber: string;
}

/** Everything that stands on a receipt, in the words and the zone of its student. */
export interface Receipt {
  order: Order;
  paidAt: Date;
  lines: readonly ReceiptLine[];
  payment: Payment | null;
  /** Those that went back or are on their way; a refund that failed is none. */
  refunds: readonly Refund[];
  student: { name: string; email: string; language: Language; timeZone: string };
  issuer: Issuer;
}

/** The receipt of an order that was paid and that the viewer may see; null for any other. Leaves no transaction open. */
export async function readReceipt(ctx: Context, orderId: string): Promise<Receipt | null> {
  try {
    const order = await orderById(ctx, orderId);
    if (!order?.paidAt) return null;
    const student = await recipientOf(ctx, order.studentId);
    if (!student) return null;
    const lines = await ctx.db.query<ReceiptLine>(
      `select l.course_name as "courseName", l.tutor_name as "tutorName", l.minutes, a.starts_at as "startsAt",
         l.price_cents as "priceCents"
       from order_lines l join appointments a on a.id = l.appointment_id where l.order_id = $1 order by l.position`,
      [order.id],
    );
    const [payment, refunds, settings] = await Promise.all([
      ctx.load(paymentLoader, order.id),
      ctx.load(refundsLoader, order.id),
      readSettings(ctx),
    ]);
    const { companyName, companyAddress, gstNumber, qstNumber } = settings;
    return {
      order,
      paidAt: order.paidAt,
      lines,
      payment,
      refunds: refunds.filter(({ state }) => state !== RefundState.FAILED),
      student,
      issuer: {
        name: companyName,
        address: companyAddress.split('\n').filter((line) => line.trim() !== ''),
        gstNumber,
        qstNumber,
      },
    };
  } finally {
    await ctx.close();
  }
}

/** Why money went back: the platform's words in the student's language, or those that an admin wrote. */
export function reasonOf(ctx: Context, receipt: Receipt, refund: Refund): string {
  const known = knownReasons.find((reason) => reason === refund.reason);
  return known ? ctx.services.texts(receipt.student.language, 'orders')(`refundReasons.${known}`) : refund.reason;
}
