import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from '../../testing/browser.js';
import { buildTutor, insert } from '../../testing/builders.js';
import { RunningServer } from '../../testing/running-server.js';
import { buildPair, buildSession, filesOf, REMOVE, upload, uploaded, type Pair } from '../../testing/session-files.js';
import { TestWorld, type Asker } from '../../testing/test-world.js';
import { tellOfFiles } from './index.js';

describe('files of a session', () => {
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

  const remove = async (asker: Asker, appointmentId: string, fileId: string) => {
    const answer = await world.execute<{ removeAppointmentFile: object }>(asker, REMOVE, {
      input: { appointmentId, fileId },
    });
    return answer.errors?.[0]?.extensions['code'] ?? answer.data?.removeAppointmentFile;
  };
  const jobsOf = (task: string) =>
    world.rows<{ payload: Record<string, string>; runAt: Date }>(
      `select j.payload, j.run_at as "runAt" from graphile_worker._private_jobs j
         join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = $1`,
      [task],
    );
  const toldTo = ({ id }: Asker) =>
    world.rows<{ data: { count: number; otherName: string }; link: string }>(
      `select data, link from notifications where user_id = $1 and kind = 'appointment.files' order by created_at`,
      [id],
    );

  describe('are taken away', () => {
    test('by who added them, with their content; twice is once', async () => {
      const id = await buildSession(world, pair);
      const fileId = await uploaded(student, id);
      const gone = { __typename: 'AppointmentChanged', appointment: { fileCount: 0 } };
      expect(await remove(pair.student, id, fileId)).toEqual(gone);
      expect(await remove(pair.student, id, fileId)).toEqual(gone);
      expect(await world.rows('select from files where id = $1', [fileId])).toHaveLength(0);
      const jobs = (await jobsOf('remove-stored-file')).filter(
        ({ payload }) => payload['key'] === `appointments/${fileId}`,
      );
      expect(jobs).toHaveLength(1);
    });

    test('by nobody else', async () => {
      const id = await buildSession(world, pair);
      const fileId = await uploaded(student, id);
      expect(await remove(pair.tutor, id, fileId)).toBe('FORBIDDEN');
      expect(await remove((await buildPair(world)).student, id, fileId)).toBe('NOT_FOUND');
      expect(await remove(await buildTutor(world.owner), id, fileId)).toBe('NOT_FOUND');
      expect((await filesOf(world, pair.student, id))?.fileCount).toBe(1);
    });

    test('from one that was cancelled too, and not any more thirty days after it', async () => {
      const id = await buildSession(world, pair);
      const [first, second] = [await uploaded(student, id), await uploaded(student, id)];
      await world.owner.query(`update appointments set state = 'cancelled', cancelled_at = now() where id = $1`, [id]);
      expect(await remove(pair.student, id, first)).toMatchObject({ appointment: { fileCount: 1 } });

      world.now = new Date(Date.now() + 40 * 86_400_000);
      expect(await remove(pair.student, id, second)).toEqual({
        __typename: 'FilesClosed',
        code: 'FilesClosed',
        text: 'The files of this session can no longer change.',
      });
      expect((await filesOf(world, pair.student, id))?.files).toEqual([
        expect.objectContaining({ mine: true, removable: false }),
      ]);
      world.now = null;
    });
  });

  describe('are told', () => {
    test('to whoever has the session open, at once', async () => {
      const id = await buildSession(world, pair);
      const events = 'subscription { appointmentEvents { id fileCount files { name } } }';
      const tutor = await server.signIn(pair.tutor);
      const heard = tutor.subscribe<{ appointmentEvents: { id: string; fileCount: number } }>(events);
      await server.listening('appointment', 1);
      const fileId = await uploaded(student, id, { name: 'devoir.pdf' });
      await heard.until(({ results }) => results.length === 1);
      await student.ask(REMOVE, { input: { appointmentId: id, fileId } });
      await heard.until(({ results }) => results.length === 2);
      expect(heard.data).toEqual([
        { appointmentEvents: { id, fileCount: 1, files: [{ name: 'devoir.pdf' }] } },
        { appointmentEvents: { id, fileCount: 0, files: [] } },
      ]);
      heard.leave();
    });

    test('to the other person once for all that came together, by one job that waits for the last', async () => {
      const id = await buildSession(world, pair);
      const work = { appointmentId: id, uploaderId: pair.student.id };
      for (const name of ['a.pdf', 'b.pdf', 'c.pdf']) await uploaded(student, id, { name });
      const jobs = (await jobsOf('tell-of-files')).filter(({ payload }) => payload['appointmentId'] === id);
      expect(jobs.map(({ payload }) => payload)).toEqual([work]);
      expect(jobs[0]?.runAt.getTime()).toBeGreaterThan(Date.now());

      const before = await toldTo(pair.tutor);
      for (let time = 0; time < 2; time += 1) await tellOfFiles(world.context('system'), work);
      const [told, ...more] = (await toldTo(pair.tutor)).slice(before.length);
      expect(more).toEqual([]);
      expect(told).toMatchObject({ data: { count: 3, otherName: 'Léa Tremblay' }, link: `/tuteur/seances/${id}` });

      await uploaded(student, id);
      await tellOfFiles(world.context('system'), work);
      expect((await toldTo(pair.tutor)).at(-1)?.data.count).toBe(1);
      expect(await toldTo(pair.student)).toEqual([]);
    });

    test('to the student what the tutor added, and nothing of what was taken away meanwhile', async () => {
      const id = await buildSession(world, pair);
      const tutor = await server.signIn(pair.tutor);
      const work = { appointmentId: id, uploaderId: pair.tutor.id };
      const fileId = await uploaded(tutor, id);
      await remove(pair.tutor, id, fileId);
      await tellOfFiles(world.context('system'), work);
      expect(await toldTo(pair.student)).toEqual([]);
      await uploaded(tutor, id);
      await tellOfFiles(world.context('system'), work);
      expect(await toldTo(pair.student)).toEqual([
        expect.objectContaining({
          link: `/seances/${id}`,
          data: expect.objectContaining({ count: 1, otherName: 'Ariane B.' }),
        }),
      ]);
    });
  });

  describe('by SQL', () => {
    test('hang on no session of somebody else, nor on one that lies in a cart of theirs under another name', async () => {
      const other = await buildPair(world);
      const foreign = await buildSession(world, other);
      const own = await buildSession(world, pair);
      const id = await uploaded(student, own);
      const [file] = await world.rows<{ id: string }>(
        `insert into files (id, owner_id, kind, name, content_type, size_bytes, key)
         select gen_random_uuid(), owner_id, kind, name, content_type, size_bytes, 'another key' from files where id = $1 returning id`,
        [id],
      );
      const ctx = world.context(pair.student);
      const attach = (appointmentId: string, uploaderId: string) =>
        ctx.transact((tx) =>
          insert({ query: (sql, values) => tx.query(sql, values) as never }, 'appointment_files', {
            file_id: file?.id,
            appointment_id: appointmentId,
            uploader_id: uploaderId,
            client_id: crypto.randomUUID(),
            added_at: new Date(),
          }),
        );
      await expect(attach(foreign, pair.student.id)).rejects.toThrow(/row-level security/);
      await expect(attach(own, pair.tutor.id)).rejects.toThrow(/row-level security/);
      const cancelled = await buildSession(world, pair, { state: 'cancelled' });
      await expect(attach(cancelled, pair.student.id)).rejects.toThrow(/row-level security/);
      await attach(own, pair.student.id);
      expect((await filesOf(world, pair.tutor, own))?.fileCount).toBe(2);
    });

    test('can not be taken from their session without being removed', async () => {
      const id = await buildSession(world, pair);
      await uploaded(student, id);
      const ctx = world.context(pair.student);
      await expect(ctx.transact((tx) => tx.query('delete from appointment_files'))).rejects.toThrow(
        /permission denied/,
      );
      expect(await ctx.transact((tx) => tx.query('update appointment_files set told_at = now() returning 1'))).toEqual(
        [],
      );
      expect((await upload(student, id)).status).toBe(201);
    });
  });
});
