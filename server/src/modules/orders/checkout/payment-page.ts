import { createFormats } from '@4as/i18n';
import type Stripe from 'stripe';
import type { Context } from '../../../context.js';
import { pages } from '../../notifications/index.js';
import { recipientOf } from '../../mail/index.js';
import type { Order } from '../order.entity.js';
import { findSession } from '../settlement/ask-stripe.js';
import { isOtherUseOfKey } from '../stripe-errors.js';
import { customerFor } from './customer.js';

const CURRENCY = 'cad';

interface Line {
  appointmentId: string;
  courseName: string;
  tutorName: string;
  minutes: number;
  discountCents: number;
  /** Price less discount, before taxes. */
  netCents: number;
  startsAt: Date;
}

/**
 * Second step of a checkout: the hosted payment page of an order. Everything that is sent comes from the order's rows and the key
 * from its id, so that a double click, two tabs and a crash between Stripe's answer and our commit all come to the same page.
 * Each line is one item at its price less its discount, and each tax an item of its own at our amount, so Stripe's total is ours to the cent.
 * Throws the errors of Stripe's package. No transaction may be open.
 */
export async function openPaymentPage(system: Context, order: Order): Promise<Stripe.Checkout.Session> {
  const student = await recipientOf(system, order.studentId);
  if (!student) throw new Error(`The student of order ${order.number} is gone.`);
  const lines = await linesOf(system, order.id);
  await system.close(); // no transaction is open while Stripe is asked
  const customer = await customerFor(system, order.studentId, student);
  const t = system.services.texts(student.language, 'orders');
  const formats = createFormats(student.language, student.timeZone);
  const { stripe, env } = system.services;
  const address = (path: string): string => new URL(path, env.PUBLIC_URL).href;
  const params: Stripe.Checkout.SessionCreateParams = {
    mode: 'payment',
    customer,
    locale: student.language === 'fr' ? 'fr-CA' : 'en',
    client_reference_id: order.id,
    metadata: { order_id: order.id },
    payment_intent_data: {
      metadata: { order_id: order.id },
      description: t('payment.description', { number: order.number }),
    },
    allowed_payment_method_types: ['card'],
    // The page asks whether to keep the card; Stripe keeps it, and knows that it was asked.
    saved_payment_method_options: { payment_method_save: 'enabled' },
    expires_at: Math.floor(order.expiresAt.getTime() / 1000),
    success_url: address(pages.student.paid(order.id)),
    cancel_url: address(backOf(order, lines)),
    line_items: [
      ...lines.map((line) => ({
        quantity: 1,
        price_data: {
          currency: CURRENCY,
          unit_amount: line.netCents,
          product_data: {
            name: t(order.replacementId === null ? 'payment.line' : 'payment.lineAdded', {
              course: line.courseName,
              duration: formats.duration(line.minutes),
            }),
            description: [
              t('payment.lineDetail', { tutor: line.tutorName, time: formats.dateTime(line.startsAt) }),
              ...(line.discountCents > 0
                ? [t('payment.lineDiscount', { amount: formats.money(line.discountCents) })]
                : []),
            ].join(' '),
          },
        },
      })),
      ...taxItem(t('payment.gst'), order.gstCents),
      ...taxItem(t('payment.qst'), order.qstCents),
    ],
  };
  try {
    return await stripe.checkout.sessions.create(params, { idempotencyKey: `order-${order.id}` });
  } catch (error) {
    // The words changed since (a name, the language): the page that was made then is the page.
    const made = isOtherUseOfKey(error) ? await findSession(system, order) : null;
    if (made) return made;
    throw error;
  }
}

/** A tax as an item of the page; nothing where there is none. */
function taxItem(name: string, cents: number): Stripe.Checkout.SessionCreateParams.LineItem[] {
  return cents === 0
    ? []
    : [{ quantity: 1, price_data: { currency: CURRENCY, unit_amount: cents, product_data: { name } } }];
}

/** Where a student goes back to who changed their mind: the cart, or the session that was to be longer. */
function backOf(order: Order, [line]: readonly Line[]): string {
  return order.replacementId === null || !line
    ? pages.student.notPaid(order.id)
    : pages.student.notLengthened(line.appointmentId, order.id);
}

function linesOf(system: Context, orderId: string): Promise<Line[]> {
  return system.db.query<Line>(
    `select l.appointment_id as "appointmentId", l.course_name as "courseName", l.tutor_name as "tutorName", l.minutes,
       l.discount_cents as "discountCents", l.price_cents - l.discount_cents as "netCents", a.starts_at as "startsAt"
     from order_lines l join orders o on o.id = l.order_id join appointments a on a.id = coalesce(o.replacement_id, l.appointment_id)
     where l.order_id = $1 order by l.position`,
    [orderId],
  );
}
