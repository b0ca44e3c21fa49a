import { defineMail } from '../../mail/index.js';
import { pages } from '../../notifications/index.js';

declare module '../../mail/index.js' {
  interface MailData {
    /** To a student whose payment came when the time of a session, or what was to be added to one, was gone. */
    'payment-too-late': { orderId: string; number: string; amountCents: number; isSupplement?: boolean };
  }
}

defineMail('payment-too-late', ({ orderId, number, amountCents, isSupplement = false }, { t, formats, url }) => ({
  subject: t('paymentTooLate.subject', { number }),
  heading: t(isSupplement ? 'paymentTooLate.headingLonger' : 'paymentTooLate.heading'),
  paragraphs: [
    t(isSupplement ? 'paymentTooLate.textLonger' : 'paymentTooLate.text', { amount: formats.money(amountCents) }),
  ],
  facts: [
    { label: t('orderConfirmed.number'), value: number },
    { label: t('orderRefunded.amount'), value: formats.money(amountCents) },
  ],
  action: { label: t('orderConfirmed.action'), url: url(pages.student.order(orderId)) },
  note: t('orderRefunded.delay'),
}));
