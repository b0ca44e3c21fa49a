import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildAppointment, buildCourse, buildStudent, buildTutor, buildAdmin, insert } from '../../testing/builders.js';
import { countStatements } from '../../testing/count-statements.js';
import { buildOneLineOrder } from '../../testing/one-line-orders.js';
import { TestWorld, type Asker } from '../../testing/test-world.js';
import { v7 as uuidv7 } from 'uuid';

/** Wednesday, ten in the morning in Toronto. */
const NOW = '2026-11-18T15:00:00Z';

let world: TestWorld;
let stripe: Server;
let stripeStatus = 200;
let stripeCalls = 0;
let admin: Asker;
let tutor: Asker;
let student: Asker;
let courseId: string;

beforeAll(async () => {
  // Not Stripe: a server that answers as told, to see what is made of its answers.
  stripe = createServer((_request, response) => {
    stripeCalls += 1;
    response.writeHead(stripeStatus, { 'content-type': 'application/json' });
    response.end(stripeStatus === 200 ? '{"object":"balance"}' : '{"error":{"type":"api_error","message":"trouble"}}');
  });
  await new Promise<void>((resolve) => stripe.listen(0, '127.0.0.1', resolve));
  const { port } = stripe.address() as AddressInfo;
  world = await TestWorld.create({ STRIPE_API_URL: `http://127.0.0.1:${port}` });
  world.now = NOW;
  admin = await buildAdmin(world.owner);
  student = await buildStudent(world.owner);
  courseId = await buildCourse(world.owner);
  tutor = await buildTutor(world.owner, { courseIds: [courseId], hourlyRateCents: 3_150 });
});

afterAll(async () => {
  await world.destroy();
  await new Promise((resolve) => stripe.close(resolve));
});

const session = (startsAt: string, state = 'confirmed', minutes: 60 | 90 | 120 = 60): Promise<string> =>
  buildAppointment(world.owner, {
    studentId: student.id,
    tutorId: tutor.id,
    courseId,
    startsAt: new Date(startsAt),
    state,
    minutes,
  });

type PaidOrder = Awaited<ReturnType<typeof buildOneLineOrder>>;
let orders = 0;

/** A paid order of one session, long ago; the price is before taxes. */
async function buildPaidOrder(priceCents: number, paidAt: string, taxes = {}): Promise<PaidOrder> {
  const appointmentId = await session(
    new Date(Date.parse('2020-01-01T00:00:00Z') + 3_600_000 * orders++).toISOString(),
  );
  return buildOneLineOrder(world.owner, { studentId: student.id, appointmentId, paidAt, priceCents, ...taxes });
}

async function buildRefund(order: PaidOrder, amountCents: number, createdAt: string, state: string): Promise<void> {
  const id = uuidv7();
  await insert(world.owner, 'refunds', {
    id,
    order_id: order.orderId,
    payment_id: order.paymentId,
    request_id: uuidv7(),
    amount_cents: amountCents,
    state,
    reason: 'Test',
    created_at: createdAt,
  });
  await insert(world.owner, 'refund_lines', { refund_id: id, order_line_id: order.lineId, amount_cents: amountCents });
}

interface Overview {
  adminOverview: {
    activeCourses: number;
    activeTutors: number;
    activeCoupons: number;
    revenueThisMonthCents: number;
    revenueLastMonthCents: number;
    unansweredTickets: number;
    appointmentsToday: number;
    recentOrders: { id: string }[];
    health: { name: string; state: string; detail: string | null }[];
  };
}

const FIGURES = `{ adminOverview { activeCourses activeTutors activeCoupons revenueThisMonthCents revenueLastMonthCents
  unansweredTickets appointmentsToday recentOrders { id student { name } } } }`;
const HEALTH = '{ adminOverview { health { name state detail } } }';

const overview = async (document = FIGURES): Promise<Overview['adminOverview']> =>
  (await world.ask<Overview>(admin, document)).adminOverview;

