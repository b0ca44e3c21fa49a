import type { Context } from '../../../context.js';
import type { Transaction } from '../../../database/unit-of-work.js';
import { recipientOf } from '../../mail/index.js';
import { notify, pages } from '../../notifications/index.js';
import { OrderState, type Order } from '../order.entity.js';
import { orderLoader } from '../order.loaders.js';
import { ChargeState } from './charge.entity.js';
import { declineReason, type DeclineReason } from './decline-reasons.js';

declare module '../../jobs/index.js' {
  interface JobPayloads {
    /** To a student whose saved card could not be charged while they were away; no reason: the bank wants to see them. */
    'payment-needs-you-mail': { orderId: string; reason: DeclineReason | null };
  }
}

/** Tells a student that a charge of their saved card needs them, in the app and by mail, with the way to pay. */
export async function tellOfFailedCharge(
  ctx: Context,
  tx: Transaction,
  { id, number, totalCents, studentId }: Order,
  { state, declineCode }: { state: ChargeState; declineCode: string | null },
): Promise<void> {
  await notify(ctx, tx, {
    userId: studentId,
    kind: 'payment.needed',
    data: { number, totalCents },
    link: pages.student.paid(id),
  });
  const reason = state === ChargeState.AUTHENTICATION_REQUIRED ? null : declineReason(declineCode);
  await tx.enqueue('payment-needs-you-mail', { orderId: id, reason });
}

/** Job: writes to the student what their bank said and where to pay. An order that was paid or closed by then needs no mail. */
export async function sendPaymentNeedsYou(
  ctx: Context,
  { orderId, reason }: { orderId: string; reason: DeclineReason | null },
): Promise<void> {
  const order = await ctx.load(orderLoader, orderId);
  const to = order && (await recipientOf(ctx, order.studentId));
  await ctx.close(); // no transaction is open while the mail server is asked
  if (!order || !to || order.state !== OrderState.PENDING) return;
  const why = reason && ctx.services.texts(to.language, 'orders')(`declines.${reason}`);
  await ctx.services.mailer.send(to, ({ t, formats, url }) => ({
    subject: t(why === null ? 'paymentNeedsYou.subjectBank' : 'paymentNeedsYou.subjectDeclined', {
      number: order.number,
    }),
    heading: t(why === null ? 'paymentNeedsYou.headingBank' : 'paymentNeedsYou.headingDeclined'),
    paragraphs: [why ?? t('paymentNeedsYou.textBank'), t('paymentNeedsYou.once')],
    facts: [
      { label: t('orderConfirmed.number'), value: order.number },
      { label: t('paymentNeedsYou.amount'), value: formats.money(order.totalCents) },
    ],
    action: {
      label: t(why === null ? 'paymentNeedsYou.actionBank' : 'paymentNeedsYou.actionDeclined'),
      url: url(pages.student.paid(order.id)),
    },
  }));
}
