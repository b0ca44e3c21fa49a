import { defineMail } from '../mail/index.js';

declare module '../mail/index.js' {
  interface MailData {
    'ticket-answered': { number: string; subject: string; path: string };
  }
}

defineMail('ticket-answered', ({ number, subject, path }, { t, url }) => ({
  subject: t('ticketAnswered.subject', { number }),
  heading: t('ticketAnswered.heading'),
  paragraphs: [t('ticketAnswered.text', { subject })],
  action: { label: t('ticketAnswered.action'), url: url(path) },
}));
