import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from '../../testing/browser.js';
import { buildAdmin, buildStudent, buildTutor } from '../../testing/builders.js';
import { countStatements } from '../../testing/count-statements.js';
import { buildPdf } from '../../testing/documents.js';
import { RunningServer } from '../../testing/running-server.js';
import { buildPair, buildSession, filesOf, insertFiles, uploaded, type Pair } from '../../testing/session-files.js';
import { TestWorld, type Asker } from '../../testing/test-world.js';

describe('files of a session', () => {
  let world: TestWorld;
  let server: RunningServer;
  let pair: Pair;
  let student: Browser;
  let tutor: Browser;
  let stranger: Asker;
  let admin: Asker;

  beforeAll(async () => {
    world = await TestWorld.create();
    server = await RunningServer.start(world);
    pair = await buildPair(world);
    stranger = await buildStudent(world.owner);
    admin = await buildAdmin(world.owner);
    [student, tutor] = [await server.signIn(pair.student), await server.signIn(pair.tutor)];
  });
  afterAll(async () => {
    await server.stop();
    await world.destroy();
  });

  /** Follows an address of a list to the content. */
  const download = async (browser: Browser, path: string): Promise<Response> => {
    const answer = await browser.fetch(path);
    return answer.status === 302 ? browser.fetch(answer.headers.get('location') ?? '') : answer;
  };
  const pathOf = async (id: string, asker = pair.student): Promise<string> =>
    (await filesOf(world, asker, id))?.files[0]?.path ?? '';

  test('are seen by both, with who added what, and by admins, who add nothing', async () => {
    const id = await buildSession(world, pair);
    const content = buildPdf('Intégrales');
    await uploaded(student, id, { name: 'Série 3 — été.pdf', content });
    await uploaded(tutor, id, { name: 'corrigé.txt', content: Buffer.from('x = 2\n') });

    const seen = await filesOf(world, pair.student, id);
    expect(seen?.files).toEqual([
      expect.objectContaining({
        name: 'Série 3 — été.pdf',
        contentType: 'application/pdf',
        sizeBytes: content.length,
        mine: true,
        removable: true,
        addedBy: { name: 'Léa Tremblay' },
      }),
      expect.objectContaining({ name: 'corrigé.txt', mine: false, removable: false, addedBy: { name: 'Ariane B.' } }),
    ]);
    expect(seen?.fileRules).toMatchObject({ largestBytes: 20_000_000, left: 19 });
    expect(seen?.fileRules?.endings).toEqual(expect.arrayContaining(['pdf', 'jpg', 'docx', 'txt']));
    expect((await filesOf(world, pair.tutor, id))?.files.map(({ mine }) => mine)).toEqual([false, true]);
    expect(await filesOf(world, admin, id)).toMatchObject({ fileCount: 2, fileRules: null });
    expect((await filesOf(world, admin, id))?.files.map(({ removable }) => removable)).toEqual([false, false]);
  });

  test('are saved under their name, and never opened on our origin', async () => {
    const id = await buildSession(world, pair);
    const content = buildPdf('Intégrales');
    await uploaded(student, id, { name: 'Série 3 ∫ été.pdf', content });
    const answer = await download(tutor, await pathOf(id));
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringMatching(
        /^attachment; .*filename\*=UTF-8''S%C3%A9rie%203%20%E2%88%AB%20%C3%A9t%C3%A9\.pdf$/i,
      ),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
    });
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(content);
  });

  test('are reached by their address by the two and by admins alone', async () => {
    const id = await buildSession(world, pair);
    await uploaded(student, id);
    const path = await pathOf(id);
    const otherTutor = await buildTutor(world.owner);
    for (const browser of [await server.signIn(stranger), await server.signIn(otherTutor)])
      expect((await browser.fetch(path)).status).toBe(404);
    expect((await server.browser().fetch(path)).status).toBe(401);
    expect((await download(await server.signIn(admin), path)).status).toBe(200);
    const elsewhere = path.replace(id, await buildSession(world, pair));
    expect((await student.fetch(elsewhere)).status).toBe(404);
    expect((await student.fetch('/files/appointments/a/b')).status).toBe(404);
  });

  test('are sent by a link that lives for a minute; the address on the page stays good', async () => {
    const id = await buildSession(world, pair);
    await uploaded(student, id);
    const path = await pathOf(id);
    const answer = await student.fetch(path);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([302, 'private, no-store']);
    const link = answer.headers.get('location') ?? '';
    world.now = new Date(Date.now() + 61_000);
    expect((await student.fetch(link)).status).toBe(403);
    expect((await download(student, path)).status).toBe(200);
    world.now = null;
    expect((await student.fetch(link.replace(/\?.*/, ''))).status).toBe(403);
  });

  test('stay when the session is moved to another time or tutor, or cancelled', async () => {
    const id = await buildSession(world, pair);
    await uploaded(student, id);
    await uploaded(tutor, id);
    const other = await buildTutor(world.owner, { name: 'Noé L.' });
    await world.owner.query(
      `update appointments set tutor_id = $2, starts_at = starts_at + interval '30 days', ends_at = ends_at + interval '30 days',
         taken_until = taken_until + interval '30 days' where id = $1`,
      [id, other.id],
    );
    expect((await filesOf(world, other, id))?.files.map(({ addedBy }) => addedBy?.name)).toEqual([
      'Léa Tremblay',
      'Ariane B.',
    ]);
    expect(await filesOf(world, pair.tutor, id)).toBeNull();

    await world.owner.query(`update appointments set state = 'cancelled', cancelled_at = now() where id = $1`, [id]);
    expect(await filesOf(world, pair.student, id)).toMatchObject({ fileCount: 2, fileRules: null });
    expect((await download(student, await pathOf(id))).status).toBe(200);
  });

  test('cost a list the same number of statements, however many there are', async () => {
    const few = await buildPair(world);
    const many = await buildPair(world);
    for (const [of, sessions, count] of [
      [few, 2, 2],
      [many, 8, 15],
    ] as const) {
      for (let number = 0; number < sessions; number += 1)
        await insertFiles(world, { appointmentId: await buildSession(world, of), uploader: of.student, count });
    }
    const list = (asker: Asker) => () =>
      world.ask(
        asker,
        '{ appointments { nodes { fileCount files { id name path removable addedBy { id name } } fileRules { left } } } }',
      );
    expect(await countStatements(world, list(few.student))).toBe(await countStatements(world, list(many.student)));
  });
});
