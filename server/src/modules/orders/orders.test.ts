import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { buildAdmin, buildAppointment, buildCourse, buildStudent, buildTutor, insert } from '../../testing/builders.js';
import { countStatements } from '../../testing/count-statements.js';
import { TestWorld, type Asker } from '../../testing/test-world.js';

const ORDERS = `query ($filter: OrderFilter, $first: Int, $after: String) {
  orders(filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { endCursor hasNextPage }
    nodes { id number state totalCents refundedCents student { name } payment { amountCents cardLast4 }
      refunds { amountCents state reason } lines { courseName totalCents appointment { state priceCents orderId } } }
  }
}`;

interface Listed {
  orders: {
    totalCount: number;
    pageInfo: { endCursor: string; hasNextPage: boolean };
    nodes: { id: string; number: string; student: { name: string } }[];
  };
}

describe('orders', () => {
  let world: TestWorld;
  let admin: Asker;
  let tutor: Asker;
  let courseId: string;
  let lea: Asker;
  let zoe: Asker;

  /** A paid order of one session, with its payment and a refund of a part; its id. */
  const buildOrder = async (student: Asker, state = 'partly_refunded'): Promise<string> => {
    day += 1;
    const paid = state === 'pending' ? null : new Date();
    const startsAt = new Date(Date.UTC(2027, 0, day, 17));
    const appointmentId = await buildAppointment(world.owner, {
      studentId: student.id,
      tutorId: tutor.id,
      courseId,
      startsAt,
    });
    const [id, lineId, paymentId] = [uuidv7(), uuidv7(), uuidv7()];
    const amounts = {
      discount_cents: 0,
      gst_cents: 0,
      qst_cents: 0,
      total_cents: 6000,
      refunded_cents: paid ? 1000 : 0,
    };
    await insert(world.owner, 'orders', {
      id,
      student_id: student.id,
      state,
      subtotal_cents: 6000,
      ...amounts,
      expires_at: new Date(),
      paid_at: paid,
    });
    const line = {
      id: lineId,
      order_id: id,
      appointment_id: appointmentId,
      position: 0,
      course_name: 'Calcul',
      tutor_name: 'Ana',
      minutes: 60,
    };
    await insert(world.owner, 'order_lines', { ...line, price_cents: 6000, ...amounts });
    if (!paid) return id;
    const payment = {
      id: paymentId,
      order_id: id,
      stripe_payment_intent_id: `pi_${id}`,
      amount_cents: 6000,
      card_brand: 'visa',
      card_last4: '4242',
    };
    await insert(world.owner, 'payments', { ...payment, received_at: paid });
    const refund = {
      id: uuidv7(),
      order_id: id,
      payment_id: paymentId,
      request_id: uuidv7(),
      amount_cents: 1000,
      state: 'succeeded',
      reason: 'Late',
    };
    await insert(world.owner, 'refunds', refund);
    return id;
  };
  let day = 0;

  const list = async (asker: Asker, variables: object = {}) =>
    (await world.ask<Listed>(asker, ORDERS, { ...variables })).orders;

  beforeAll(async () => {
    world = await TestWorld.create();
    admin = await buildAdmin(world.owner);
    courseId = await buildCourse(world.owner);
    tutor = await buildTutor(world.owner);
    lea = await buildStudent(world.owner, { name: 'Léa Côté' });
    zoe = await buildStudent(world.owner, { name: 'Zoé Roy' });
    for (let count = 0; count < 5; count += 1) await buildOrder(lea);
    await buildOrder(zoe);
    await buildOrder(zoe, 'pending');
  });
  afterAll(() => world.destroy());

  test('students see their own, with all that hangs on them; admins see all', async () => {
    const own = await list(zoe);
    expect(own.totalCount).toBe(2);
    expect(own.nodes).toMatchObject([
      { state: 'PENDING', payment: null, refunds: [] },
      {
        state: 'PARTLY_REFUNDED',
        refundedCents: 1000,
        student: { name: 'Zoé Roy' },
        payment: { amountCents: 6000, cardLast4: '4242' },
        refunds: [{ amountCents: 1000, state: 'SUCCEEDED', reason: 'Late' }],
        lines: [{ courseName: 'Calcul', appointment: { state: 'CONFIRMED', priceCents: 6000 } }],
      },
    ]);
    expect((await list(admin)).totalCount).toBe(7);
  });

  test('pages follow each other, newest first, without losing or repeating one', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Listed['orders'] = await list(admin, { first: 3, after });
      seen.push(...page.nodes.map((order) => order.number));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(seen.map(Number)).toEqual(seen.map(Number).sort((a, b) => b - a));
    expect(new Set(seen).size).toBe(7);
  });

  test('are found by number, by name with accents or without, by student and by state', async () => {
    const [one] = (await list(zoe)).nodes;
    expect(
      (await list(admin, { filter: { search: ` #${one?.number ?? ''} ` } })).nodes.map((order) => order.id),
    ).toEqual([one?.id]);
    expect((await list(admin, { filter: { search: 'cote lea' } })).totalCount).toBe(5);
    expect((await list(admin, { filter: { search: 'Léa CÔTÉ' } })).totalCount).toBe(5);
    expect((await list(admin, { filter: { search: 'nobody' } })).totalCount).toBe(0);
    expect((await list(admin, { filter: { studentId: zoe.id, states: ['PENDING'] } })).totalCount).toBe(1);
    expect((await list(zoe, { filter: { studentId: lea.id } })).totalCount).toBe(0);
  });

  test('cost the same number of statements for 5 and for 50', async () => {
    const [few, many] = [await buildStudent(world.owner), await buildStudent(world.owner)];
    for (let count = 0; count < 5; count += 1) await buildOrder(few);
    for (let count = 0; count < 50; count += 1) await buildOrder(many);
    const statements = await countStatements(world, () => list(few, { first: 50 }));
    expect(await countStatements(world, () => list(many, { first: 50 }))).toBe(statements);
    expect(statements).toBeLessThanOrEqual(8);
  });

  test('one of another student is not there, for the screen and for SQL as that student', async () => {
    const [of] = (await list(lea)).nodes;
    expect(await world.ask(zoe, 'query ($id: ID!) { order(id: $id) { id } }', { id: of?.id })).toEqual({ order: null });
    expect(await world.ask(zoe, 'query ($id: ID!) { order(id: $id) { id } }', { id: 'no-id' })).toEqual({
      order: null,
    });
    const ctx = world.context(zoe);
    for (const table of ['order_lines', 'payments', 'refunds']) {
      expect(await ctx.db.query(`select id from ${table} where order_id = $1`, [of?.id])).toEqual([]);
    }
    await ctx.close();
  });

  test('tutors and visitors can not name them, nor what a student pays', async () => {
    for (const asker of [tutor, 'visitor'] as const) {
      const { errors } = await world.execute(asker, '{ orders { totalCount } }');
      expect(errors?.[0]?.message).toContain('Cannot query field "orders"');
    }
    const { errors } = await world.execute(tutor, '{ appointments { nodes { priceCents } } }');
    expect(errors?.[0]?.message).toContain('Cannot query field "priceCents"');
  });

  test('a student who says that an order of theirs is paid is not believed by the database', async () => {
    const [pending] = (await list(zoe, { filter: { states: ['PENDING'] } })).nodes;
    const ctx = world.context(zoe);
    await expect(
      ctx.transact((tx) => tx.query(`update orders set state = 'paid', paid_at = now() where id = $1`, [pending?.id])),
    ).rejects.toThrow('row-level security');
    await expect(
      ctx.transact((tx) =>
        tx.query('update order_lines set total_cents = 0, price_cents = 1 where order_id = $1 returning id', [
          pending?.id,
        ]),
      ),
    ).resolves.toEqual([]);
  });

  test('what a student has spent is paid less refunded', async () => {
    expect(await world.ask(lea, '{ spending { spentCents orderCount } }')).toEqual({
      spending: { spentCents: 25_000, orderCount: 5 },
    });
    expect(await world.ask(await buildStudent(world.owner), '{ spending { spentCents orderCount } }')).toEqual({
      spending: { spentCents: 0, orderCount: 0 },
    });
  });
});
