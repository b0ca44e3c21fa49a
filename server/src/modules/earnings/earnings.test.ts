import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildAppointment, buildCourse, buildStudent, buildTutor, insert } from '../../testing/builders.js';
import { TestWorld, type Asker } from '../../testing/test-world.js';
import { completeAppointments } from '../orders/index.js';
import { reverseEarnings } from './index.js';

describe('what tutors earn', () => {
  let world: TestWorld;
  let student: Asker;
  let tutor: Asker;
  let courseId: string;

  beforeAll(async () => {
    world = await TestWorld.create();
    world.now = '2030-03-04T17:00:00Z';
    courseId = await buildCourse(world.owner);
    student = await buildStudent(world.owner);
    tutor = await buildTutor(world.owner, { courseIds: [courseId], hourlyRateCents: 3001 });
    await insert(world.owner, 'tutor_rates', { tutor_id: tutor.id, starts_on: '2030-03-04', hourly_rate_cents: 4000 });
  });
  afterAll(() => world.destroy());

  const build = (
    startsAt: string,
    values: { minutes?: 60 | 90 | 120; state?: string; tutorId?: string; studentId?: string } = {},
  ) =>
    buildAppointment(world.owner, {
      studentId: student.id,
      tutorId: tutor.id,
      courseId,
      startsAt: new Date(startsAt),
      ...values,
    });
  const earning = async (id: string) =>
    (
      await world.rows(
        'select tutor_id, amount_cents, hourly_rate_cents, minutes, earned_at from earnings where appointment_id = $1',
        [id],
      )
    )[0];
  const state = async (id: string) =>
    (await world.rows<{ state: string }>('select state from appointments where id = $1', [id]))[0]?.state;

  test('is written when a session is over long enough, at the rate of its day in the tutor\u2019s zone', async () => {
    const before = await build('2030-03-04T03:00:00Z', { minutes: 90 }); // still 3 March in Toronto
    const today = await build('2030-03-04T14:00:00Z');
    const justOver = await build('2030-03-04T15:30:00Z');
    const cancelled = await build('2030-03-03T15:00:00Z', { state: 'cancelled' });
    const ctx = world.context('system');
    await completeAppointments(ctx);
    expect(await earning(before)).toEqual({
      tutor_id: tutor.id,
      amount_cents: 4502,
      hourly_rate_cents: 3001,
      minutes: 90,
      earned_at: new Date('2030-03-04T04:30:00Z'),
    });
    expect(await earning(today)).toMatchObject({ amount_cents: 4000, hourly_rate_cents: 4000 });
    expect([await state(before), await state(today), await state(justOver), await state(cancelled)]).toEqual([
      'completed',
      'completed',
      'confirmed',
      'cancelled',
    ]);
    expect([await earning(justOver), await earning(cancelled)]).toEqual([undefined, undefined]);
    expect(
      await world.rows('select action, actor_role from appointment_changes where appointment_id = $1', [today]),
    ).toEqual([{ action: 'complete', actor_role: 'system' }]);
  });

  test('is written once for each of many, however many workers there are', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 120; n += 1)
      ids.push(await build(new Date(Date.parse('2029-01-01T00:00:00Z') + n * 3_600_000).toISOString()));
    await Promise.all([completeAppointments(world.context('system')), completeAppointments(world.context('system'))]);
    const [sum] = await world.rows(
      'select count(*)::integer as count, sum(amount_cents)::integer as cents from earnings where appointment_id = any ($1)',
      [ids],
    );
    expect(sum).toEqual({ count: 120, cents: 120 * 3001 });
  });

  test('follows the setting of how long a session waits to be completed', async () => {
    await insert(world.owner, 'settings', { key: 'completeAfterMinutes', value: '1440' });
    const id = await build('2030-03-02T14:00:00Z');
    const waiting = await build('2030-03-03T18:00:00Z');
    await completeAppointments(world.context('system'));
    expect([await state(id), await state(waiting)]).toEqual(['completed', 'confirmed']);
  });

  test('is nothing for a tutor who had no rate that day, and the session is completed all the same', async () => {
    const unpaid = await buildTutor(world.owner, { courseIds: [courseId] });
    await world.owner.query('delete from tutor_rates where tutor_id = $1', [unpaid.id]);
    const id = await build('2030-02-01T14:00:00Z', { tutorId: unpaid.id });
    await completeAppointments(world.context('system'));
    expect(await earning(id)).toMatchObject({ amount_cents: 0, hourly_rate_cents: 0 });
  });

  test('is taken back once, when the money of the session goes back', async () => {
    const [refunded, kept] = [await build('2028-01-01T14:00:00Z'), await build('2028-01-02T14:00:00Z')];
    await completeAppointments(world.context('system'));
    for (const now of ['2030-03-05T10:00:00Z', '2030-03-06T10:00:00Z']) {
      world.now = now;
      const ctx = world.context('system');
      await ctx.transact((tx) => reverseEarnings(ctx, tx, [refunded]));
    }
    const reversed = await world.rows(
      'select appointment_id as id, reversed_at as at from earnings where appointment_id = any ($1) order by 1',
      [[refunded, kept]],
    );
    expect(reversed).toEqual([
      { id: refunded, at: new Date('2030-03-05T10:00:00Z') },
      { id: kept, at: null },
    ]);
  });

  test('is for its tutor to see, not for others', async () => {
    const [own, other, asStudent] = [
      world.context(tutor),
      world.context(await buildTutor(world.owner)),
      world.context(student),
    ];
    const count = async (ctx: typeof own) => (await ctx.db.query('select appointment_id from earnings')).length;
    expect(await count(own)).toBeGreaterThan(100);
    expect([await count(other), await count(asStudent)]).toEqual([0, 0]);
    for (const ctx of [own, other, asStudent]) await ctx.close();
  });
});
