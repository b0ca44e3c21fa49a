import { defineMail } from '../mail/index.js';

declare module '../mail/index.js' {
  interface MailData {
    'ticket-answered': { number: string; subject: string; path: string };
    /** To a student to whom support wrote first. */
    'ticket-opened-for-you': { number: string; subject: string; path: string };
    /** To a tutor: what the company writes about a session. */
    'session-written': { subject: string; body: string; path: string };
  }
}

defineMail('ticket-answered', ({ number, subject, path }, { t, url }) => ({
  subject: t('ticketAnswered.subject', { number }),
  heading: t('ticketAnswered.heading'),
  paragraphs: [t('ticketAnswered.text', { subject })],
  action: { label: t('ticketAnswered.action'), url: url(path) },
}));

defineMail('ticket-opened-for-you', ({ subject, path }, { t, url }) => ({
  subject: t('ticketOpenedForYou.subject', { subject }),
  heading: t('ticketOpenedForYou.heading'),
  paragraphs: [t('ticketOpenedForYou.text', { subject })],
  action: { label: t('ticketOpenedForYou.action'), url: url(path) },
}));

defineMail('session-written', ({ subject, body, path }, { t, url }) => ({
  subject,
  heading: subject,
  paragraphs: body.split(/\n+/),
  action: { label: t('sessionWritten.action'), url: url(path) },
}));
