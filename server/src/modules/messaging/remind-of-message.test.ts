import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildStudent, buildTutor } from '../../testing/builders.js';
import { as, MARK_READ, openConversation, send } from '../../testing/messaging.js';
import { TestWorld, type Asker } from '../../testing/test-world.js';
import { composeMail } from '../mail/mails.js';
import { createFormats } from '@4as/i18n';
import { REMIND_AFTER_MS, remindOfMessage } from './remind-of-message.js';

const START = Date.parse('2026-11-24T15:00:00.000Z');
const MINUTE = 60_000;

describe('reminding of a message by mail', () => {
  let world: TestWorld;
  let student: Asker;
  let tutor: Asker;
  let id: string;

  beforeAll(async () => {
    world = await TestWorld.create();
    student = await buildStudent(world.owner, { name: 'Léa Tremblay', language: 'fr' });
    tutor = await buildTutor(world.owner, { name: 'Marc Roy' });
    id = await openConversation(as(world, student), tutor);
  });
  afterAll(() => world.destroy());

  const at = (minutes: number): void => {
    world.now = new Date(START + minutes * MINUTE);
  };
  const write = (from: Asker): Promise<unknown> => send(as(world, from), id, 'Bonjour');
  const read = (by: Asker, upTo: number): Promise<unknown> =>
    world.ask(by, MARK_READ, { input: { conversationId: id, upTo } });
  /** Runs the job as the worker would, twice as it may; what it asks to be mailed. */
  const runJob = async (userId: string): Promise<unknown[]> => {
    await world.owner.query(
      `delete from graphile_worker._private_jobs where task_id = (select id from graphile_worker._private_tasks where identifier = 'send-mail')`,
    );
    for (let time = 0; time < 2; time += 1) {
      const ctx = world.context('system');
      await remindOfMessage(ctx, { conversationId: id, userId });
      await ctx.close();
    }
    return (await world.rows<{ payload: object }>(mails)).map((row) => row.payload);
  };
  const mails = `select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'send-mail'`;
  const waiting = `select j.payload, j.run_at from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier = 'remind-of-message' order by j.id`;

  test('the first unread message sets the clock; those that follow and one’s own do not', async () => {
    at(0);
    await write(student);
    at(3);
    await write(student);
    expect(await world.rows(waiting)).toEqual([
      { payload: { conversationId: id, userId: tutor.id }, run_at: new Date(START + REMIND_AFTER_MS) },
    ]);
  });

  test('once the oldest has waited long enough, one mail says how many there are, and no other follows until they have read', async () => {
    at(9);
    expect(await runJob(tutor.id)).toEqual([]);
    at(10);
    expect(await runJob(tutor.id)).toEqual([
      {
        userId: tutor.id,
        mail: 'message-waiting',
        data: { authorName: 'Léa Tremblay', count: 2, path: `/tuteur/messages/${id}` },
      },
    ]);
    at(60);
    await write(student);
    at(120);
    expect(await runJob(tutor.id)).toEqual([]);
    await read(tutor, 3);
    await write(student);
    at(131);
    expect(await runJob(tutor.id)).toMatchObject([{ data: { count: 1 } }]);
  });

  test('nobody is reminded of what they have read, or of what has only just come', async () => {
    at(200);
    await read(tutor, 4);
    await write(tutor);
    at(209);
    await read(student, 5);
    await write(tutor);
    at(210);
    expect(await runJob(student.id)).toEqual([]);
    at(219);
    expect(await runJob(student.id)).toMatchObject([{ data: { authorName: 'Marc Roy', path: `/messages/${id}` } }]);
  });

  test('a suspended user is not written to', async () => {
    at(300);
    await read(student, 6);
    await write(tutor);
    await world.owner.query('update users set suspended_at = now() where id = $1', [student.id]);
    at(320);
    expect(await runJob(student.id)).toEqual([]);
  });

  test('the mail is in the language of its reader', () => {
    const compose = (language: 'fr' | 'en', count: number) =>
      composeMail(
        'message-waiting',
        { authorName: 'Marc Roy', count, path: '/messages/1' },
        {
          language,
          name: 'Léa',
          t: world.parts.services.texts(language, 'mail'),
          formats: createFormats(language, 'America/Toronto'),
          url: (path) => `https://4as.example${path}`,
        },
      );
    expect(compose('fr', 1)).toMatchObject({
      subject: 'Marc Roy vous a écrit',
      paragraphs: ['Un message de Marc Roy vous attend dans 4AS.'],
      action: { url: 'https://4as.example/messages/1' },
    });
    expect(compose('en', 3).paragraphs).toEqual(['3 messages from Marc Roy are waiting for you in 4AS.']);
  });
});