describe('what an admin sees at a glance', () => {
  test('revenue is the net of the page of revenue: sold less given back, without taxes, by the month of Toronto', async () => {
    const before = await overview();
    const old = await buildPaidOrder(10_000, '2026-11-01T03:59:59Z'); // still October in Toronto
    const order = await buildPaidOrder(25_000, '2026-11-01T04:00:00Z'); // the first instant of November
    await buildRefund(order, 4_000, '2026-11-10T12:00:00Z', 'succeeded');
    await buildRefund(order, 1_000, '2026-11-10T12:00:00Z', 'pending');
    await buildRefund(order, 500, '2026-11-10T12:00:00Z', 'failed');
    await buildRefund(order, 250, '2026-11-10T12:00:00Z', 'requested');
    await buildRefund(old, 3_000, '2026-11-02T12:00:00Z', 'succeeded'); // counts when it was made
    const taxed = await buildPaidOrder(10_000, '2026-11-03T12:00:00Z', { gstCents: 500, qstCents: 998 });
    await buildRefund(taxed, 5_749, '2026-11-04T12:00:00Z', 'succeeded'); // half, with its taxes
    const after = await overview();
    const { revenue } = await world.ask<{ revenue: { months: { id: string; netCents: number }[] } }>(
      admin,
      '{ revenue(year: 2026) { months { id netCents } } }',
    );
    expect(revenue.months.slice(-2).map(({ netCents }) => netCents)).toEqual([
      after.revenueLastMonthCents,
      after.revenueThisMonthCents,
    ]);
    expect(after.revenueThisMonthCents - before.revenueThisMonthCents).toBe(25_000 - 4_000 - 1_000 - 3_000 + 5_000);
    expect(after.revenueLastMonthCents - before.revenueLastMonthCents).toBe(10_000);
    expect(after.recentOrders[0]?.id).toBe(taxed.orderId);
  });

  test('sessions of today are those on the calendar of whoever looks, without cancelled ones and holds', async () => {
    const before = await overview();
    await session('2026-11-18T23:00:00Z');
    await session('2026-11-19T03:30:00Z'); // 22:30 in Toronto
    await session('2026-11-19T05:00:00Z'); // midnight, tomorrow
    await session('2026-11-18T17:00:00Z', 'cancelled');
    await session('2026-11-18T18:00:00Z', 'expired');
    expect((await overview()).appointmentsToday - before.appointmentsToday).toBe(2);
  });

  test('courses, tutors and coupons count as long as they can be used', async () => {
    const before = await overview();
    await buildCourse(world.owner);
    await buildCourse(world.owner, { active: false });
    await buildTutor(world.owner, { active: false });
    const coupon = (code: string, values: object) =>
      insert(world.owner, 'coupons', { id: uuidv7(), code, kind: 'amount', amount_cents: 500, ...values });
    await coupon('USABLE', {});
    await coupon('SWITCHED-OFF', { active: false });
    await coupon('OVER', { ends_at: '2026-11-18T15:00:00Z' });
    await coupon('NOT-YET', { starts_at: '2026-11-18T15:00:01Z' });
    const after = await overview();
    expect(after.activeCourses - before.activeCourses).toBe(1);
    expect(after.activeTutors - before.activeTutors).toBe(0);
    expect(after.activeCoupons - before.activeCoupons).toBe(1);
  });

  test('a coupon that is used up is not active', async () => {
    const before = await overview();
    const couponId = uuidv7();
    await insert(world.owner, 'coupons', {
      id: couponId,
      code: 'ONCE',
      kind: 'amount',
      amount_cents: 500,
      limit_total: 1,
    });
    const { orderId } = await buildPaidOrder(6_000, '2026-11-12T12:00:00Z');
    await insert(world.owner, 'coupon_redemptions', { order_id: orderId, coupon_id: couponId, student_id: student.id });
    expect((await overview()).activeCoupons).toBe(before.activeCoupons);
  });

  test('the number of statements does not grow with what is counted', async () => {
    await buildPaidOrder(6_000, '2026-11-13T12:00:00Z');
    const few = await countStatements(world, () => overview());
    for (let day = 10; day < 30; day += 1) await buildPaidOrder(6_000, `2026-10-${day}T12:00:00Z`);
    expect(await countStatements(world, () => overview())).toBe(few);
  });
});

describe('the state of the services', () => {
  const stateOf = async (name: string) => (await overview(HEALTH)).health.find((check) => check.name === name);
  let minutes = 0;

  beforeEach(() => {
    // What was found is remembered for half a minute.
    minutes += 1;
    world.now = new Date(Date.parse(NOW) + minutes * 60_000);
  });

  test('names the four parts', async () => {
    expect((await overview(HEALTH)).health.map(({ name }) => name)).toEqual(['database', 'mail', 'payments', 'jobs']);
  });

  test('is well where everything answers', async () => {
    expect(await stateOf('database')).toEqual({ name: 'database', state: 'OK', detail: null });
    expect(await stateOf('payments')).toEqual({ name: 'payments', state: 'OK', detail: null });
  });

  test('says that no mail server is there', async () => {
    expect(await stateOf('mail')).toEqual({ name: 'mail', state: 'DOWN', detail: 'The mail server does not answer.' });
  });

  test.each([
    [401, 'DOWN', 'Stripe refuses our key.'],
    [500, 'DEGRADED', 'Stripe answers with an error.'],
  ])('says what Stripe means by %i', async (status, state, detail) => {
    stripeStatus = status;
    expect(await stateOf('payments')).toEqual({ name: 'payments', state, detail });
    stripeStatus = 200;
  });

  test('asks Stripe once in half a minute', async () => {
    const before = stripeCalls;
    await Promise.all([overview(HEALTH), overview(HEALTH)]);
    await overview(HEALTH);
    expect(stripeCalls - before).toBe(1);
  });

  test('counts the jobs that are late, and those that were given up', async () => {
    expect(await stateOf('jobs')).toMatchObject({ state: 'OK', detail: null });
    await world.owner.query(
      `select graphile_worker.add_job('late', run_at := now() - interval '10 minutes') from generate_series(1, 2)`,
    );
    await world.owner.query(`select graphile_worker.add_job('failed', max_attempts := 1)`);
    await world.owner.query(`update graphile_worker._private_jobs set attempts = 1 where max_attempts = 1`);
    expect(await stateOf('jobs')).toMatchObject({ state: 'DEGRADED', detail: '2 jobs are late. 1 job was given up.' });
  });
});

