import type { Formats } from '@4as/i18n';

interface Session {
  courseName: string;
  /** ISO 8601 in UTC; shown in the zone of whoever reads. */
  startsAt: string;
  endsAt: string;
}

/**
 * Everything that a user can be told, with what its text is filled with: names as they were then, cents, ISO instants. Amounts
 * and times are written only when somebody reads, in the reader's language and zone.
 */
export interface NotificationData {
  /** To the student: the payment arrived and the sessions are booked. */
  'order.paid': { number: string; totalCents: number };
  /** To the student: money is on its way back. */
  'order.refunded': { number: string; amountCents: number };
  /** To the student: the time was gone when the payment arrived, so it goes back. */
  'payment.late-refunded': { number: string; amountCents: number };
  /** To the student: their saved card could not be charged while they were away. */
  'payment.needed': { number: string; totalCents: number };
  /** To admins: Stripe could not give the money back. */
  'refund.failed': { number: string; amountCents: number };
  /** To admins: a cardholder's bank asks a payment back; and how it ended. */
  'dispute.opened': { number: string; amountCents: number };
  'dispute.won': { number: string; amountCents: number };
  'dispute.lost': { number: string; amountCents: number };
  /** To admins: an event of Stripe could not be acted on, after several attempts. */
  'stripe.event-failed': { type: string };
  /** To admins: our books and Stripe's differ in so many places that were not known before. */
  'stripe.differences': { count: number };
  /** To the tutor: a student has booked a session. */
  'appointment.booked': Session & { otherName: string };
  /** To the other party, or to both where the company cancelled. */
  'appointment.cancelled': Session & { otherName: string };
  /** To both: a session has another time, tutor or length. */
  'appointment.moved': Session & { otherName: string };
  /** To the other person of a session: so many files were added to it. */
  'appointment.files': Session & { otherName: string; count: number };
  /** To the student: the tutor says that they were not there. */
  'appointment.student-no-show': Session & { otherName: string };
  /** To the tutor, and to admins: the student says that the tutor was not there. */
  'appointment.tutor-no-show': Session & { otherName: string };
  /** To the tutor: a student has booked a series whose sessions are paid one by one. */
  'series.booked': Session & { otherName: string; count: number };
  /** To the tutor: unpaid sessions of a series have another time. */
  'series.changed': Session & { otherName: string; count: number };
  /** To the tutor: unpaid sessions of a series were given up. */
  'series.cancelled': Session & { otherName: string; count: number };
  /** To the student: a date of their series could not be had; why is a key of `missing` in the catalogue `series`. */
  'series.missing': Session & { otherName: string; reason: string };
  /** To both: a session stayed unpaid to its limit and was let go. */
  'series.released': Session & { otherName: string };
  /** To the student: there is no saved card to charge. */
  'series.card-needed': Session & { otherName: string };
  /** To the student: the tutor offers another time; the time is the new one. */
  'proposal.new': Session & { otherName: string };
  /** To the tutor: the student took the other time. */
  'proposal.accepted': Session & { otherName: string };
  /** To the student: the tutor can give the session as it was booked after all; the time is that one. */
  'proposal.withdrawn': Session & { otherName: string };
  /** To admins: a tutor is away by an emergency, which meets so many sessions. */
  'time-off.emergency': { otherName: string; sessions: number };
  /** To the tutor: a month was paid; `month` is its first day. */
  'payout.paid': { month: string; amountCents: number; confirmationNumber: string };
  /** To the tutor: a student has reviewed a session. */
  'review.new': { otherName: string; courseName: string };
  /** To the student: the tutor has replied to their review. */
  'review.answered': { otherName: string; courseName: string };
  /** To both parties: the session is about to begin. */
  'appointment.reminder': Session & { otherName: string };
  /** To the requester: support has answered. */
  'ticket.answered': { number: string; subject: string };
  /** To the requester: support wrote first. */
  'ticket.opened-for-you': { number: string; subject: string };
  /** To the tutor: what the company writes about a session. */
  'appointment.written': { subject: string; body: string };
  /** To admins: somebody asks for support. */
  'ticket.new': { number: string; subject: string; otherName: string };
  /** To members of a conversation who were away. */
  'message.new': { otherName: string };
}

export type NotificationKind = keyof NotificationData;

type Values = Record<string, string | number>;

function session(
  { courseName, startsAt, endsAt, otherName }: Session & { otherName: string },
  formats: Formats,
  now: Date,
): Values {
  return { courseName, otherName, time: formats.range(startsAt, endsAt, now) };
}

function several(data: Session & { otherName: string; count: number }, formats: Formats, now: Date): Values {
  return { ...session(data, formats, now), count: data.count };
}

function refund({ number, amountCents }: { number: string; amountCents: number }, formats: Formats): Values {
  return { number, amount: formats.money(amountCents) };
}

/** How the data of each kind becomes the values of its text `kinds.<kind>` in the catalogue `notifications`. */
export const notificationValues: {
  [Kind in NotificationKind]: (data: NotificationData[Kind], formats: Formats, now: Date) => Values;
} = {
  'order.paid': ({ number, totalCents }, formats) => ({ number, amount: formats.money(totalCents) }),
  'payment.needed': ({ number, totalCents }, formats) => ({ number, amount: formats.money(totalCents) }),
  'order.refunded': refund,
  'payment.late-refunded': refund,
  'refund.failed': refund,
  'dispute.opened': refund,
  'dispute.won': refund,
  'dispute.lost': refund,
  'stripe.event-failed': (data) => ({ ...data }),
  'stripe.differences': (data) => ({ ...data }),
  'appointment.booked': session,
  'appointment.cancelled': session,
  'appointment.reminder': session,
  'appointment.moved': session,
  'appointment.files': several,
  'appointment.student-no-show': session,
  'appointment.tutor-no-show': session,
  'series.booked': several,
  'series.changed': several,
  'series.cancelled': several,
  'series.missing': (data, formats, now) => ({ ...session(data, formats, now), reason: data.reason }),
  'series.released': session,
  'series.card-needed': session,
  'proposal.new': session,
  'proposal.accepted': session,
  'proposal.withdrawn': session,
  'time-off.emergency': ({ otherName, sessions }) => ({ otherName, count: sessions }),
  'payout.paid': ({ month, amountCents, confirmationNumber }, formats) => ({
    month: formats.localMonth(month),
    amount: formats.money(amountCents),
    number: confirmationNumber,
  }),
  'review.new': (data) => ({ ...data }),
  'review.answered': (data) => ({ ...data }),
  'ticket.answered': (data) => ({ ...data }),
  'ticket.opened-for-you': (data) => ({ ...data }),
  'appointment.written': (data) => ({ ...data }),
  'ticket.new': (data) => ({ ...data }),
  'message.new': (data) => ({ ...data }),
};

/** Whether this release knows the kind; a row of a later one is left out of lists instead of shown without words. */
export function isNotificationKind(kind: string): kind is NotificationKind {
  return kind in notificationValues;
}
