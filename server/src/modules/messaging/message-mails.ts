import { defineMail } from '../mail/index.js';

declare module '../mail/index.js' {
  interface MailData {
    'message-waiting': { authorName: string; count: number; path: string };
  }
}

defineMail('message-waiting', ({ authorName, count, path }, { t, url }) => ({
  subject: t('messageWaiting.subject', { name: authorName }),
  heading: t('messageWaiting.heading', { name: authorName }),
  paragraphs: [t('messageWaiting.text', { count, name: authorName })],
  action: { label: t('messageWaiting.action'), url: url(path) },
  note: t('messageWaiting.note'),
}));
