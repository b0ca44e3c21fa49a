import type { Context } from '../../context.js';
import type { Language } from '../../viewer.js';
import type { Recipient } from './mail-content.js';
import { composeMail, type MailData, type MailName } from './mails.js';

declare module '../jobs/index.js' {
  interface JobPayloads {
    'send-mail': { [Name in MailName]: { userId: string; mail: Name; data: MailData[Name] } }[MailName];
  }
}

/** The address and language of a user, as they are now; null when the account is gone. */
export async function recipientOf(ctx: Context, userId: string): Promise<Recipient | null> {
  const [row] = await ctx.db.query<{ email: string; name: string; language: Language; time_zone: string }>(
    'select email::text, name, language, time_zone from users where id = $1',
    [userId],
  );
  return row ? { email: row.email, name: row.name, language: row.language, timeZone: row.time_zone } : null;
}

/** Job: writes to one person in their own language. */
export async function sendMail(
  ctx: Context,
  { userId, mail, data }: { userId: string; mail: MailName; data: MailData[MailName] },
): Promise<void> {
  const to = await recipientOf(ctx, userId);
  await ctx.close(); // no transaction is open while the mail server is asked
  if (to) await ctx.services.mailer.send(to, (tools) => composeMail(mail, data, tools));
}
