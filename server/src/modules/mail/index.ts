export type { MailAttachment, MailContent, MailTools, Recipient } from './mail-content.js';
export { createMailer, type Mailer } from './mailer.js';
export { defineMail, type MailData, type MailName } from './mails.js';
export { recipientOf, sendMail } from './send-mail.js';
