import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Context } from '../../context.js';
import type { Transaction } from '../../database/unit-of-work.js';
import { buildAppointment, buildCourse, buildStudent, buildTutor, insert } from '../../testing/builders.js';
import { TestWorld, type Asker } from '../../testing/test-world.js';
import { cancelAppointments, confirmAppointments, extendHolds, releaseExpiredHolds, releaseHolds } from './index.js';

const START = new Date('2030-03-05T15:00:00Z');
const LONG_AGO = new Date('2020-01-01T00:00:00Z');
const LATER = new Date('2030-03-04T15:00:00Z');

describe('what happens to appointments', () => {
  let world: TestWorld;
  let student: Asker;
  let other: Asker;
  let tutor: Asker;
  let courseId: string;

  beforeAll(async () => {
    world = await TestWorld.create();
    world.now = '2030-03-04T14:00:00Z';
  });
  afterAll(() => world.destroy());
  beforeEach(async () => {
    courseId = await buildCourse(world.owner);
    tutor = await buildTutor(world.owner, { courseIds: [courseId] });
    [student, other] = [await buildStudent(world.owner), await buildStudent(world.owner)];
  });

  const build = (state: string, values: { studentId?: string; heldUntil?: Date; startsAt?: Date } = {}) =>
    buildAppointment(world.owner, {
      studentId: student.id,
      tutorId: tutor.id,
      courseId,
      startsAt: START,
      state,
      ...(state === 'held' ? { heldUntil: LATER } : {}),
      ...values,
    });
  const as = <Result>(
    asker: Asker | 'system',
    work: (ctx: Context, tx: Transaction) => Promise<Result>,
  ): Promise<Result> => {
    const ctx = world.context(asker);
    return ctx.transact((tx) => work(ctx, tx));
  };
  const row = async (id: string) =>
    (
      await world.rows(
        'select state, sequence, cancelled_by, cancel_reason, held_until from appointments where id = $1',
        [id],
      )
    )[0];
  const actions = async (id: string) =>
    (
      await world.rows<{ action: string }>(
        'select action from appointment_changes where appointment_id = $1 order by at, id',
        [id],
      )
    ).map((change) => change.action);

  describe('confirming what was paid', () => {
    test('confirms a hold, tells calendars, and does nothing the second time', async () => {
      const id = await build('held');
      for (let time = 0; time < 2; time += 1) {
        const { confirmed, lost } = await as('system', (ctx, tx) => confirmAppointments(ctx, tx, [id]));
        expect([confirmed.map((appointment) => [appointment.id, appointment.state]), lost]).toEqual([
          [[id, 'confirmed']],
          [],
        ]);
      }
      expect(await row(id)).toMatchObject({ state: 'confirmed', sequence: 1 });
      expect(await actions(id)).toEqual(['confirm']);
    });

    test('a hold that ran out and that nobody noted is still the student\u2019s', async () => {
      const id = await build('held', { heldUntil: LONG_AGO });
      await as('system', (ctx, tx) => confirmAppointments(ctx, tx, [id]));
      expect(await row(id)).toMatchObject({ state: 'confirmed' });
    });

    test('an expired one takes its slot again when it is free, past holds that ran out', async () => {
      const id = await build('expired');
      const lapsed = await build('held', { studentId: other.id, heldUntil: LONG_AGO });
      const { confirmed } = await as('system', (ctx, tx) => confirmAppointments(ctx, tx, [id]));
      expect(confirmed.map((appointment) => appointment.id)).toEqual([id]);
      expect(await actions(id)).toEqual(['retake', 'confirm']);
      expect(await row(lapsed)).toMatchObject({ state: 'expired' });
    });

    test('those whose slot is gone are lost, without costing the others', async () => {
      const taken = await build('expired');
      await build('confirmed', { studentId: other.id });
      const begun = await build('expired', { startsAt: new Date('2030-03-04T13:30:00Z') });
      const away = await build('expired', { startsAt: new Date('2030-03-06T15:00:00Z') });
      await insert(world.owner, 'time_off', {
        id: crypto.randomUUID(),
        tutor_id: tutor.id,
        starts_at: '2030-03-06T00:00:00Z',
        ends_at: '2030-03-07T00:00:00Z',
      });
      const free = await build('expired', { startsAt: new Date('2030-03-07T15:00:00Z') });
      const cancelled = await build('cancelled', { startsAt: new Date('2030-03-08T15:00:00Z') });
      const { confirmed, lost } = await as('system', (ctx, tx) =>
        confirmAppointments(ctx, tx, [taken, begun, away, free, cancelled]),
      );
      expect(confirmed.map((appointment) => appointment.id)).toEqual([free]);
      expect(lost.map((appointment) => appointment.id).sort()).toEqual([taken, begun, away, cancelled].sort());
      expect(await row(taken)).toMatchObject({ state: 'expired' });
    });

    test('of two late payments for overlapping times one is confirmed', async () => {
      const first = await build('expired');
      const second = await build('expired', { studentId: other.id, startsAt: new Date('2030-03-05T15:30:00Z') });
      const answers = await Promise.all(
        [first, second].map((id) => as('system', (ctx, tx) => confirmAppointments(ctx, tx, [id]))),
      );
      expect(answers.flatMap((answer) => answer.confirmed)).toHaveLength(1);
      expect(answers.flatMap((answer) => answer.lost)).toHaveLength(1);
    });

    test('is not for students: nothing of theirs is confirmed', async () => {
      const id = await build('held');
      await expect(as(student, (ctx, tx) => confirmAppointments(ctx, tx, [id]))).rejects.toThrow(/row-level security/);
      expect(await row(id)).toMatchObject({ state: 'held' });
    });
  });

  describe('holds', () => {
    test('are kept longer only while they last', async () => {
      const [held, lapsed] = [
        await build('held'),
        await build('held', { heldUntil: LONG_AGO, startsAt: new Date('2030-03-06T15:00:00Z') }),
      ];
      const until = new Date('2030-03-04T16:00:00Z');
      expect(await as(student, (ctx, tx) => extendHolds(ctx, tx, [held, lapsed], until))).toEqual([held]);
      expect(await as(other, (ctx, tx) => extendHolds(ctx, tx, [held], LONG_AGO))).toEqual([]);
      expect(await row(held)).toMatchObject({ held_until: until });
    });

    test('are let go by their student, once, and by nobody else', async () => {
      const id = await build('held');
      expect(await as(other, (ctx, tx) => releaseHolds(ctx, tx, [id]))).toEqual([]);
      expect(await as(student, (ctx, tx) => releaseHolds(ctx, tx, [id]))).toEqual([id]);
      expect(await as(student, (ctx, tx) => releaseHolds(ctx, tx, [id]))).toEqual([]);
      expect([await row(id), await actions(id)]).toEqual([
        expect.objectContaining({ state: 'expired', sequence: 0 }),
        ['release'],
      ]);
    });

    test('that ran out are noted by the clock, and live ones left', async () => {
      const live = await build('held');
      const lapsed = await build('held', { heldUntil: LONG_AGO, startsAt: new Date('2030-03-06T15:00:00Z') });
      await Promise.all([releaseExpiredHolds(world.context('system')), releaseExpiredHolds(world.context('system'))]);
      expect([await row(live), await row(lapsed)]).toMatchObject([{ state: 'held' }, { state: 'expired' }]);
      expect(await actions(lapsed)).toEqual(['expire']);
    });
  });

  describe('cancelling', () => {
    test('frees the time, says who and why, and happens once', async () => {
      const [booked, paid] = [
        await build('confirmed'),
        await build('completed', { startsAt: new Date('2030-03-01T15:00:00Z') }),
      ];
      const held = await build('held', { startsAt: new Date('2030-03-06T15:00:00Z') });
      const cancel = () =>
        as('system', (ctx, tx) =>
          cancelAppointments(ctx, tx, [booked, paid, held], {
            by: 'admin',
            reason: 'Remboursée',
            ruleOf: () => 'by_admin',
          }),
        );
      const both = await Promise.all([cancel(), cancel()]);
      expect(
        both
          .flat()
          .map((appointment) => appointment.id)
          .sort(),
      ).toEqual([booked, paid].sort());
      expect(await row(booked)).toMatchObject({
        state: 'cancelled',
        sequence: 1,
        cancelled_by: 'admin',
        cancel_reason: 'Remboursée',
      });
      expect(await row(held)).toMatchObject({ state: 'held' });
      await build('confirmed', { studentId: other.id }); // the same time again
    });

    test('is told live to both and to nobody else', async () => {
      const id = await build('confirmed');
      const heard: unknown[] = [];
      const events = world.parts.services.live.subscribe('appointment');
      const listening = (async () => {
        for await (const event of events) {
          heard.push(event);
          return;
        }
      })();
      await as('system', (ctx, tx) =>
        cancelAppointments(ctx, tx, [id], { by: 'tutor', reason: null, ruleOf: () => 'by_tutor' }),
      );
      await listening;
      expect(heard).toEqual([{ topic: 'appointment', appointmentId: id, studentId: student.id, tutorId: tutor.id }]);
    });
  });
});