describe('what a tutor sees at a glance', () => {
  const DOCUMENT = `{ tutorOverview { upcomingCount minutesThisWeek hourlyRateCents score reviewCount earningsThisMonthCents unreadMessages
    today { id startsAt } } }`;
  type Glance = Record<string, number | null> & { today: { id: string; startsAt: string }[] };
  let teacher: Asker;

  const glance = async (): Promise<Glance> =>
    (await world.ask<{ tutorOverview: Glance }>(teacher, DOCUMENT)).tutorOverview;
  const taught = (startsAt: string, state: string, minutes: 60 | 90 | 120 = 60) =>
    buildAppointment(world.owner, {
      studentId: student.id,
      tutorId: teacher.id,
      courseId,
      startsAt: new Date(startsAt),
      state,
      minutes,
    });
  const earn = (appointmentId: string, amountCents: number, earnedAt: string, reversedAt: string | null = null) =>
    insert(world.owner, 'earnings', {
      appointment_id: appointmentId,
      tutor_id: teacher.id,
      amount_cents: amountCents,
      hourly_rate_cents: 3_150,
      minutes: 60,
      earned_at: earnedAt,
      reversed_at: reversedAt,
    });

  beforeEach(async () => {
    world.now = NOW;
    student = await buildStudent(world.owner);
    teacher = await buildTutor(world.owner, { courseIds: [courseId], hourlyRateCents: 3_150 });
  });

  test('a new tutor has nothing but a rate', async () => {
    expect(await glance()).toEqual({
      upcomingCount: 0,
      minutesThisWeek: 0,
      hourlyRateCents: 3_150,
      score: null,
      reviewCount: 0,
      earningsThisMonthCents: 0,
      unreadMessages: 0,
      today: [],
    });
  });

  test('sessions count where they belong: ahead, this week, today', async () => {
    const inTheMorning = await taught('2026-11-18T13:00:00Z', 'completed', 90);
    const inTheEvening = await taught('2026-11-18T23:00:00Z', 'confirmed', 120);
    await taught('2026-11-16T14:00:00Z', 'student_no_show');
    await taught('2026-11-17T14:00:00Z', 'cancelled');
    await taught('2026-11-15T14:00:00Z', 'completed'); // Sunday of the week before
    await taught('2026-11-23T14:00:00Z', 'confirmed'); // Monday of the next one
    const seen = await glance();
    expect(seen.upcomingCount).toBe(2);
    expect(seen.minutesThisWeek).toBe(90 + 120 + 60);
    expect(seen.today.map(({ id }) => id)).toEqual([inTheMorning, inTheEvening]);
  });

  test('earnings are those of the month that were not reversed, to the cent', async () => {
    await earn(await taught('2026-11-02T14:00:00Z', 'completed'), 3_151, '2026-11-02T15:00:00Z');
    await earn(await taught('2026-11-03T14:00:00Z', 'completed'), 4_725, '2026-11-03T15:00:00Z');
    await earn(
      await taught('2026-11-04T14:00:00Z', 'cancelled'),
      9_999,
      '2026-11-04T15:00:00Z',
      '2026-11-05T15:00:00Z',
    );
    await earn(await taught('2026-10-31T14:00:00Z', 'completed'), 8_888, '2026-10-31T15:00:00Z');
    expect((await glance()).earningsThisMonthCents).toBe(3_151 + 4_725);
  });

  test('nobody else has figures of a tutor', async () => {
    for (const asker of [student, admin, 'visitor'] as const) {
      const { errors } = await world.execute(asker, '{ tutorOverview { upcomingCount } }');
      expect(errors?.[0]?.message).toMatch('Cannot query field "tutorOverview"');
    }
  });
});
