import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildAdmin, buildAppointment, buildCourse, buildStudent, buildTutor } from '../../testing/builders.js';
import { countStatements } from '../../testing/count-statements.js';
import { Shop } from '../../testing/shop.js';
import { TestWorld, type Asker } from '../../testing/test-world.js';

const LIST = `query ($filter: AppointmentFilter, $sort: AppointmentSort, $first: Int, $after: String) {
  appointments(filter: $filter, sort: $sort, first: $first, after: $after) {
    nodes { id createdAt } pageInfo { endCursor hasNextPage } totalCount
  }
}`;
const CHOICES = `query ($kind: AppointmentChoiceKind!, $search: String, $chosenId: ID) {
  appointmentChoices(kind: $kind, search: $search, chosenId: $chosenId) { id name }
}`;

interface Listed {
  appointments: { nodes: { id: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean }; totalCount: number };
}

describe('the sorted list of appointments', () => {
  let world: TestWorld;
  let admin: Asker;
  const ids: string[] = [];

  beforeAll(async () => {
    world = await TestWorld.create();
    admin = await buildAdmin(world.owner);
    const student = await buildStudent(world.owner, { name: 'Léa Tremblay' });
    const courseId = await buildCourse(world.owner, { sigle: 'MAT1400', name: 'Calcul' });
    const tutor = await buildTutor(world.owner, { name: 'Anaïs Côté', courseIds: [courseId] });
    for (let n = 0; n < 6; n += 1) {
      const startsAt = new Date(Date.parse('2031-01-20T15:00:00Z') - n * 86_400_000);
      ids.push(await buildAppointment(world.owner, { studentId: student.id, tutorId: tutor.id, courseId, startsAt }));
    }
    // Microseconds apart: within one millisecond, which a date of JavaScript can't tell.
    await world.owner.query(
      `update appointments a set created_at = timestamptz '2030-01-01 00:00:00' + (o.place || ' microseconds')::interval
       from unnest($1::uuid[]) with ordinality o (id, place) where a.id = o.id`,
      [ids],
    );
  });
  afterAll(() => world.destroy());

  const walk = async (sort: object): Promise<string[]> => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { appointments }: Listed = await world.ask<Listed>(admin, LIST, { sort, first: 2, after });
      seen.push(...appointments.nodes.map(({ id }) => id));
      after = appointments.pageInfo.hasNextPage ? appointments.pageInfo.endCursor : null;
    } while (after);
    return seen;
  };

  test('goes by start or by creation, both ways, page by page without losing or doubling one', async () => {
    expect(await walk({ by: 'CREATED_AT', descending: false })).toEqual(ids);
    expect(await walk({ by: 'CREATED_AT', descending: true })).toEqual([...ids].reverse());
    expect(await walk({ by: 'STARTS_AT', descending: false })).toEqual([...ids].reverse());
    expect(await walk({ by: 'STARTS_AT', descending: true })).toEqual(ids);
  });

  test('costs the same number of statements however many rows there are', async () => {
    const count = (first: number) =>
      countStatements(world, () =>
        world.ask(admin, LIST, { filter: { paid: false }, sort: { by: 'CREATED_AT', descending: true }, first }),
      );
    expect(await count(1)).toBe(await count(6));
  });

  test('has choices to narrow it to, found by words, the chosen one always among them', async () => {
    const choices = async (variables: Record<string, unknown>) =>
      (
        await world.ask<{ appointmentChoices: { id: string; name: string }[] }>(admin, CHOICES, variables)
      ).appointmentChoices.map(({ name }) => name);
    expect(await choices({ kind: 'TUTOR', search: 'cote anais' })).toEqual(['Anaïs Côté']);
    expect(await choices({ kind: 'COURSE', search: 'mat1400' })).toEqual(['MAT1400 · Calcul']);
    expect(await choices({ kind: 'STUDENT', search: 'nobody' })).toEqual([]);
    const [lea] = (
      await world.ask<{ appointmentChoices: { id: string }[] }>(admin, CHOICES, { kind: 'STUDENT', search: 'lea' })
    ).appointmentChoices;
    expect(await choices({ kind: 'STUDENT', search: 'nobody', chosenId: lea?.id })).toEqual(['Léa Tremblay']);
    const { errors } = await world.execute(admin, CHOICES, { kind: 'STUDENT', chosenId: 'no id' });
    expect(errors?.[0]?.extensions['code']).toBe('BAD_REQUEST');
  });
});

test('the list tells sessions of paid orders from those that none has paid', async () => {
  const shop = await Shop.open();
  try {
    const admin = await buildAdmin(shop.world.owner);
    const { held: paid } = await shop.paidOrder();
    const { held: unpaid } = await shop.studentWithCart();
    const listed = async (isPaid: boolean) =>
      (
        await shop.world.ask<Listed>(admin, LIST, { filter: { paid: isPaid, states: ['CONFIRMED', 'HELD'] } })
      ).appointments.nodes.map(({ id }) => id);
    expect(await listed(true)).toEqual(paid);
    expect(await listed(false)).toEqual(unpaid);
  } finally {
    await shop.close();
  }
});
