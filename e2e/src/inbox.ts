import { expect, type APIRequestContext } from '@playwright/test';

/** A mail as the local inbox keeps it. */
export interface Mail {
  id: string;
  subject: string;
  text: string;
  html: string;
  attachments: { filename: string; contentType: string }[];
}

const address = (): string => process.env['E2E_INBOX_URL'] ?? 'http://localhost:4002';

/** A connection that was kept may be closed just as it is used again; reading once more does no harm. */
const AGAIN = { maxRetries: 2 };

/** Waits for the newest mail to an address whose subject fits, and reads it. */
export async function mailTo(request: APIRequestContext, to: string, subject: RegExp): Promise<Mail> {
  let id: string | undefined;
  await expect
    .poll(
      async () => {
        const response = await request.get(`${address()}/api/messages?to=${encodeURIComponent(to)}`, AGAIN);
        const { messages } = (await response.json()) as { messages: { id: string; subject: string }[] };
        id = messages.find((message) => subject.test(message.subject))?.id;
        return id;
      },
      { message: `a mail to ${to} with the subject ${String(subject)}`, timeout: 20_000 },
    )
    .toBeTruthy();
  const response = await request.get(`${address()}/api/messages/${id}`, AGAIN);
  return (await response.json()) as Mail;
}

/** The first address in a mail's text that holds a part. */
export function linkIn(mail: Mail, part: string): string {
  const link = (mail.text.match(/https?:\/\/[^\s\])>]+/g) ?? []).find((address) => address.includes(part));
  if (!link) throw new Error(`No link with "${part}" in “${mail.subject}”.`);
  return link;
}
