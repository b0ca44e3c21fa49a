import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  buildAdmin,
  buildAppointment,
  buildCourse,
  buildInstitution,
  buildStudent,
  buildTutor,
  insert,
} from '../../testing/builders.js';
import { countStatements } from '../../testing/count-statements.js';
import { TestWorld, type Asker } from '../../testing/test-world.js';

interface Listed {
  appointments: {
    nodes: {
      id: string;
      state: string;
      startsAt: string;
      meetingLink: { url: string } | null;
      tutor: { name: string };
    }[];
    pageInfo: { endCursor: string; hasNextPage: boolean };
    totalCount: number;
  };
}

const list = `query ($filter: AppointmentFilter, $first: Int, $after: String) {
  appointments(filter: $filter, first: $first, after: $after) {
    nodes { id state startsAt endsAt minutes joinableFrom course { name sigle institutionName } tutor { name pictureUrl } student { name } meetingLink { url platform } }
    pageInfo { endCursor hasNextPage } totalCount
  }
}`;
const detail = `query ($id: ID!) { appointment(id: $id) { id state minutes meetingLink { url } } }`;

describe('the list of appointments', () => {
  let world: TestWorld;
  let student: Asker;
  let other: Asker;
  let tutor: Asker;
  let admin: Asker;
  let courseId: string;
  const id: Record<string, string> = {};

  beforeAll(async () => {
    world = await TestWorld.create();
    world.now = '2030-03-05T17:30:00Z'; // Tuesday, 12:30 in Toronto
    courseId = await buildCourse(world.owner, {
      name: 'Calcul différentiel',
      sigle: 'MAT1400',
      institutionId: await buildInstitution(world.owner, { name: 'Université de Montréal' }),
    });
    student = await buildStudent(world.owner, { name: 'Léa Tremblay' });
    other = await buildStudent(world.owner, { name: 'Noé Roy' });
    tutor = await buildTutor(world.owner, { name: 'Anaïs Côté', courseIds: [courseId] });
    admin = await buildAdmin(world.owner);
    const build = async (
      name: string,
      startsAt: string,
      state = 'confirmed',
      studentId = student.id,
    ): Promise<void> => {
      id[name] = await buildAppointment(world.owner, {
        studentId,
        tutorId: tutor.id,
        courseId,
        startsAt: new Date(startsAt),
        state,
        ...(state === 'held' ? { heldUntil: new Date('2030-03-05T18:00:00Z') } : {}),
      });
    };
    await build('long ago', '2030-02-01T15:00:00Z', 'completed');
    await build('this morning', '2030-03-05T14:00:00Z', 'completed');
    await build('running', '2030-03-05T17:00:00Z');
    await build('tonight', '2030-03-06T01:00:00Z'); // still Tuesday in Toronto
    await build('next week', '2030-03-12T15:00:00Z');
    await build('cancelled', '2030-03-13T15:00:00Z', 'cancelled');
    await build('in a cart', '2030-03-14T15:00:00Z', 'held');
    await build('let go', '2030-03-15T15:00:00Z', 'expired');
    await build("somebody else's", '2030-03-16T15:00:00Z', 'confirmed', other.id);
  });
  afterAll(() => world.destroy());

  const names = async (asker: Asker, filter: object = {}) => {
    const { appointments } = await world.ask<Listed>(asker, list, { filter });
    expect(appointments.totalCount).toBe(appointments.nodes.length);
    return appointments.nodes.map((node) => Object.keys(id).find((name) => id[name] === node.id));
  };

  test('shows each period in its order', async () => {
    expect(await names(student, { period: 'UPCOMING' })).toEqual(['running', 'tonight', 'next week']);
    expect(await names(student, { period: 'TODAY' })).toEqual(['this morning', 'running', 'tonight']);
    expect(await names(student, { period: 'PAST' })).toEqual(['cancelled', 'this morning', 'long ago']);
    expect(await names(student)).toEqual(['cancelled', 'next week', 'tonight', 'running', 'this morning', 'long ago']);
    expect(await names(student, { from: '2030-03-05T00:00:00Z', to: '2030-03-12T15:00:00Z' })).toEqual([
      'this morning',
      'running',
      'tonight',
    ]);
  });

  test('shows holds to who asks for them, but never to tutors', async () => {
    expect(await names(student, { states: ['HELD'] })).toEqual(['in a cart']);
    expect(await names(admin, { states: ['HELD', 'EXPIRED'] })).toEqual(['let go', 'in a cart']);
    expect(await names(tutor, { states: ['HELD', 'EXPIRED'] })).toEqual([]);
    expect(await world.ask(tutor, detail, { id: id['in a cart'] })).toEqual({ appointment: null });
  });

  test('shows to each only what is theirs', async () => {
    expect(await names(other)).toEqual(["somebody else's"]);
    expect(await names(tutor, { period: 'UPCOMING' })).toEqual(['running', 'tonight', 'next week', "somebody else's"]);
    expect(await names(other, { studentId: student.id })).toEqual([]);
    expect(await names(await buildTutor(world.owner))).toEqual([]);
    expect(await world.ask(other, detail, { id: id['tonight'] })).toEqual({ appointment: null });
    expect(await world.ask(other, detail, { id: 'no id' })).toEqual({ appointment: null });
  });

  test('finds by course, tutor or student, whatever the case and the accents', async () => {
    expect(await names(admin, { period: 'UPCOMING', search: 'ROY mat1400' })).toEqual(["somebody else's"]);
    expect(await names(admin, { period: 'UPCOMING', search: 'lea cote calcul' })).toEqual([
      'running',
      'tonight',
      'next week',
    ]);
    expect(await names(student, { search: 'Roy' })).toEqual([]);
    expect(await names(admin, { search: '%' })).toEqual([]);
  });

  test('goes on page by page without losing or doubling one', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { appointments }: Listed = await world.ask<Listed>(student, list, { filter: {}, first: 2, after });
      expect(appointments.totalCount).toBe(6);
      seen.push(...appointments.nodes.map((node) => node.id));
      after = appointments.pageInfo.hasNextPage ? appointments.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(
      ['cancelled', 'next week', 'tonight', 'running', 'this morning', 'long ago'].map((name) => id[name]),
    );
    const { errors } = await world.execute(student, list, { first: 101 });
    expect(errors?.[0]?.extensions['code']).toBe('BAD_REQUEST');
  });

  test('tells what hangs on each', async () => {
    await insert(world.owner, 'tutor_meeting_links', {
      tutor_id: tutor.id,
      url: 'https://meet.google.com/abc-defg-hij',
      platform: 'meet',
    });
    const { appointments } = await world.ask<Listed>(student, list, { filter: { period: 'TODAY' } });
    expect(appointments.nodes.map((node) => node.meetingLink?.url ?? null)).toEqual([
      null,
      'https://meet.google.com/abc-defg-hij',
      'https://meet.google.com/abc-defg-hij',
    ]);
    expect(appointments.nodes[1]).toEqual({
      id: id['running'],
      state: 'CONFIRMED',
      startsAt: '2030-03-05T17:00:00.000Z',
      endsAt: '2030-03-05T18:00:00.000Z',
      minutes: 60,
      joinableFrom: '2030-03-05T16:45:00.000Z',
      course: { name: 'Calcul différentiel', sigle: 'MAT1400', institutionName: 'Université de Montréal' },
      tutor: { name: 'Anaïs Côté', pictureUrl: null },
      student: { name: 'Léa Tremblay' },
      meetingLink: { url: 'https://meet.google.com/abc-defg-hij', platform: 'MEET' },
    });
  });

  test('costs the same number of statements for 5 rows and for 50', async () => {
    const counts: Record<string, number[]> = { student: [], tutor: [], admin: [] };
    for (const size of [5, 50]) {
      const many = await buildStudent(world.owner);
      const busy = await buildTutor(world.owner);
      for (let n = 0; n < size; n += 1) {
        await buildAppointment(world.owner, {
          studentId: n % 2 ? many.id : (await buildStudent(world.owner)).id,
          tutorId: n % 2 ? (await buildTutor(world.owner)).id : busy.id,
          courseId: await buildCourse(world.owner),
          startsAt: new Date(Date.parse('2031-01-01T15:00:00Z') + n * 7_200_000),
        });
      }
      const ask = (asker: Asker, filter = {}) =>
        countStatements(world, () => world.ask(asker, list, { filter, first: 60 }));
      counts['student']?.push(await ask(many));
      counts['tutor']?.push(await ask(busy));
      counts['admin']?.push(await ask(admin, { from: '2031-01-01T00:00:00Z', search: 'c' }));
    }
    for (const [few, more] of Object.values(counts)) expect(more).toBe(few);
    expect(counts['student']?.[0]).toBeLessThanOrEqual(5);
  });

  test('shows its history to admins and its two people, and to nobody else', async () => {
    const query = `query ($id: ID!) { appointment(id: $id) { history { action actorName reason } } }`;
    await insert(world.owner, 'appointment_changes', {
      id: crypto.randomUUID(),
      appointment_id: id['cancelled'],
      action: 'cancel',
      actor_id: student.id,
      actor_role: 'student',
      reason: 'Malade',
    });
    for (const asker of [admin, student, tutor]) {
      expect(await world.ask(asker, query, { id: id['cancelled'] })).toEqual({
        appointment: { history: [{ action: 'cancel', actorName: 'Léa Tremblay', reason: 'Malade' }] },
      });
    }
    expect(await world.ask(other, query, { id: id['cancelled'] })).toEqual({ appointment: null });
  });
});
