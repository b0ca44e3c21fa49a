import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import type { Browser } from '../../testing/browser.js';
import { buildAdmin, buildStudent } from '../../testing/builders.js';
import { buildPdf } from '../../testing/documents.js';
import { RunningServer } from '../../testing/running-server.js';
import {
  buildPair,
  buildSession,
  chargeLater,
  filesOf,
  insertFiles,
  upload,
  uploaded,
  type Pair,
} from '../../testing/session-files.js';
import { TestWorld } from '../../testing/test-world.js';
import { until } from '../../testing/until.js';
import { removeStoredFile } from '../files/index.js';
import { removeUnattachedFiles } from './index.js';

describe('adding a file to a session', () => {
  let world: TestWorld;
  let server: RunningServer;
  let pair: Pair;
  let student: Browser;

  beforeAll(async () => {
    world = await TestWorld.create();
    server = await RunningServer.start(world);
    pair = await buildPair(world);
    student = await server.signIn(pair.student);
  });
  afterAll(async () => {
    await server.stop();
    await world.destroy();
  });

  const count = async (id: string) => (await filesOf(world, pair.student, id))?.fileCount;
  const storedKeys = async (): Promise<string[]> =>
    (await world.rows<{ key: string }>(`select key from files where kind = 'appointment'`)).map(({ key }) => key);
  const answerOf = async (response: Response): Promise<[number, unknown]> => [response.status, await response.json()];

  test('twice with one id of the client is adding it once, at once or one after the other', async () => {
    const id = await buildSession(world, pair);
    const clientId = randomUUID();
    const before = await storedKeys();
    const [first, second] = await Promise.all([
      uploaded(student, id, { clientId }),
      uploaded(student, id, { clientId }),
    ]);
    expect(await uploaded(student, id, { clientId, name: 'autre.pdf' })).toBe(first);
    expect(second).toBe(first);
    expect(await count(id)).toBe(1);
    expect((await storedKeys()).filter((key) => !before.includes(key))).toEqual([`appointments/${first}`]);
  });

  test('is for the two of the session: others are told that there is none, admins that they may not', async () => {
    const id = await buildSession(world, pair);
    const refused = async (browser: Browser) => (await upload(browser, id)).status;
    expect(await refused(await server.signIn(await buildStudent(world.owner)))).toBe(404);
    expect(await refused(await server.signIn((await buildPair(world)).tutor))).toBe(404);
    expect(await refused(await server.signIn(await buildAdmin(world.owner)))).toBe(403);
    expect(await refused(server.browser())).toBe(401);
    const fromElsewhere = await student.fetch(`/files/appointments/${id}?name=a.pdf&clientId=${randomUUID()}`, {
      method: 'POST',
      body: new Uint8Array(buildPdf()),
      headers: { origin: 'https://evil.example' },
    });
    expect(fromElsewhere.status).toBe(403);
    expect(await count(id)).toBe(0);
  });

  test.each([
    ['confirmed', 2, 201],
    ['completed', -2, 201],
    ['student_no_show', -2, 201],
    ['completed', -40, 409],
    ['cancelled', 2, 409],
    ['tutor_no_show', -2, 409],
    ['held', 2, 409],
    ['expired', 2, 409],
  ])('to one that is %s and %d days from now is answered with %d', async (state, days, status) => {
    const id = await buildSession(world, pair, { state, days });
    const answer = await upload(student, id);
    expect(answer.status).toBe(status);
    expect((await filesOf(world, pair.student, id))?.fileRules === null).toBe(status === 409);
    if (status === 409)
      expect(await answer.json()).toEqual({
        code: 'FilesClosed',
        message: 'Les fichiers de cette séance ne peuvent plus changer.',
      });
  });

  test('to one that a saved card will pay later is for its tutor too', async () => {
    const id = await buildSession(world, pair, { state: 'held' });
    const tutor = await server.signIn(pair.tutor);
    expect((await upload(tutor, id)).status).toBe(404);
    await chargeLater(world, pair, id);
    await uploaded(tutor, id);
    expect((await filesOf(world, pair.tutor, id))?.fileRules).not.toBeNull();
  });

  test('says at once, in the language of the person, what is wrong with it', async () => {
    const id = await buildSession(world, pair);
    const invalid = (message: string) => ({ code: 'InvalidInput', message });
    expect(await answerOf(await upload(student, id, { name: 'devoir.pdf', content: Buffer.from('<html>') }))).toEqual([
      415,
      invalid('Ce genre de fichier n’est pas accepté, ou son contenu est abîmé.'),
    ]);
    expect(await answerOf(await upload(student, id, { content: Buffer.alloc(0) }))).toEqual([
      400,
      invalid('Ce fichier est vide.'),
    ]);
    const large = Buffer.concat([buildPdf(), Buffer.alloc(20_000_000)]);
    expect(await answerOf(await upload(student, id, { content: large }))).toEqual([
      413,
      invalid('Ce fichier dépasse 20 Mo. Allégez-le ou partagez-le en parties.'),
    ]);
    for (const query of ['', '?name=a.pdf', '?name=a.pdf&clientId=1', `?clientId=${randomUUID()}`]) {
      const answer = await student.fetch(`/files/appointments/${id}${query}`, { method: 'POST', body: 'x' });
      expect(await answerOf(answer)).toEqual([400, { code: 'BAD_REQUEST' }]);
    }
    expect(await count(id)).toBe(0);
  });

  test('stops at twenty for each of the two, two at once too', async () => {
    const id = await buildSession(world, pair);
    await insertFiles(world, { appointmentId: id, uploader: pair.student, count: 19 });
    const answers = await Promise.all([upload(student, id), upload(student, id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await answers.find(({ status }) => status === 409)?.json()).toEqual({
      code: 'InvalidInput',
      message: 'Vous avez déjà ajouté 20 fichiers à cette séance. Supprimez-en un d’abord.',
    });
    expect((await filesOf(world, pair.student, id))?.fileRules?.left).toBe(0);
    expect((await upload(await server.signIn(pair.tutor), id)).status).toBe(201);
  });

  test('that came before the list was full is that file when it is sent again, not one too many', async () => {
    const id = await buildSession(world, pair);
    await insertFiles(world, { appointmentId: id, uploader: pair.student, count: 19 });
    const clientId = randomUUID();
    const first = await uploaded(student, id, { clientId });
    expect(await uploaded(student, id, { clientId })).toBe(first);
    await world.owner.query(`update appointments set state = 'cancelled', cancelled_at = now() where id = $1`, [id]);
    expect(await uploaded(student, id, { clientId })).toBe(first);
    expect(await count(id)).toBe(20);
  });

  test('is limited for each person, who is told when to come back', async () => {
    const own = await buildPair(world);
    const id = await buildSession(world, own);
    const browser = await server.signIn(own.student);
    let answer = await upload(browser, id, { content: Buffer.alloc(0) });
    for (let time = 0; time < 100 && answer.status === 400; time += 1)
      answer = await upload(browser, id, { content: Buffer.alloc(0) });
    expect(await answerOf(answer)).toEqual([429, { code: 'TOO_MANY_REQUESTS' }]);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await upload(student, await buildSession(world, pair))).status).toBe(201);
  });

  test('is done by three at once for each person; the next may come when one of them is through', async () => {
    const own = await buildPair(world);
    const id = await buildSession(world, own);
    const browser = await server.signIn(own.student);
    const status = async () => (await upload(browser, id, { content: Buffer.alloc(0) })).status;
    let refused = 0;
    const begun = [1, 2, 3, 4, 5, 6].map(() => {
      const headers = { cookie: browser.cookie, origin: server.url, 'content-length': '1000' };
      const path = `/files/appointments/${id}?name=a.pdf&clientId=${randomUUID()}`;
      const sending = request(new URL(path, server.url), { method: 'POST', headers }).on('error', () => undefined);
      sending.on('response', ({ statusCode }) => {
        if (statusCode === 429) refused += 1;
        sending.destroy();
      });
      sending.write('%PDF');
      return sending;
    });
    try {
      await until(() => refused === 3);
      expect(await status()).toBe(429);
      begun.find((sending) => !sending.destroyed)?.destroy();
      await until(async () => (await status()) === 400);
    } finally {
      for (const sending of begun) sending.destroy();
    }
    expect((await filesOf(world, own.student, id))?.fileCount).toBe(0);
  });

  test('leaves nothing behind for ever when it stops in the middle', async () => {
    const id = await buildSession(world, pair);
    const kept = await uploaded(student, id);
    const { files } = world.parts.services;
    const [stopped, key] = [randomUUID(), `appointments/${randomUUID()}`];
    await world.owner.query(
      `insert into files (id, owner_id, kind, name, content_type, size_bytes, key) values ($1, $2, 'appointment', 'a.pdf', 'application/pdf', 1, $3)`,
      [stopped, pair.student.id, key],
    );
    await files.put(key, 'x');
    const remaining = () => world.rows('select id from files where id = any ($1)', [[stopped, kept]]);

    await removeUnattachedFiles(world.context('system'));
    expect(await remaining()).toHaveLength(2);
    world.now = new Date(Date.now() + 25 * 3_600_000);
    await removeUnattachedFiles(world.context('system'));
    world.now = null;
    expect(await remaining()).toEqual([{ id: kept }]);
    const jobs = await world.rows<{ key: string }>(
      `select j.payload ->> 'key' as key from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
       where t.identifier = 'remove-stored-file'`,
    );
    expect(jobs.map((job) => job.key)).toContain(key);
    await removeStoredFile(world.context('system'), { key });
    expect([await files.exists(key), await files.exists(`appointments/${kept}`)]).toEqual([false, true]);
  });
});
