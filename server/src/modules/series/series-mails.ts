import { defineMail, type MailTools } from '../mail/index.js';
import { pages } from '../notifications/index.js';

interface Time {
  /** ISO 8601 in UTC. */
  startsAt: string;
  endsAt: string;
}

interface AboutSession extends Time {
  courseName: string;
  otherName: string;
}

declare module '../mail/index.js' {
  interface MailData {
    /** To a student whose sessions are paid one by one: what they booked. */
    'series-booked': {
      seriesId: string;
      courseName: string;
      otherName: string;
      sessions: Time[];
      priceCents: number;
    };
    /** To a tutor with whom such a series was booked. */
    'series-booked-with-you': { appointmentId: string; courseName: string; otherName: string; sessions: Time[] };
    /** To a student: a date of an ongoing series could not be had; the reason is a key of the catalogue. */
    'series-session-missing': AboutSession & { seriesId: string; reason: string };
    /** To both: a session stayed unpaid and was let go. The tutor has no page of the series. */
    'series-session-released': AboutSession & { seriesId: string | null };
    /** To a student: the tutor gave up a session that was not paid yet. */
    'series-session-cancelled': AboutSession & { seriesId: string; reason: string | null };
    /** To a student without a card that could be charged. */
    'series-card-needed': AboutSession & { releaseAt: string };
  }
}

defineMail('series-booked', ({ seriesId, courseName, otherName, sessions, priceCents }, { t, formats, url }) => ({
  subject: t('seriesBooked.subject', { course: courseName }),
  heading: t('seriesBooked.heading'),
  paragraphs: [t('seriesBooked.text', { count: sessions.length, name: otherName })],
  facts: [
    ...sessions.map((time, index) => ({
      label: t('seriesBooked.session', { number: index + 1 }),
      value: whenOf(time, formats),
    })),
    { label: t('seriesBooked.price'), value: formats.money(priceCents) },
  ],
  action: { label: t('seriesBooked.action'), url: url(pages.student.series(seriesId)) },
  note: t('orderConfirmed.zone', { zone: formats.zone(sessions[0]?.startsAt ?? 0) }),
}));

defineMail('series-booked-with-you', ({ appointmentId, courseName, otherName, sessions }, { t, formats, url }) => ({
  subject: t('seriesBookedWithYou.subject', { name: otherName }),
  heading: t('seriesBookedWithYou.heading'),
  paragraphs: [t('seriesBookedWithYou.text', { count: sessions.length, name: otherName, course: courseName })],
  facts: sessions.map((time, index) => ({
    label: t('seriesBooked.session', { number: index + 1 }),
    value: whenOf(time, formats),
  })),
  action: { label: t('seriesBookedWithYou.action'), url: url(pages.tutor.appointment(appointmentId)) },
  note: t('orderConfirmed.zone', { zone: formats.zone(sessions[0]?.startsAt ?? 0) }),
}));

defineMail('series-session-missing', ({ seriesId, courseName, otherName, reason, ...time }, { t, formats, url }) => ({
  subject: t('seriesMissing.subject'),
  heading: t('seriesMissing.heading'),
  paragraphs: [t('seriesMissing.text', { course: courseName, name: otherName, reason })],
  facts: [{ label: t('seriesMissing.when'), value: whenOf(time, formats) }],
  action: { label: t('seriesMissing.action'), url: url(pages.student.series(seriesId)) },
  note: t('seriesMissing.note'),
}));

defineMail('series-session-released', ({ seriesId, courseName, otherName, ...time }, { t, formats, url }) => ({
  subject: t('seriesReleased.subject', { course: courseName }),
  heading: t('seriesReleased.heading'),
  paragraphs: [t('seriesReleased.text', { course: courseName, name: otherName })],
  facts: [{ label: t('seriesMissing.when'), value: whenOf(time, formats) }],
  ...(seriesId === null
    ? {}
    : { action: { label: t('seriesReleased.action'), url: url(pages.student.series(seriesId)) } }),
}));

defineMail('series-session-cancelled', ({ seriesId, courseName, otherName, reason, ...time }, { t, formats, url }) => ({
  subject: t('seriesCancelled.subject', { course: courseName }),
  heading: t('seriesCancelled.heading'),
  paragraphs: [
    t('seriesCancelled.text', { course: courseName, name: otherName }),
    ...(reason === null ? [] : [t('seriesCancelled.reason', { name: otherName, reason })]),
  ],
  facts: [{ label: t('seriesMissing.when'), value: whenOf(time, formats) }],
  action: { label: t('seriesMissing.action'), url: url(pages.student.series(seriesId)) },
  note: t('seriesCancelled.note'),
}));

defineMail('series-card-needed', ({ courseName, otherName, releaseAt, ...time }, { t, formats, url }) => ({
  subject: t('seriesCardNeeded.subject', { course: courseName }),
  heading: t('seriesCardNeeded.heading'),
  paragraphs: [t('seriesCardNeeded.text', { name: otherName, until: formats.dateTime(releaseAt) })],
  facts: [{ label: t('seriesMissing.when'), value: whenOf(time, formats) }],
  action: { label: t('seriesCardNeeded.action'), url: url(pages.student.cards()) },
}));

/** "mardi 24 novembre 2026, 16 h à 17 h 30": the year is said, since mails are read later. */
function whenOf({ startsAt, endsAt }: Time, formats: MailTools['formats']): string {
  return `${formats.weekday(startsAt)} ${formats.dateNumeric(startsAt)}, ${formats.timeRange(startsAt, endsAt)}`;
}
