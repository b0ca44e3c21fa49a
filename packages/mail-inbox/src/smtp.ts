import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerAddress, type SMTPServerSession } from 'smtp-server';
import type { Envelope } from './message.js';

const LARGEST = 30 * 1024 * 1024;

/** An SMTP server that listens. */
export interface SmtpListener {
  port: number;
  close(): Promise<void>;
}

/**
 * Listens for mail to anyone, from anyone, without encryption or sign-in: for this machine only. `receive` must resolve before the sender is
 * told that the message was taken, so a test that has sent a mail finds it here.
 */
export async function listenForMail(
  host: string,
  port: number,
  receive: (raw: Buffer, envelope: Envelope) => Promise<unknown>,
): Promise<SmtpListener> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    size: LARGEST,
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (stream.sizeExceeded) return callback(Object.assign(new Error('Message too large'), { responseCode: 552 }));
        receive(Buffer.concat(chunks), envelopeOf(session)).then(() => callback(), callback);
      });
    },
  });
  // A sender that breaks off is the sender's trouble.
  server.on('error', () => undefined);
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    port: (server.server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function envelopeOf({ envelope }: SMTPServerSession): Envelope {
  const { mailFrom, rcptTo } = envelope;
  return {
    from: mailFrom === false ? '' : mailFrom.address,
    to: rcptTo.map((each: SMTPServerAddress) => each.address),
  };
}
