import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { buildAppointment, buildStudent, buildTutor, insert } from '../../testing/builders.js';
import { Shop } from '../../testing/shop.js';
import type { Asker } from '../../testing/test-world.js';
import { sendReminderMail, sendReminders } from './index.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const SET = `mutation ($input: SetNotificationPreferenceInput!) {
  setNotificationPreference(input: $input) {
    ... on NotificationPreferencesChanged { preferences { kind channel enabled } }
    ... on InvalidInput { fields { path } }
  }
}`;

describe('reminders of sessions', () => {
  let shop: Shop;
  let day = 0;
  beforeAll(async () => {
    shop = await Shop.open();
  });
  afterEach(() => {
    shop.world.now = null;
  });
  afterAll(() => shop.close());

  /** A confirmed session that was booked long before, of people of its own. */
  const session = async (): Promise<{ id: string; student: Asker; tutor: Asker; startsAt: Date }> => {
    const student = await buildStudent(shop.world.owner, {
      name: 'Léa',
      language: 'en',
      timeZone: 'America/Winnipeg',
    });
    const tutor = await buildTutor(shop.world.owner, { name: 'Ana Roy', courseIds: [shop.courseId], language: 'fr' });
    day += 1;
    const startsAt = new Date(Date.UTC(2032, 0, day * 3, 20));
    const of = { studentId: student.id, tutorId: tutor.id, courseId: shop.courseId };
    return { id: await buildAppointment(shop.world.owner, { ...of, startsAt }), student, tutor, startsAt };
  };
  /** The job, as it runs at an instant. */
  const runAt = async (instant: number): Promise<void> => {
    shop.world.now = new Date(instant);
    await sendReminders(shop.world.context('system'));
  };
  const told = (asker: Asker) =>
    shop.world.rows<{ kind: string; link: string; startsAt: string }>(
      `select kind, link, data ->> 'startsAt' as "startsAt" from notifications where user_id = $1 order by created_at, id`,
      [asker.id],
    );
  /** Has the mail jobs of somebody done, at the instant of the world; what their inbox holds then. */
  const mailed = async (asker: Asker): Promise<string[]> => {
    const jobs = await shop.world.rows<{ payload: { appointmentId: string; userId: string; startsAt: string } }>(
      `select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
       where t.identifier = 'session-reminder-mail' and payload ->> 'userId' = $1`,
      [asker.id],
    );
    for (const { payload } of jobs) await sendReminderMail(shop.world.context('system'), payload);
    const [row] = await shop.world.rows<{ email: string }>('select email::text from users where id = $1', [asker.id]);
    return shop.inbox.messages.list(row?.email).map(({ subject }) => subject);
  };

  test('come to student and tutor 24 hours, 2 hours and 15 minutes before, each once however often the job runs', async () => {
    const { id, student, tutor, startsAt } = await session();
    const expected = [0, 0, 1, 1, 1, 2, 2, 3, 3];
    const instants = [
      25 * HOUR,
      24 * HOUR + MINUTE,
      24 * HOUR,
      23.5 * HOUR,
      3 * HOUR,
      2 * HOUR,
      90 * MINUTE,
      15 * MINUTE,
      6 * MINUTE,
    ];
    for (const [index, before] of instants.entries()) {
      await runAt(startsAt.getTime() - before);
      await runAt(startsAt.getTime() - before);
      expect([before, (await told(student)).length]).toEqual([before, expected[index]]);
      expect([before, (await told(tutor)).length]).toEqual([before, expected[index]]);
    }
    expect(await told(student)).toEqual(
      Array(3).fill({ kind: 'appointment.reminder', link: `/seances/${id}`, startsAt: startsAt.toISOString() }),
    );
    expect((await told(tutor))[0]?.link).toBe(`/tuteur/seances/${id}`);
  });

  test('two workers at once send each once', async () => {
    const { student, startsAt } = await session();
    shop.world.now = new Date(startsAt.getTime() - 24 * HOUR);
    await Promise.all([1, 2, 3, 4].map(() => sendReminders(shop.world.context('system'))));
    expect(await told(student)).toHaveLength(1);
  });

  test('are not sent for a session that was cancelled, and are sent for the new time of one that was moved', async () => {
    const cancelled = await session();
    const moved = await session();
    await runAt(moved.startsAt.getTime() - 24 * HOUR);
    expect(await told(moved.student)).toHaveLength(1);
    await shop.world.owner.query(
      `update appointments set state = 'cancelled', cancelled_at = now(), cancelled_by = 'tutor' where id = $1`,
      [cancelled.id],
    );
    const newStart = new Date(moved.startsAt.getTime() + 26 * HOUR);
    await shop.world.owner.query(
      'update appointments set starts_at = $2, ends_at = $3, taken_until = $3, sequence = 1 where id = $1',
      [moved.id, newStart, new Date(newStart.getTime() + HOUR)],
    );
    await runAt(cancelled.startsAt.getTime() - 24 * HOUR);
    await runAt(moved.startsAt.getTime() - 2 * HOUR);
    expect(await told(cancelled.student)).toEqual([]);
    expect(await told(moved.student)).toHaveLength(1);
    await runAt(newStart.getTime() - 24 * HOUR);
    expect((await told(moved.student)).map((one) => one.startsAt)).toEqual([
      moved.startsAt.toISOString(),
      newStart.toISOString(),
    ]);
  });

  test('are not sent to somebody who booked after they were due, nor long after', async () => {
    const { id, student, startsAt } = await session();
    await shop.world.owner.query('update appointments set created_at = $2 where id = $1', [
      id,
      new Date(startsAt.getTime() - 23.8 * HOUR),
    ]);
    await runAt(startsAt.getTime() - 23.7 * HOUR);
    expect(await told(student)).toEqual([]);
    const late = await session();
    await runAt(late.startsAt.getTime() - 5 * HOUR);
    expect(await told(late.student)).toEqual([]);
  });

  test('come when the settings say, and never twice when those change', async () => {
    const { student, startsAt } = await session();
    const setLead = (minutes: number) =>
      shop.world.owner.query(
        `insert into settings (key, value) values ('reminderDayMinutes', to_jsonb($1::integer))
         on conflict (key) do update set value = excluded.value`,
        [minutes],
      );
    await setLead(48 * 60);
    await runAt(startsAt.getTime() - 49 * HOUR);
    expect(await told(student)).toEqual([]);
    await runAt(startsAt.getTime() - 48 * HOUR);
    expect(await told(student)).toHaveLength(1);
    const { notificationPreferences } = await shop.world.ask<{
      notificationPreferences: { kind: string; leadMinutes: number | null }[];
    }>(student, '{ notificationPreferences { kind leadMinutes } }');
    expect(notificationPreferences.map(({ leadMinutes }) => leadMinutes)).toEqual([2880, 2880, 120, 120, 15, null]);
    await setLead(24 * 60);
    await runAt(startsAt.getTime() - 24 * HOUR);
    expect(await told(student)).toHaveLength(1);
    await shop.world.owner.query(`delete from settings where key = 'reminderDayMinutes'`);
  });

  test('come by mail in the language and zone of whoever reads, with the way in', async () => {
    const { id, student, tutor, startsAt } = await session();
    await insert(shop.world.owner, 'tutor_meeting_links', {
      tutor_id: tutor.id,
      url: 'https://zoom.us/j/4242',
      platform: 'zoom',
    });
    await runAt(startsAt.getTime() - 2 * HOUR);
    expect(await mailed(student)).toEqual([expect.stringMatching(/^Reminder: Calcul 1, .*2:00.to.3:00/)]);
    expect(await mailed(tutor)).toEqual([expect.stringMatching(/^Rappel\u00a0: Calcul 1, .*15.h/)]);
    const [row] = await shop.world.rows<{ email: string }>('select email::text from users where id = $1', [student.id]);
    const [summary] = shop.inbox.messages.list(row?.email);
    const mail = await shop.inbox.messages.find(summary?.id ?? '');
    expect(JSON.stringify(mail)).toContain('https://zoom.us/j/4242');
    expect(id).toBeDefined();
  });

  test('the mail is not sent when the session was cancelled between the decision and the sending', async () => {
    const { id, student, startsAt } = await session();
    await runAt(startsAt.getTime() - 24 * HOUR);
    await shop.world.owner.query(
      `update appointments set state = 'cancelled', cancelled_at = now(), cancelled_by = 'student' where id = $1`,
      [id],
    );
    expect(await mailed(student)).toEqual([]);
  });

  test('are sent as each person wishes, and the last quarter of an hour never by mail', async () => {
    const { student, tutor, startsAt } = await session();
    const set = (kind: string, channel: string, enabled: boolean) =>
      shop.world.ask<{ setNotificationPreference: { fields?: object[] } }>(student, SET, {
        input: { kind, channel, enabled },
      });
    await set('REMINDER_DAY', 'APP', false);
    await set('REMINDER_DAY', 'APP', false);
    await set('REMINDER_HOURS', 'MAIL', false);
    expect(await set('REMINDER_MINUTES', 'MAIL', true)).toEqual({
      setNotificationPreference: { fields: [{ path: 'channel' }] },
    });
    for (const before of [24 * HOUR, 2 * HOUR, 15 * MINUTE]) await runAt(startsAt.getTime() - before);
    expect(await told(student)).toHaveLength(2);
    expect(await told(tutor)).toHaveLength(3);
    shop.world.now = new Date(startsAt.getTime() - 24 * HOUR);
    expect(await mailed(student)).toHaveLength(1);
    expect(await mailed(tutor)).toHaveLength(2);
    expect(await shop.world.ask(student, '{ notificationPreferences { kind channel enabled } }')).toEqual({
      notificationPreferences: [
        { kind: 'REMINDER_DAY', channel: 'APP', enabled: false },
        { kind: 'REMINDER_DAY', channel: 'MAIL', enabled: true },
        { kind: 'REMINDER_HOURS', channel: 'APP', enabled: true },
        { kind: 'REMINDER_HOURS', channel: 'MAIL', enabled: false },
        { kind: 'REMINDER_MINUTES', channel: 'APP', enabled: true },
        { kind: 'MESSAGE', channel: 'MAIL', enabled: true },
      ],
    });
  });
});
