import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { buildAdmin, buildAppointment, buildStudent, buildTutor, insert } from '../../../testing/builders.js';
import { countStatements } from '../../../testing/count-statements.js';
import { Shop } from '../../../testing/shop.js';
import type { Asker } from '../../../testing/test-world.js';

const PREVIEW = `query ($input: MovePreviewInput!) {
  movePreview(input: $input) { count effects { appointment { id } startsAt endsAt tutor { id } refusal } }
}`;
const MOVE = `mutation ($input: MoveSessionsInput!) {
  moveSessions(input: $input) {
    __typename
    ... on SessionsChanged { count answers { refusal appointment { id startsAt tutor { id } } } }
    ... on InvalidInput { fields { path } }
  }
}`;

interface Effect {
  appointment: { id: string; startsAt: string };
  startsAt: string;
  refusal: string | null;
}
interface Preview {
  movePreview: { count: number; effects: Effect[] };
}
interface Moved {
  moveSessions: { __typename: string; count: number; answers: Effect[] };
}

describe('moving several sessions', () => {
  let shop: Shop;
  let admin: Asker;
  beforeAll(async () => {
    shop = await Shop.open();
    admin = await buildAdmin(shop.world.owner);
  });
  afterEach(() => {
    shop.world.now = null;
  });
  afterAll(() => shop.close());

  const request = () => crypto.randomUUID();
  /** Sessions of a tutor of their own, booked at these instants, each with a student of its own. */
  const booked = async (starts: readonly string[]) => {
    const tutor = await buildTutor(shop.world.owner, { courseIds: [shop.courseId] }); // 9:00 to 21:00 in Toronto
    const ids: string[] = [];
    for (const startsAt of starts) ids.push(await book(tutor, startsAt));
    return { tutor, ids };
  };
  const book = async (tutor: Asker, startsAt: string, state = 'confirmed'): Promise<string> =>
    buildAppointment(shop.world.owner, {
      studentId: (await buildStudent(shop.world.owner)).id,
      tutorId: tutor.id,
      courseId: shop.courseId,
      startsAt: new Date(startsAt),
      state,
    });
  const preview = async (input: object) => (await shop.world.ask<Preview>(admin, PREVIEW, { input })).movePreview;
  const move = async (input: object, asker = admin) =>
    (await shop.world.ask<Moved>(asker, MOVE, { input: { reason: 'Congé', requestId: request(), ...input } }))
      .moveSessions;
  const startsOf = async (ids: readonly string[]) =>
    (
      await shop.world.rows<{ at: Date }>(
        'select a.starts_at as at from unnest($1::uuid[]) with ordinality x (id, n) join appointments a on a.id = x.id order by n',
        [ids],
      )
    ).map(({ at }) => at.toISOString());

  test('by days keeps the time on the tutor’s clock over the end of summer time, and tells each pair once', async () => {
    shop.world.now = '2030-10-20T12:00:00Z';
    const { tutor, ids } = await booked(['2030-10-30T20:00:00.000Z', '2030-10-31T20:00:00.000Z']);
    const shown = await preview({ appointmentIds: ids, days: 7 });
    const after = ['2030-11-06T21:00:00.000Z', '2030-11-07T21:00:00.000Z']; // 16:00 in Toronto before and after
    expect(shown).toMatchObject({ count: 2, effects: after.map((startsAt) => ({ startsAt, refusal: null })) });
    expect(await move({ appointmentIds: ids, days: 7 })).toMatchObject({
      count: 2,
      answers: after.map((startsAt) => ({ refusal: null, appointment: { startsAt } })),
    });
    expect(await startsOf(ids)).toEqual(after);
    for (const id of ids) {
      const told = await shop.world.rows<{ user_id: string }>(
        `select user_id from notifications where kind = 'appointment.moved' and link like $1`,
        [`%${id}%`],
      );
      expect(told).toHaveLength(2);
      expect(told.map((row) => row.user_id)).toContain(tutor.id);
      const [change] = await shop.world.rows(
        `select c.action, c.actor_role, c.reason, a.sequence from appointment_changes c join appointments a on a.id = c.appointment_id
         where a.id = $1`,
        [id],
      );
      expect(change).toEqual({ action: 'reschedule', actor_role: 'admin', reason: 'Congé', sequence: 1 });
    }
  });

  test('lets a whole day go an hour later, each session into the place that another one leaves', async () => {
    shop.world.now = '2030-05-01T12:00:00Z';
    const { ids } = await booked(['2030-05-07T15:00:00Z', '2030-05-07T16:00:00Z', '2030-05-08T15:00:00Z']);
    // To noon in Toronto: the first one gets the place of the second one, which is there already and stays.
    const shown = await preview({ appointmentIds: ids, days: 0, minutes: 720 });
    expect(shown.effects.map(({ refusal }) => refusal)).toEqual(['TAKEN', 'UNCHANGED', null]);
    const [early = '', late = ''] = ids;
    await shop.world.owner.query(
      `update appointments set starts_at = starts_at + interval '1 day', ends_at = ends_at + interval '1 day',
      taken_until = taken_until + interval '1 day' where id = $1`,
      [late],
    ); // 12:00 on the next day, beside 11:00
    expect(await move({ appointmentIds: [early, late], days: 1, minutes: 720 })).toMatchObject({ count: 2 });
    expect(await startsOf([early, late])).toEqual(['2030-05-08T16:00:00.000Z', '2030-05-09T16:00:00.000Z']);
  });

  test('to another tutor goes where that tutor teaches the course and is free, and says why not elsewhere', async () => {
    shop.world.now = '2030-06-01T12:00:00Z';
    const { tutor, ids } = await booked(['2030-06-10T15:00:00Z', '2030-06-11T15:00:00Z', '2030-06-12T15:00:00Z']);
    const other = await buildTutor(shop.world.owner, { courseIds: [shop.courseId] });
    const stranger = await buildTutor(shop.world.owner, { courseIds: [] });
    await book(other, '2030-06-11T15:00:00Z');
    const hold = await book(tutor, '2030-06-14T15:00:00Z', 'cancelled');
    const input = { appointmentIds: [...ids, hold], days: 0, tutorId: other.id };
    const refusals = [null, 'TAKEN', null, 'CANCELLED'];
    expect((await preview(input)).effects.map(({ refusal }) => refusal)).toEqual(refusals);
    const answer = await move(input);
    expect(answer.answers.map(({ refusal }) => refusal).sort()).toEqual([...refusals].sort());
    expect(answer).toMatchObject({ count: 2 });
    const owners = await shop.world.rows<{ tutor_id: string }>(
      'select tutor_id from appointments where id = any ($1) order by starts_at',
      [ids],
    );
    expect(owners.map((row) => row.tutor_id)).toEqual([other.id, tutor.id, other.id]);
    const [left = ''] = ids.slice(1);
    expect((await preview({ appointmentIds: [left], days: 1, tutorId: stranger.id })).effects).toMatchObject([
      { refusal: 'NOT_TEACHING' },
    ]);
  });

  test('a double click, at the same moment too, moves once and gets the same answer', async () => {
    shop.world.now = '2030-07-01T12:00:00Z';
    const { ids } = await booked(['2030-07-08T15:00:00Z', '2030-07-09T15:00:00Z']);
    const input = { appointmentIds: ids, days: 7, requestId: request() };
    const [first, second] = await Promise.all([move(input), move(input)]);
    expect(second).toEqual(first);
    expect(await move(input)).toEqual(first);
    expect(await startsOf(ids)).toEqual(['2030-07-15T15:00:00.000Z', '2030-07-16T15:00:00.000Z']);
    expect(await move({ ...input, days: 8 })).toMatchObject({ fields: [{ path: 'requestId' }] });
  });

  test('two admins at once take turns: no session is lost and no time is given twice', async () => {
    shop.world.now = '2030-08-01T12:00:00Z';
    const { tutor, ids } = await booked(['2030-08-06T15:00:00Z', '2030-08-07T15:00:00Z']);
    const [one = '', other = ''] = ids;
    const answers = await Promise.all([
      move({ appointmentIds: [one], days: 2 }),
      move({ appointmentIds: [other], days: 1 }, await buildAdmin(shop.world.owner)),
    ]);
    expect(answers.map(({ count }) => count).sort()).toEqual([0, 1]);
    expect(answers.flatMap((answer) => answer.answers.map(({ refusal }) => refusal)).sort()).toEqual(['TAKEN', null]);
    const at = await shop.world.rows('select 1 from appointments where tutor_id = $1 and starts_at = $2', [
      tutor.id,
      '2030-08-08T15:00:00Z',
    ]);
    expect(at).toHaveLength(1);
  });

  test('moves a session over the longer time that is kept for it, which is let go', async () => {
    shop.world.now = '2030-07-01T12:00:00Z';
    const { ids } = await booked(['2030-07-09T15:00:00Z']);
    const [id = ''] = ids;
    const keptId = request();
    const [session] = await shop.world.rows(
      'select student_id, tutor_id, course_id, starts_at from appointments where id = $1',
      [id],
    );
    const until = '2030-07-09T16:30:00Z';
    const kept = { ...session, id: keptId, state: 'held', replaces_id: id, held_until: '2030-07-01T13:00:00Z' };
    await insert(shop.world.owner, 'appointments', { ...kept, ends_at: until, taken_until: until });
    const noon = { appointmentIds: ids, days: 0, minutes: 720 };
    expect(await preview(noon)).toMatchObject({ count: 1, effects: [{ refusal: null }] });
    expect(await move(noon)).toMatchObject({ count: 1, answers: [{ refusal: null }] });
    expect(await startsOf(ids)).toEqual(['2030-07-09T16:00:00.000Z']);
    expect(await shop.world.rows('select state, replaces_id from appointments where id = $1', [keptId])).toEqual([
      { state: 'expired', replaces_id: null },
    ]);
  });

  test('refuses bad input, and whoever is no admin', async () => {
    shop.world.now = '2030-09-01T12:00:00Z';
    const { tutor, ids } = await booked(['2030-09-10T15:00:00Z']);
    expect(await move({ appointmentIds: ids, days: 400 })).toMatchObject({ fields: [{ path: 'days' }] });
    expect(await move({ appointmentIds: ids, days: 1, minutes: 1440 })).toMatchObject({
      fields: [{ path: 'minutes' }],
    });
    expect(await move({ appointmentIds: [request()], days: 1 })).toMatchObject({
      fields: [{ path: 'appointmentIds' }],
    });
    expect(await move({ appointmentIds: ids, days: 1, reason: '   ' })).toMatchObject({ fields: [{ path: 'reason' }] });
    const input = { appointmentIds: ids, days: 1, reason: 'Congé', requestId: request() };
    const { errors } = await shop.world.execute(tutor, MOVE, { input });
    expect(errors?.[0]?.message).toContain('Unknown type "MoveSessionsInput"');
    expect(await startsOf(ids)).toEqual(['2030-09-10T15:00:00.000Z']);
  });

  test('a preview costs the same number of statements for 5 and for 50, each with its own people', async () => {
    shop.world.now = '2030-03-01T12:00:00Z';
    const counts: number[] = [];
    for (const size of [5, 50]) {
      const ids: string[] = [];
      for (let n = 0; n < size; n += 1) ids.push(...(await booked(['2030-03-20T15:00:00Z'])).ids);
      counts.push(await countStatements(shop.world, () => preview({ appointmentIds: ids, days: 1 })));
    }
    expect(counts[1]).toBe(counts[0]);
  });
});
