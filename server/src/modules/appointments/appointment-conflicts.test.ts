import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildAdmin, buildAppointment, buildCourse, buildStudent, buildTutor, insert } from '../../testing/builders.js';
import { countStatements } from '../../testing/count-statements.js';
import { TestWorld, type Asker } from '../../testing/test-world.js';

const CONFLICTS = `query ($first: Int, $after: String) {
  appointmentConflicts(first: $first, after: $after) {
    nodes { reasons appointment { id startsAt tutor { name } student { name } course { sigle } } }
    pageInfo { endCursor hasNextPage } totalCount
  }
}`;

const KEEP = `mutation ($input: KeepConflictInput!) {
  keepConflict(input: $input) {
    __typename
    ... on TransitionNotAllowed { state }
    ... on InvalidInput { fields { path } }
  }
}`;

const KEPT = `{ keptConflicts(first: 100) {
  nodes { reasons note keptAt keptBy { id } appointment { id } } totalCount
} }`;

const REOPEN = `mutation ($input: ReopenConflictInput!) { reopenConflict(input: $input) { __typename } }`;

interface Conflicts {
  appointmentConflicts: {
    nodes: { reasons: string[]; appointment: { id: string } }[];
    pageInfo: { endCursor: string | null; hasNextPage: boolean };
    totalCount: number;
  };
}

