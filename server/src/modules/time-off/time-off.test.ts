import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { buildAdmin, buildAppointment, buildCourse, buildStudent, buildTutor, insert } from '../../testing/builders.js';
import { countStatements } from '../../testing/count-statements.js';
import { TestWorld, type Asker } from '../../testing/test-world.js';

const period =
  'id state startsAt plannedEnd openEnded emergency reason endedAt sessions { choice appointment { id state } }';
const TAKE = `mutation ($input: TakeTimeOffInput!) {
  takeTimeOff(input: $input) {
    __typename
    ... on TimeOffChanged { timeOff { ${period} } tutor { away { id } } }
    ... on ProposedTimeNotFree { appointment { id } nearest { startsAt } }
    ... on InvalidInput { fields { path } }
  }
}`;
const END = `mutation ($input: EndTimeOffInput!) {
  endTimeOff(input: $input) { ... on TimeOffChanged { timeOff { id state endedAt } tutor { away { id } } } }
}`;
const PREVIEW = `query ($startsAt: DateTime, $endsAt: DateTime) {
  timeOffPreview(startsAt: $startsAt, endsAt: $endsAt) { appointment { id } nearest { startsAt } }
}`;

interface Taken {
  __typename: string;
  timeOff: { id: string; state: string };
}

describe('time off', () => {
  let world: TestWorld;
  let tutor: Asker;
  let student: Asker;
  let courseId: string;

  beforeAll(async () => {
    world = await TestWorld.create();
  });
  afterAll(() => world.destroy());
  beforeEach(async () => {
    world.now = '2030-03-04T14:00:00Z'; // Monday, 9:00 in Toronto
    courseId = await buildCourse(world.owner);
    student = await buildStudent(world.owner);
    tutor = await buildTutor(world.owner, { courseIds: [courseId] }); // 9:00 to 21:00
  });

  const book = (startsAt: string, state = 'confirmed') =>
    buildAppointment(world.owner, {
      studentId: student.id,
      tutorId: tutor.id,
      courseId,
      startsAt: new Date(startsAt),
      state,
      ...(state === 'held' ? { heldUntil: new Date('2031-01-01') } : {}),
    });
  const take = async (input: object, asker: Asker = tutor) =>
    (
      await world.ask<{ takeTimeOff: Taken }>(asker, TAKE, {
        input: { startsAt: null, endsAt: null, emergency: false, choices: [], ...input },
      })
    ).takeTimeOff;
  const march5 = { startsAt: '2030-03-05T05:00:00.000Z', endsAt: '2030-03-06T05:00:00.000Z' };
  const stateOf = async (id: string) =>
    (await world.rows<{ state: string }>('select state from appointments where id = $1', [id]))[0]?.state;
  const free = async () => {
    const { freeSlots } = await world.ask<{ freeSlots: { days: { slots: object[] }[] } }>(
      student,
      `query ($courseId: ID!, $tutorId: ID!) {
        freeSlots(courseId: $courseId, tutorId: $tutorId, minutes: 60, from: "2030-03-05", days: 1, timeZone: "America/Toronto") {
          days { slots { startsAt } }
        }
      }`,
      { courseId, tutorId: tutor.id },
    );
    return freeSlots.days[0]?.slots.length;
  };

  test('lists the sessions that it meets, with the nearest times outside of it', async () => {
    const id = await book('2030-03-05T15:00:00Z');
    await book('2030-03-06T15:00:00Z');
    await book('2030-03-05T17:00:00Z', 'cancelled');
    const preview = await world.ask(tutor, PREVIEW, march5);
    expect(preview).toEqual({
      timeOffPreview: [
        {
          appointment: { id },
          nearest: ['2030-03-05T01:00:00.000Z', '2030-03-05T00:30:00.000Z', '2030-03-05T00:00:00.000Z'].map(
            (startsAt) => ({ startsAt }),
          ),
        },
      ],
    });
  });

  test('cancels the chosen sessions, keeps others, closes the time and lets go what lay in carts', async () => {
    const cancelled = await book('2030-03-05T15:00:00Z');
    const kept = await book('2030-03-05T17:00:00Z');
    const inCart = await book('2030-03-05T20:00:00Z', 'held');
    const taken = await take({
      ...march5,
      reason: ' Congrès ',
      message: 'Je suis absente.',
      choices: [
        { appointmentId: cancelled, choice: 'CANCEL' },
        { appointmentId: kept, choice: 'KEEP' },
      ],
    });
    expect(taken).toMatchObject({
      __typename: 'TimeOffChanged',
      timeOff: {
        state: 'COMING',
        reason: 'Congrès',
        openEnded: false,
        sessions: [
          { choice: 'CANCEL', appointment: { id: cancelled, state: 'CANCELLED' } },
          { choice: 'KEEP', appointment: { id: kept, state: 'CONFIRMED' } },
        ],
      },
      tutor: { away: null },
    });
    expect(await Promise.all([cancelled, kept, inCart].map(stateOf))).toEqual(['cancelled', 'confirmed', 'expired']);
    expect(await free()).toBe(0);
    const reasons = await world.rows(
      'select cancelled_by, cancel_reason, cancellation_rule from appointments where id = $1',
      [cancelled],
    );
    expect(reasons).toEqual([
      { cancelled_by: 'tutor', cancel_reason: 'Je suis absente.', cancellation_rule: 'by_tutor' },
    ]);
  });

  test('changes nothing when the sessions are not those that were decided about', async () => {
    const one = await book('2030-03-05T15:00:00Z');
    const other = await book('2030-03-05T17:00:00Z');
    const choices = [{ appointmentId: one, choice: 'CANCEL' }];
    expect(await take({ ...march5, choices })).toEqual({ __typename: 'AffectedSessionsChanged' });
    const both = [...choices, { appointmentId: other, choice: 'CANCEL' }];
    const answers = await Promise.all([take({ ...march5, choices: both }), take({ ...march5, choices: both })]);
    expect(answers.map((answer) => answer.__typename).sort()).toEqual(['AffectedSessionsChanged', 'TimeOffChanged']);
    expect(await world.rows('select from time_off where tutor_id = $1', [tutor.id])).toHaveLength(1);
  });

  test('does not touch the sessions of somebody else', async () => {
    const id = await book('2030-03-05T15:00:00Z');
    const other = await buildTutor(world.owner);
    expect(await take({ ...march5, choices: [{ appointmentId: id, choice: 'CANCEL' }] }, other)).toEqual({
      __typename: 'AffectedSessionsChanged',
    });
    const settle = `mutation ($input: SettleSessionsInput!) { settleSessions(input: $input) { __typename } }`;
    const input = { choices: [{ appointmentId: id, choice: 'CANCEL' }] };
    expect(await world.ask(other, settle, { input })).toEqual({
      settleSessions: { __typename: 'AffectedSessionsChanged' },
    });
    expect(await stateOf(id)).toBe('confirmed');
    expect(await world.ask(tutor, settle, { input })).toEqual({ settleSessions: { __typename: 'SessionsSettled' } });
    expect(await stateOf(id)).toBe('cancelled');
  });

  test('the switch: away from now on until switched back, and the history of it', async () => {
    const away = await take({ emergency: true });
    expect(away).toMatchObject({
      timeOff: { state: 'RUNNING', openEnded: true, plannedEnd: null },
      tutor: { away: { id: away.timeOff.id } },
    });
    expect(await free()).toBe(0);
    world.now = '2030-03-04T16:00:00Z';
    for (let twice = 0; twice < 2; twice += 1) {
      expect(await world.ask(tutor, END, { input: { id: away.timeOff.id } })).toMatchObject({
        endTimeOff: {
          timeOff: { state: 'PAST', endedAt: '2030-03-04T16:00:00.000Z' },
          tutor: { away: null },
        },
      });
      world.now = '2030-03-04T17:00:00Z';
    }
    expect(await free()).toBeGreaterThan(0);
  });

  test('a period that has not begun is taken back, and counts for nothing', async () => {
    const { timeOff } = await take(march5);
    expect(await free()).toBe(0);
    const other = await buildTutor(world.owner);
    await expect(world.ask(other, END, { input: { id: timeOff.id } })).rejects.toMatchObject({
      extensions: { code: 'NOT_FOUND' },
    });
    await world.ask(tutor, END, { input: { id: timeOff.id } });
    expect(await free()).toBeGreaterThan(0);
    const list = await world.ask(tutor, '{ timeOff { nodes { id state } } }');
    expect(list).toEqual({ timeOff: { nodes: [{ id: timeOff.id, state: 'TAKEN_BACK' }] } });
  });

  test('an emergency is told to admins', async () => {
    const admin = await buildAdmin(world.owner);
    await take({ ...march5, emergency: true });
    expect(await world.rows('select kind from notifications where user_id = $1', [admin.id])).toEqual([
      { kind: 'time-off.emergency' },
    ]);
  });

  test.each([
    ['startsAt', { startsAt: '2030-03-04T13:00:00Z' }],
    ['startsAt', { startsAt: '2032-03-04T13:00:00Z' }],
    ['endsAt', { endsAt: '2030-03-04T14:00:00Z' }],
    ['reason', { reason: 'x'.repeat(501) }],
    ['choices.0.startsAt', { choices: [{ appointmentId: crypto.randomUUID(), choice: 'PROPOSE' }] }],
  ])('is refused at %s', async (path, input) => {
    expect(await take(input)).toEqual({ __typename: 'InvalidInput', fields: [{ path }] });
  });

  test('a list of it costs the same statements for 2 and 20 periods with their sessions', async () => {
    const add = async (days: readonly number[]) => {
      for (const day of days) {
        const id = crypto.randomUUID();
        const startsAt = new Date(Date.UTC(2030, 5, day, 15));
        await insert(world.owner, 'time_off', {
          id,
          tutor_id: tutor.id,
          starts_at: startsAt,
          ends_at: new Date(startsAt.getTime() + 3_600_000),
        });
        const appointmentId = await book(startsAt.toISOString());
        await insert(world.owner, 'time_off_sessions', {
          time_off_id: id,
          appointment_id: appointmentId,
          choice: 'keep',
        });
      }
    };
    const ask = () =>
      world.ask(
        tutor,
        '{ timeOff(first: 50) { nodes { id sessions { proposal { id } appointment { id student { name } } } } } }',
      );
    await add([1, 2]);
    const few = await countStatements(world, ask);
    await add(Array.from({ length: 18 }, (_, index) => index + 3));
    expect(await countStatements(world, ask)).toEqual(few);
  });
});
