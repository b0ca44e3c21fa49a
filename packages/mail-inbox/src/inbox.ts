import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { MessageStore } from './store.js';
import { listenForMail } from './smtp.js';
import { answer } from './web.js';

export interface MailInboxOptions {
  /** Where the messages are kept. */
  dataDir: string;
  /** 0, or nothing, takes any free port. */
  smtpPort?: number;
  webPort?: number;
  host?: string;
}

/** A local mail server, running. */
export interface MailInbox {
  /** Where mail is sent: the SMTP_URL of the product. */
  smtpUrl: string;
  /** Where mail is read: the page, and `/api/messages`. */
  webUrl: string;
  messages: MessageStore;
  close(): Promise<void>;
}

/** Longer than any client keeps a connection for its next request: one that is closed just as it is used again is an error there. */
const KEEP_ALIVE_MS = 75_000;

/** Starts the SMTP server and the page; resolves when both listen, rejects when one of the ports is taken. */
export async function startMailInbox({
  dataDir,
  smtpPort = 0,
  webPort = 0,
  host = 'localhost',
}: MailInboxOptions): Promise<MailInbox> {
  const messages = await MessageStore.open(dataDir);
  const smtp = await listenForMail(host, smtpPort, (raw, envelope) => messages.add(raw, envelope));
  const web = createServer((request, response) => void answer(messages, request, response));
  web.keepAliveTimeout = KEEP_ALIVE_MS;
  await new Promise<void>((resolve, reject) => {
    web.once('error', (error) => void smtp.close().then(() => reject(error)));
    web.listen(webPort, host, resolve);
  });
  return {
    smtpUrl: `smtp://${host}:${smtp.port}`,
    webUrl: `http://${host}:${(web.address() as AddressInfo).port}`,
    messages,
    async close() {
      web.closeAllConnections();
      await Promise.all([smtp.close(), new Promise((resolve) => web.close(resolve))]);
    },
  };
}
