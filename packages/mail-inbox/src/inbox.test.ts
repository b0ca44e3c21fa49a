import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createTransport } from 'nodemailer';
import { type MailInbox, startMailInbox } from './inbox.js';
import type { Message, MessageSummary } from './message.js';

let dataDir: string;
let inbox: MailInbox;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), '4as-inbox-'));
  inbox = await startMailInbox({ dataDir });
});

afterEach(async () => {
  await inbox.close();
  await rm(dataDir, { recursive: true, force: true });
});

async function send(message: Parameters<ReturnType<typeof createTransport>['sendMail']>[0]): Promise<void> {
  const transport = createTransport(inbox.smtpUrl);
  await transport.sendMail({ from: 'La plateforme <bonjour@example.com>', to: 'eve@example.com', ...message });
  transport.close();
}

const get = (path: string, headers: Record<string, string> = {}) => fetch(new URL(path, inbox.webUrl), { headers });

async function list(search = ''): Promise<MessageSummary[]> {
  const answer = (await (await get(`/api/messages${search}`)).json()) as { messages: MessageSummary[] };
  return answer.messages;
}

async function readNewest(): Promise<Message> {
  const [newest] = await list();
  return (await (await get(`/api/messages/${newest?.id}`)).json()) as Message;
}

describe('the mail inbox', () => {
  it('has a mail as soon as the sender is told that it was taken', async () => {
    await send({ subject: 'Réservation confirmée', text: 'Bonjour Ève', html: '<p>Bonjour <b>Ève</b></p>' });
    expect(await readNewest()).toMatchObject({
      subject: 'Réservation confirmée',
      from: 'bonjour@example.com',
      sender: '"La plateforme" <bonjour@example.com>',
      to: ['eve@example.com'],
      text: 'Bonjour Ève',
      html: '<p>Bonjour <b>Ève</b></p>',
      attachments: [],
    });
  });

  it('lists the newest first', async () => {
    for (const subject of ['one', 'two', 'three']) await send({ subject, text: subject });
    expect((await list()).map(({ subject }) => subject)).toEqual(['three', 'two', 'one']);
  });

  it('finds by any recipient, hidden ones included, whatever the case', async () => {
    await send({ to: 'Alice@Example.com', bcc: 'hidden@example.com', subject: 'both', text: '.' });
    await send({ to: 'bob@example.com', subject: 'bob', text: '.' });
    expect((await list('?to=alice')).map(({ subject }) => subject)).toEqual(['both']);
    expect((await list('?to=HIDDEN@example.com')).map(({ subject }) => subject)).toEqual(['both']);
    expect(await list('?to=nobody')).toEqual([]);
  });

  it('gives attachments back byte for byte, under their names', async () => {
    const content = Buffer.from([0, 1, 2, 253, 254, 255]);
    await send({ subject: 'files', text: '.', attachments: [{ filename: 'séance.bin', content }] });
    const { id, attachments } = await readNewest();
    expect(attachments).toEqual([
      { index: 0, filename: 'séance.bin', contentType: 'application/octet-stream', size: 6 },
    ]);
    const answer = await get(`/messages/${id}/attachments/0`);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(content);
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename*=UTF-8''s%C3%A9ance.bin`);
    expect((await get(`/messages/${id}/attachments/1`)).status).toBe(404);
  });

  it('still has its mails after a restart, in the same order', async () => {
    await send({ subject: 'first', text: 'kept' });
    await send({ subject: 'second', text: 'kept' });
    const before = await list();
    await inbox.close();
    inbox = await startMailInbox({ dataDir });
    expect(await list()).toEqual(before);
    expect((await readNewest()).text).toContain('kept');
  });

  it('deletes one mail, or all of them for good', async () => {
    for (const subject of ['one', 'two', 'three']) await send({ subject, text: subject });
    const [, two] = await list();
    const remove = (path: string) => fetch(new URL(path, inbox.webUrl), { method: 'DELETE' });
    expect((await remove(`/api/messages/${two?.id}`)).status).toBe(204);
    expect((await remove(`/api/messages/${two?.id}`)).status).toBe(404);
    expect((await list()).map(({ subject }) => subject)).toEqual(['three', 'one']);
    expect((await remove('/api/messages')).status).toBe(204);
    await inbox.close();
    inbox = await startMailInbox({ dataDir });
    expect(await list()).toEqual([]);
  });

  it('does not let another site empty it', async () => {
    await send({ subject: 'kept', text: '.' });
    const answer = await fetch(new URL('/delete', inbox.webUrl), {
      method: 'POST',
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    expect(answer.status).toBe(403);
    expect(await list()).toHaveLength(1);
  });

  it('answers 404 for a message that is not there, and for files that are not messages', async () => {
    for (const path of [
      '/api/messages/none',
      '/messages/none',
      '/messages/none/html',
      '/messages/..%2F..%2Fetc%2Fpasswd',
      '/else',
    ]) {
      expect((await get(path)).status).toBe(404);
    }
  });

  it('refuses to start on a taken port, and lets go of the other one', async () => {
    const blocker = createServer().listen(0, 'localhost');
    await new Promise((resolve) => blocker.once('listening', resolve));
    const { port } = blocker.address() as { port: number };
    await expect(startMailInbox({ dataDir, webPort: port })).rejects.toThrow(/EADDRINUSE/);
    blocker.close();
  });
});
