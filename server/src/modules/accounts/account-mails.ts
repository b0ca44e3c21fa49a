import { defineMail } from '../mail/index.js';

declare module '../mail/index.js' {
  interface MailData {
    'verify-email': { url: string };
    'reset-password': { url: string };
    'account-exists': { url: string };
  }
}

defineMail('verify-email', ({ url }, { t }) => ({
  subject: t('verifyEmail.subject'),
  heading: t('verifyEmail.heading'),
  paragraphs: [t('verifyEmail.text')],
  action: { label: t('verifyEmail.action'), url },
  note: t('verifyEmail.note'),
}));

defineMail('reset-password', ({ url }, { t }) => ({
  subject: t('resetPassword.subject'),
  heading: t('resetPassword.heading'),
  paragraphs: [t('resetPassword.text')],
  action: { label: t('resetPassword.action'), url },
  note: t('resetPassword.note'),
}));

defineMail('account-exists', ({ url }, { t }) => ({
  subject: t('accountExists.subject'),
  heading: t('accountExists.heading'),
  paragraphs: [t('accountExists.text')],
  action: { label: t('accountExists.action'), url },
  note: t('accountExists.note'),
}));
