import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import sharp from 'sharp';
import { buildAppointment, buildCourse, buildStudent, buildTutor, insert } from '../../testing/builders.js';
import type { Browser } from '../../testing/browser.js';
import { RunningServer } from '../../testing/running-server.js';
import { TestWorld, type Asker } from '../../testing/test-world.js';
import { removeStoredFile, removeUnusedPictures } from './index.js';

const choose = `mutation ($input: UpdateProfileInput!) {
  updateProfile(input: $input) { ... on ProfileUpdated { viewer { pictureUrl } } ... on InvalidInput { fields { path } } }
}`;

describe('pictures', () => {
  let world: TestWorld;
  let server: RunningServer;
  let student: Asker;
  let browser: Browser;

  beforeAll(async () => {
    world = await TestWorld.create();
    server = await RunningServer.start(world);
    student = await buildStudent(world.owner, { language: 'fr' });
    browser = await server.signIn(student);
  });
  afterAll(async () => {
    await server.stop();
    await world.destroy();
  });

  const picture = (width = 900, height = 600) =>
    sharp({ create: { width, height, channels: 3, background: '#0f5c63' } });
  const upload = (body: Uint8Array, from: Browser = browser, type = 'image/png') =>
    from.fetch('/files/pictures', { method: 'POST', body: new Uint8Array(body), headers: { 'content-type': type } });
  const uploaded = async (from: Browser = browser): Promise<string> => {
    const answer = await upload(await picture().png().toBuffer(), from);
    expect(answer.status).toBe(201);
    return ((await answer.json()) as { id: string }).id;
  };
  const choosePicture = async (input: object) =>
    (await browser.ask<{ updateProfile: { viewer: { pictureUrl: string | null } } }>(choose, { input })).updateProfile;

  test('are kept as a small square in WebP, without what the camera wrote into them', async () => {
    const photo = await picture()
      .withExif({ IFD0: { Make: 'Camera', Copyright: 'Somebody' }, IFD3: { GPSLatitude: '45/1 30/1 0/1' } })
      .jpeg()
      .toBuffer();
    const { id } = (await (await upload(photo)).json()) as { id: string };
    const { viewer } = await choosePicture({ pictureFileId: id });
    const answer = await browser.fetch(viewer.pictureUrl ?? '');
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/webp',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': expect.stringMatching(/^private, max-age=\d+, immutable$/),
    });
    const kept = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
    expect([kept.format, kept.width, kept.height, kept.exif]).toEqual(['webp', 512, 512, undefined]);
  });

  test('stand upright, however the camera was held', async () => {
    const half = await sharp({ create: { width: 400, height: 200, channels: 3, background: 'white' } })
      .png()
      .toBuffer();
    const lying = await picture(400, 400)
      .composite([{ input: half, gravity: 'north' }])
      .withMetadata({ orientation: 3 })
      .jpeg()
      .toBuffer();
    const { id } = (await (await upload(lying)).json()) as { id: string };
    const { viewer } = await choosePicture({ pictureFileId: id });
    const kept = sharp(Buffer.from(await (await browser.fetch(viewer.pictureUrl ?? '')).arrayBuffer()));
    const redAt = async (top: number) =>
      (await kept.clone().extract({ left: 200, top, width: 1, height: 1 }).raw().toBuffer())[0];
    expect(await redAt(20)).toBeLessThan(60); // the white half was above and is below now
    expect(await redAt(490)).toBeGreaterThan(200);
  });

  test('are shown of a tutor to everyone, and of a student to their tutor', async () => {
    const courseId = await buildCourse(world.owner);
    const tutor = await buildTutor(world.owner, { courseIds: [courseId] });
    const tutorsBrowser = await server.signIn(tutor);
    const id = await uploaded(tutorsBrowser);
    await tutorsBrowser.ask(choose, { input: { pictureFileId: id } });
    const visitor = server.browser();
    const seen = await visitor.ask<{ tutor: { pictureUrl: string } }>(
      'query ($id: ID!) { tutor(id: $id) { pictureUrl } }',
      { id: tutor.id },
    );
    expect((await visitor.fetch(seen.tutor.pictureUrl)).status).toBe(200);

    await choosePicture({ pictureFileId: await uploaded() });
    await buildAppointment(world.owner, {
      studentId: student.id,
      tutorId: tutor.id,
      courseId,
      startsAt: new Date(Date.now() + 86_400_000),
    });
    const { appointments } = await tutorsBrowser.ask<{
      appointments: { nodes: { student: { pictureUrl: string } }[] };
    }>('{ appointments { nodes { student { pictureUrl } } } }');
    expect((await visitor.fetch(appointments.nodes[0]?.student.pictureUrl ?? '')).status).toBe(200);
  });

  test('are taken away again', async () => {
    await choosePicture({ pictureFileId: await uploaded() });
    expect(await choosePicture({ removePicture: true })).toEqual({ viewer: { pictureUrl: null } });
  });

  test('that nobody shows themselves by are gone after a day, content and all', async () => {
    const [unused, shown] = [await uploaded(), await uploaded()];
    await choosePicture({ pictureFileId: shown });
    const system = () => world.context('system');
    const { files } = world.parts.services;
    const keyOf = (id: string) => `pictures/${id}.webp`;
    await removeUnusedPictures(system());
    expect(await world.rows('select id from files where id = $1', [unused])).toHaveLength(1);

    world.now = new Date(Date.now() + 25 * 3_600_000);
    await removeUnusedPictures(system());
    world.now = null;
    expect(await world.rows('select id from files where id = any ($1)', [[unused, shown]])).toEqual([{ id: shown }]);
    const jobs = await world.rows<{ key: string }>(
      `select j.payload ->> 'key' as key from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
       where t.identifier = 'remove-stored-file'`,
    );
    expect(jobs.map((job) => job.key)).toContain(keyOf(unused));
    expect(jobs.map((job) => job.key)).not.toContain(keyOf(shown));
    for (let time = 0; time < 2; time += 1) await removeStoredFile(system(), { key: keyOf(unused) });
    expect([await files.exists(keyOf(unused)), await files.exists(keyOf(shown))]).toEqual([false, true]);
  });

  test('of somebody else can not be chosen', async () => {
    const other = await buildStudent(world.owner);
    const id = await uploaded(await server.signIn(other));
    expect(await choosePicture({ pictureFileId: id })).toEqual({ fields: [{ path: 'pictureFileId' }] });
    expect(await choosePicture({ pictureFileId: crypto.randomUUID() })).toEqual({
      fields: [{ path: 'pictureFileId' }],
    });
  });

  test('are pictures: what somebody gave to a session can not be chosen', async () => {
    const id = crypto.randomUUID();
    await insert(world.owner, 'files', {
      id,
      owner_id: student.id,
      kind: 'appointment',
      name: 'devoir.pdf',
      content_type: 'application/pdf',
      size_bytes: 9,
      key: `appointments/${id}`,
    });
    expect(await choosePicture({ pictureFileId: id })).toEqual({ fields: [{ path: 'pictureFileId' }] });
  });

  describe('that are refused', () => {
    test.each([
      ['text that says it is a picture', new TextEncoder().encode('not a picture')],
      ['a page', new TextEncoder().encode('<!doctype html><script>alert(1)</script>')],
      [
        'a drawing that may hold scripts',
        new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      ],
      ['nothing', new Uint8Array()],
      ['the beginning of a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    ])('%s', async (_, body) => {
      const before = await world.rows('select id from files');
      const answer = await upload(body);
      expect(answer.status).toBe(415);
      expect(await answer.json()).toEqual({
        code: 'InvalidInput',
        message: 'Choisissez une image JPEG, PNG, WebP, AVIF ou GIF.',
      });
      expect(await world.rows('select id from files')).toHaveLength(before.length);
    });

    test('more than 5 MB', async () => {
      const answer = await upload(new Uint8Array(5 * 1024 * 1024 + 1));
      expect(answer.status).toBe(413);
      expect(await answer.json()).toEqual({
        code: 'InvalidInput',
        message: 'Cette image dépasse 5 Mo. Choisissez-en une plus petite.',
      });
    });

    test('more pixels than anyone needs', async () => {
      const huge = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: 'black' } })
        .png()
        .toBuffer();
      expect((await upload(huge)).status).toBe(415);
    });

    test('from nobody', async () => {
      const answer = await upload(await picture().png().toBuffer(), server.browser());
      expect([answer.status, await answer.json()]).toEqual([401, { code: 'UNAUTHENTICATED' }]);
    });

    test('from a page of another origin', async () => {
      const answer = await browser.fetch('/files/pictures', {
        method: 'POST',
        body: new Uint8Array(await picture().png().toBuffer()),
        headers: { origin: 'https://evil.example', 'content-type': 'image/png' },
      });
      expect(answer.status).toBe(403);
    });
  });

  describe('have links', () => {
    const link = async () => {
      const { viewer } = await choosePicture({ pictureFileId: await uploaded() });
      return new URL(viewer.pictureUrl ?? '', server.url);
    };
    const status = async (url: URL) => (await browser.fetch(url.pathname + url.search)).status;

    test('that end', async () => {
      const url = await link();
      const minutes = (Number(url.searchParams.get('expires')) - Date.now()) / 60_000;
      expect(minutes).toBeGreaterThan(9);
      expect(minutes).toBeLessThanOrEqual(15);
      world.now = new Date(Number(url.searchParams.get('expires')));
      expect(await status(url)).toBe(403);
      world.now = null;
      expect(await status(url)).toBe(200);
    });

    test('that nobody can make up or change', async () => {
      const url = await link();
      const other = await link();
      const changed = [
        (changing: URL) => changing.searchParams.set('expires', String(Date.now() + 10 ** 9)),
        (changing: URL) => changing.searchParams.set('signature', 'x'.repeat(43)),
        (changing: URL) => changing.searchParams.set('signature', 'é'),
        (changing: URL) => changing.searchParams.delete('signature'),
        (changing: URL) => changing.searchParams.delete('expires'),
        (changing: URL) => changing.searchParams.append('expires', '1'),
        (changing: URL) => {
          changing.pathname = other.pathname;
        },
        (changing: URL) => {
          changing.pathname = '/files/no-id';
        },
      ];
      for (const change of changed) {
        const copy = new URL(url);
        change(copy);
        expect(await status(copy)).toBe(403);
      }
    });

    test('that say so when the file is gone', async () => {
      const url = await link();
      await world.owner.query('delete from files where id = $1', [url.pathname.split('/').at(-1)]);
      expect(await status(url)).toBe(404);
      expect(await browser.ask('{ viewer { pictureUrl } }')).toEqual({ viewer: { pictureUrl: null } });
    });
  });

  test('are added to nobody else\u2019s account, even by SQL', async () => {
    const other = await buildStudent(world.owner);
    const ctx = world.context(student);
    const row = {
      id: crypto.randomUUID(),
      owner_id: other.id,
      kind: 'picture',
      name: 'x',
      content_type: 'image/webp',
      size_bytes: 1,
      key: 'x',
    };
    await expect(
      ctx.transact((tx) => insert({ query: (sql, values) => tx.query(sql, values) as never }, 'files', row)),
    ).rejects.toThrow(/row-level security/);
  });
});
