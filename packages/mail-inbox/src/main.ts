// Runs the inbox by itself: PORT is the page's, SMTP_PORT the mail's, MAIL_INBOX_DATA the folder that keeps the messages.
import { startMailInbox } from './inbox.js';

const { PORT, SMTP_PORT, MAIL_INBOX_DATA, HOST } = process.env;
const inbox = await startMailInbox({
  dataDir: MAIL_INBOX_DATA || '.data/mail',
  smtpPort: Number(SMTP_PORT || 4003),
  webPort: Number(PORT || 4002),
  host: HOST || 'localhost',
});
console.log(`Mail to ${inbox.smtpUrl}, to read at ${inbox.webUrl}`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void inbox.close());
