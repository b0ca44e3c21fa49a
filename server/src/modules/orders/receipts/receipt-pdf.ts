import { createFormats } from '@4as/i18n';
import type { Context } from '../../../context.js';
import { reasonOf, type Receipt } from './read-receipt.js';
import { ReceiptPage } from './receipt-page.js';

/** A receipt as a PDF in its student's language and zone: who issued it, what was bought, taxes, what was paid and what went back. */
export function receiptPdf(ctx: Context, receipt: Receipt): Promise<Buffer> {
  const { order, issuer, student } = receipt;
  const t = ctx.services.texts(student.language, 'orders');
  const formats = createFormats(student.language, student.timeZone);
  const title = t('receipt.title', { number: order.number });
  const page = new ReceiptPage({ title, author: issuer.name, language: `${student.language}-CA` });

  page.text(issuer.name, 'strong');
  for (const line of issuer.address) page.text(line, 'soft');
  if (issuer.gstNumber !== '') page.text(t('receipt.gstNumber', { number: issuer.gstNumber }), 'soft');
  if (issuer.qstNumber !== '') page.text(t('receipt.qstNumber', { number: issuer.qstNumber }), 'soft');
  page.gap(22).text(title, 'title').gap(4);
  page.text(t('receipt.paidOn', { date: formats.dateNumeric(receipt.paidAt) }));
  page.text(t('receipt.to', { name: student.name, email: student.email })).gap();

  page.rule();
  for (const line of receipt.lines) {
    page.row(line.courseName, formats.money(line.priceCents), 'strong');
    const when = `${formats.dateNumeric(line.startsAt)}, ${formats.time(line.startsAt)}`;
    page.text(
      t('receipt.session', { time: when, duration: formats.duration(line.minutes), tutor: line.tutorName }),
      'soft',
    );
    page.gap(6);
  }
  page.rule();

  page.row(t('receipt.subtotal'), formats.money(order.subtotalCents));
  if (order.discountCents > 0) {
    page.row(t('receipt.discount', { code: order.couponCode ?? '' }), formats.money(-order.discountCents));
  }
  if (order.gstCents > 0) page.row(t('payment.gst'), formats.money(order.gstCents));
  if (order.qstCents > 0) page.row(t('payment.qst'), formats.money(order.qstCents));
  page.row(t('receipt.total'), formats.money(order.totalCents), 'strong');
  const card = receipt.payment;
  if (card?.cardBrand && card.cardLast4) {
    const brand = card.cardBrand.charAt(0).toUpperCase() + card.cardBrand.slice(1);
    page.text(t('receipt.card', { brand, last4: card.cardLast4 }), 'soft');
  }
  if (receipt.refunds.length > 0) {
    page.gap().text(t('receipt.refunds'), 'strong').gap(4);
    for (const refund of receipt.refunds) {
      page.row(
        `${formats.dateNumeric(refund.createdAt)} · ${reasonOf(ctx, receipt, refund)}`,
        formats.money(-refund.amountCents),
      );
    }
    page.rule().row(t('receipt.net'), formats.money(order.totalCents - order.refundedCents), 'strong');
  }
  return page.bytes();
}