describe('conflicts of coming sessions', () => {
  let world: TestWorld;
  let admin: Asker;
  let student: Asker;
  let courseId: string;

  beforeAll(async () => {
    world = await TestWorld.create();
    world.now = '2030-03-05T17:00:00Z';
    admin = await buildAdmin(world.owner);
    student = await buildStudent(world.owner);
    courseId = await buildCourse(world.owner);
  });
  afterAll(() => world.destroy());

  const book = async (tutorId: string, startsAt: string, state = 'confirmed', studentId = student.id) => {
    const id = await buildAppointment(world.owner, {
      studentId,
      tutorId,
      courseId,
      startsAt: new Date(startsAt),
      state,
      ...(state === 'held' ? { heldUntil: new Date('2030-03-05T16:00:00Z') } : {}),
    });
    if (state !== 'held') await payFor(id, studentId);
    return id;
  };
  /** An order that was paid for one session. */
  const payFor = async (appointmentId: string, studentId: string) => {
    const orderId = crypto.randomUUID();
    const amounts = { discount_cents: 0, gst_cents: 0, qst_cents: 0, total_cents: 6000 };
    await insert(world.owner, 'orders', {
      id: orderId,
      student_id: studentId,
      state: 'paid',
      paid_at: new Date('2030-03-01T00:00:00Z'),
      expires_at: new Date('2030-03-01T00:00:00Z'),
      subtotal_cents: 6000,
      ...amounts,
    });
    await insert(world.owner, 'order_lines', {
      id: crypto.randomUUID(),
      order_id: orderId,
      appointment_id: appointmentId,
      position: 1,
      course_name: 'Course',
      tutor_name: 'Tutor',
      minutes: 60,
      price_cents: 6000,
      ...amounts,
    });
  };
  const ask = async (variables: object = {}) =>
    (await world.ask<Conflicts>(admin, CONFLICTS, { first: 100, ...variables })).appointmentConflicts;
  const reasonsOf = async () =>
    new Map((await ask()).nodes.map(({ appointment, reasons }) => [appointment.id, reasons]));

  test('are told with their reasons, and what is well, over or called off is not', async () => {
    const tutor = await buildTutor(world.owner, { courseIds: [courseId] }); // every day, 9:00 to 21:00 in Toronto
    const elsewhere = await buildTutor(world.owner, { courseIds: [] });
    const gone = await buildTutor(world.owner, { courseIds: [courseId], active: false });
    await insert(world.owner, 'availability_overrides', {
      tutor_id: tutor.id,
      on_date: '2030-03-11',
      ranges: JSON.stringify([]),
    });
    await insert(world.owner, 'time_off', {
      id: crypto.randomUUID(),
      tutor_id: tutor.id,
      starts_at: new Date('2030-03-12T00:00:00Z'),
      ends_at: new Date('2030-03-13T00:00:00Z'),
    });
    const well = await book(tutor.id, '2030-03-10T15:00:00Z');
    const early = await book(tutor.id, '2030-03-10T11:00:00Z');
    const closed = await book(tutor.id, '2030-03-11T15:00:00Z');
    const away = await book(tutor.id, '2030-03-12T15:00:00Z');
    const unpaid = await book(tutor.id, '2030-03-14T15:00:00Z', 'held');
    const cancelled = await book(tutor.id, '2030-03-12T17:00:00Z', 'cancelled');
    const over = await book(tutor.id, '2030-03-02T11:00:00Z', 'completed');
    const untaught = await book(elsewhere.id, '2030-03-15T15:00:00Z');
    const left = await book(gone.id, '2030-03-16T15:00:00Z');
    const free = await buildAppointment(world.owner, {
      studentId: student.id,
      tutorId: tutor.id,
      courseId,
      startsAt: new Date('2030-03-17T15:00:00Z'),
    });

    const reasons = await reasonsOf();
    expect([...reasons]).toEqual([
      [early, ['OUTSIDE_HOURS']],
      [closed, ['OVERRIDE']],
      [away, ['TIME_OFF']],
      [unpaid, ['UNPAID']],
      [untaught, ['NOT_TEACHING']],
      [left, ['TUTOR_INACTIVE']],
      [free, ['NO_PAYMENT']],
    ]);
    for (const id of [well, cancelled, over]) expect(reasons.has(id)).toBe(false);
  });

  test('come page by page without losing or doubling one', async () => {
    const whole = (await ask()).nodes.map(({ appointment }) => appointment.id);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Conflicts['appointmentConflicts'] = await ask({ first: 4, after });
      expect(page.totalCount).toBe(whole.length);
      seen.push(...page.nodes.map(({ appointment }) => appointment.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(whole);
  });

  test('are for admins', async () => {
    const { errors } = await world.execute(student, CONFLICTS);
    expect(errors?.[0]?.message).toContain('Cannot query field "appointmentConflicts"');
  });

  test('leave the list when an admin lets them stand, until they are moved or something else is wrong', async () => {
    const tutor = await buildTutor(world.owner, { courseIds: [courseId] });
    const id = await book(tutor.id, '2030-03-20T04:00:00Z');
    const keep = async (input: object, asker = admin) => {
      const all = { appointmentId: id, reasons: ['OUTSIDE_HOURS'], note: 'Entente avec le tuteur', ...input };
      return (await world.ask<{ keepConflict: object }>(asker, KEEP, { input: all })).keepConflict;
    };
    expect((await reasonsOf()).get(id)).toEqual(['OUTSIDE_HOURS']);
    const both = await Promise.all([keep({}), keep({}, await buildAdmin(world.owner))]);
    expect(both).toEqual([{ __typename: 'AppointmentChanged' }, { __typename: 'AppointmentChanged' }]);
    expect((await reasonsOf()).has(id)).toBe(false);
    const written = await world.rows(
      `select reason from audit_entries where subject_id = $1 and action = 'appointment.keep-conflict'`,
      [id],
    );
    expect(written).toContainEqual({ reason: 'Entente avec le tuteur' });

    await world.owner.query('update tutors set active = false where user_id = $1', [tutor.id]);
    expect((await reasonsOf()).get(id)).toContain('TUTOR_INACTIVE');
    await world.owner.query('update tutors set active = true where user_id = $1', [tutor.id]);
    expect((await reasonsOf()).has(id)).toBe(false);
    await world.owner.query(
      `update appointments set starts_at = starts_at + interval '1 day', ends_at = ends_at + interval '1 day',
         taken_until = taken_until + interval '1 day' where id = $1`,
      [id],
    );
    expect((await reasonsOf()).get(id)).toEqual(['OUTSIDE_HOURS']);

    expect(await keep({ note: '   ' })).toMatchObject({ fields: [{ path: 'note' }] });
    expect(await keep({ reasons: [] })).toMatchObject({ fields: [{ path: 'reasons' }] });
    await world.owner.query(`update appointments set state = 'cancelled' where id = $1`, [id]);
    expect(await keep({})).toMatchObject({ state: 'CANCELLED' });
  });

  test('that may stand are told with who said so and why, as long as they stand, and can be taken back', async () => {
    const tutor = await buildTutor(world.owner, { courseIds: [courseId] });
    const [id, moved] = [await book(tutor.id, '2030-03-22T04:00:00Z'), await book(tutor.id, '2030-03-22T06:00:00Z')];
    for (const appointmentId of [id, moved])
      await world.ask(admin, KEEP, { input: { appointmentId, reasons: ['OUTSIDE_HOURS'], note: 'Entente' } });
    await world.owner.query(
      `update appointments set starts_at = starts_at + interval '1 day', ends_at = ends_at + interval '1 day',
         taken_until = taken_until + interval '1 day' where id = $1`,
      [moved],
    );
    const kept = async () => (await world.ask<{ keptConflicts: { nodes: object[] } }>(admin, KEPT)).keptConflicts.nodes;
    const standing = {
      reasons: ['OUTSIDE_HOURS'],
      note: 'Entente',
      keptAt: '2030-03-05T17:00:00.000Z',
      keptBy: { id: admin.id },
      appointment: { id },
    };
    expect(await kept()).toEqual([standing]);
    const reopen = (asker: Asker = admin) => world.execute(asker, REOPEN, { input: { appointmentId: id } });
    expect((await reopen(student)).errors?.[0]?.message).toContain('ReopenConflictInput');
    const both = await Promise.all([reopen(), reopen()]);
    expect(both.map(({ data }) => data)).toEqual(
      both.map(() => ({ reopenConflict: { __typename: 'AppointmentChanged' } })),
    );
    expect(await kept()).toEqual([]);
    expect((await reasonsOf()).get(id)).toEqual(['OUTSIDE_HOURS']);
    expect(
      await world.rows(
        `select before->>'note' as note from audit_entries where subject_id = $1 and action = 'appointment.reopen-conflict'`,
        [id],
      ),
    ).toEqual([{ note: 'Entente' }]);
  });

  test('cost the same number of statements for 5 and for 50, each with a tutor and a student of its own', async () => {
    const counts: number[] = [];
    for (const size of [5, 50]) {
      for (let n = 0; n < size; n += 1) {
        const tutor = await buildTutor(world.owner, { dailyHours: null });
        const startsAt = new Date(Date.parse('2030-04-01T15:00:00Z') + n * 3_600_000).toISOString();
        await book(tutor.id, startsAt, 'confirmed', (await buildStudent(world.owner)).id);
      }
      counts.push(await countStatements(world, () => ask()));
    }
    expect(counts[1]).toBe(counts[0]);
  });
});
