import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { priceCart, refundOfLine, type PaidLine } from '@4as/pricing';
import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { buildAdmin, buildAppointment, buildCourse, buildStudent, buildTutor, insert } from '../../testing/builders.js';
import { countStatements } from '../../testing/count-statements.js';
import { TestWorld, type Asker } from '../../testing/test-world.js';

const FIGURES = 'grossCents discountCents refundCents taxCents netCents tutorCents marginCents';
const REPORT = `query ($year: Int) { revenue(year: $year) { year total { id ${FIGURES} } months { id ${FIGURES} } years { id netCents }
  forecast { month expectedCents lowCents highCents } } }`;
const BY = `query ($grouping: RevenueGrouping!, $year: Int) { revenueBy(grouping: $grouping, year: $year) { id name ${FIGURES} } }`;

interface Row {
  id: string;
  name?: string;
  grossCents: number;
  discountCents: number;
  refundCents: number;
  taxCents: number;
  netCents: number;
  tutorCents: number;
  marginCents: number;
}
interface Report {
  revenue: {
    year: number;
    total: Row;
    months: Row[];
    years: Row[];
    forecast: { month: string; expectedCents: number }[];
  };
}

let world: TestWorld;
let admin: Asker;
let student: Asker;
const tutors: string[] = [];
const courses: string[] = [];
let session = 0;

beforeAll(async () => {
  world = await TestWorld.create();
  world.now = '2027-06-15T15:00:00Z';
  admin = await buildAdmin(world.owner);
  student = await buildStudent(world.owner);
  for (const name of ['Ana', 'Bea']) tutors.push((await buildTutor(world.owner, { name })).id);
  for (const sigle of ['AAA1', 'BBB2']) courses.push(await buildCourse(world.owner, { sigle }));
});
afterAll(() => world.destroy());

interface Sold {
  paidAt: string;
  lines: { priceCents: number; taxed: boolean; who: number }[];
}
interface SoldLine extends PaidLine {
  id: string;
  orderId: string;
  paymentId: string;
  appointmentId: string;
  refundedCents: number;
}

/** A paid order with sessions of its lines; the lines. */
async function sell({ paidAt, lines }: Sold): Promise<SoldLine[]> {
  const amounts = priceCart(
    lines.map(({ priceCents, taxed }, index) => ({ courseId: String(index), priceCents, taxed })),
  );
  const [orderId, paymentId] = [uuidv7(), uuidv7()];
  await insert(world.owner, 'orders', {
    id: orderId,
    student_id: student.id,
    state: 'paid',
    subtotal_cents: amounts.subtotalCents,
    discount_cents: amounts.discountCents,
    gst_cents: amounts.gstCents,
    qst_cents: amounts.qstCents,
    total_cents: amounts.totalCents,
    expires_at: paidAt,
    paid_at: paidAt,
  });
  const payment = { id: paymentId, order_id: orderId, amount_cents: amounts.totalCents, received_at: paidAt };
  await insert(world.owner, 'payments', { ...payment, stripe_payment_intent_id: paymentId });
  const sold: SoldLine[] = [];
  for (const [index, line] of amounts.lines.entries()) {
    const who = lines[index]?.who ?? 0;
    const appointmentId = await buildAppointment(world.owner, {
      studentId: student.id,
      tutorId: tutors[who] ?? '',
      courseId: courses[who] ?? '',
      startsAt: new Date(Date.parse('2020-01-01T00:00:00Z') + 3_600_000 * session++),
    });
    const id = uuidv7();
    await insert(world.owner, 'order_lines', {
      id,
      order_id: orderId,
      appointment_id: appointmentId,
      position: index + 1,
      course_name: 'Course',
      tutor_name: 'Tutor',
      minutes: 60,
      price_cents: line.priceCents,
      discount_cents: line.discountCents,
      gst_cents: line.gstCents,
      qst_cents: line.qstCents,
      total_cents: line.totalCents,
    });
    sold.push({ ...line, id, orderId, paymentId, appointmentId, refundedCents: 0 });
  }
  return sold;
}

/** Gives back a part of what is left of a line, as the database has it after Stripe has taken it. */
async function giveBack(line: SoldLine, amountCents: number, at: string, state = 'succeeded'): Promise<void> {
  const refundId = uuidv7();
  const refund = {
    id: refundId,
    order_id: line.orderId,
    payment_id: line.paymentId,
    request_id: uuidv7(),
    created_at: at,
  };
  await insert(world.owner, 'refunds', { ...refund, amount_cents: amountCents, state, reason: 'Test' });
  await insert(world.owner, 'refund_lines', { refund_id: refundId, order_line_id: line.id, amount_cents: amountCents });
  if (state === 'failed') return;
  line.refundedCents += amountCents;
  await world.rows('update order_lines set refunded_cents = refunded_cents + $2 where id = $1', [line.id, amountCents]);
  await world.rows('update orders set refunded_cents = refunded_cents + $2 where id = $1', [line.orderId, amountCents]);
}

const report = async (year: number): Promise<Report['revenue']> =>
  (await world.ask<Report>(admin, REPORT, { year })).revenue;
const by = async (grouping: string, year: number): Promise<Row[]> =>
  (await world.ask<{ revenueBy: Row[] }>(admin, BY, { grouping, year })).revenueBy;

const taxesOfApril = async (): Promise<number> =>
  (await report(2026)).months.find(({ id }) => id === '2026-04-01')?.taxCents ?? 0;

describe('revenue', () => {
  test('counts sales when they are paid, refunds when they are made and pay when it is earned, by months of Toronto', async () => {
    const [taxed, plain] = await sell({
      paidAt: '2026-11-01T03:59:59Z', // still October in Toronto
      lines: [
        { priceCents: 10_000, taxed: true, who: 0 },
        { priceCents: 5_000, taxed: false, who: 1 },
      ],
    });
    if (!taxed || !plain) throw new Error('Two lines were sold.');
    await giveBack(taxed, 5_749, '2026-11-10T12:00:00Z'); // half of 114,98 with its taxes
    await giveBack(plain, 1_000, '2026-11-11T12:00:00Z', 'failed');
    const earning = { tutor_id: tutors[0], amount_cents: 3000, hourly_rate_cents: 3000, minutes: 60 };
    const when = { earned_at: '2026-12-01T04:00:00Z', reversed_at: '2027-01-01T05:00:00Z' };
    await insert(world.owner, 'earnings', { appointment_id: taxed.appointmentId, ...earning, ...when });
    const { total, months, years } = await report(2026);
    const monthOf = (id: string) => months.find((month) => month.id === id);
    expect(months.map(({ id }) => id)).toEqual(['2026-10-01', '2026-11-01', '2026-12-01']);
    expect(monthOf('2026-10-01')).toMatchObject({ grossCents: 15_000, taxCents: 1_498, netCents: 15_000 });
    expect(monthOf('2026-11-01')).toEqual({
      id: '2026-11-01',
      grossCents: 0,
      discountCents: 0,
      refundCents: 5_000,
      taxCents: -749,
      netCents: -5_000,
      tutorCents: 3_000,
      marginCents: -8_000,
    });
    expect(total).toMatchObject({ id: '2026', netCents: 10_000, taxCents: 749, tutorCents: 3_000, marginCents: 7_000 });
    expect(years).toEqual([
      { id: '2027', netCents: 0 },
      { id: '2026', netCents: 10_000 },
    ]);
    expect((await report(2027)).total).toMatchObject({ tutorCents: -3_000, marginCents: 3_000 });
    expect(await by('TUTOR', 2026)).toMatchObject([
      { id: tutors[0], name: 'Ana', netCents: 5_000, tutorCents: 3_000 },
      { id: tutors[1], name: 'Bea', netCents: 5_000, tutorCents: 0 },
    ]);
    expect((await by('COURSE', 2026)).map(({ id }) => id).sort()).toEqual([...courses].sort());
  });

  test('points where the last complete months point, from this month on', async () => {
    for (const [month, priceCents] of [
      ['01', 10_000],
      ['02', 20_000],
      ['03', 30_000],
      ['04', 40_000],
      ['05', 50_000],
    ] as const)
      await sell({ paidAt: `2027-${month}-10T12:00:00Z`, lines: [{ priceCents, taxed: false, who: 0 }] });
    const { forecast } = await report(2027);
    expect(forecast.map(({ month }) => month)).toEqual(['2027-06-01', '2027-07-01', '2027-08-01']);
    expect(forecast.every(({ expectedCents }) => expectedCents > 20_000)).toBe(true);
  });

  test('equals what orders took less what they gave back, to the cent, whatever is sold and given back', async () => {
    const sold = fc.record({
      day: fc.integer({ min: 1, max: 28 }),
      lines: fc.array(
        fc.record({ priceCents: fc.integer({ min: 1, max: 30_000 }), taxed: fc.boolean(), who: fc.nat(1) }),
        {
          minLength: 1,
          maxLength: 4,
        },
      ),
      back: fc.array(fc.record({ line: fc.nat(3), share: fc.integer({ min: 1, max: 10_000 }), whole: fc.boolean() }), {
        maxLength: 5,
      }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(sold, { minLength: 1, maxLength: 3 }), async (orders) => {
        for (const { day, lines, back } of orders) {
          const before = await taxesOfApril();
          let taxes = 0;
          const made = await sell({ paidAt: `2026-03-${String(day).padStart(2, '0')}T12:00:00Z`, lines });
          for (const [index, { line, share, whole }] of back.entries()) {
            const one = made[line % made.length];
            if (!one) continue;
            const { refundCents, gstCents, qstCents } = refundOfLine(one, whole ? 10_000 : share);
            taxes += gstCents + qstCents;
            if (refundCents > 0) await giveBack(one, refundCents, `2026-04-01T12:00:0${index}Z`);
          }
          expect(await taxesOfApril()).toBe(before - taxes);
        }
        const company = world.context('system');
        const [orderSum] = await world.rows(
          'select sum(total_cents - refunded_cents)::float8 as kept from orders where paid_at is not null',
        );
        const [viewed] = await company.db.query(
          'select sum(gross_cents - discount_cents - refund_cents + tax_cents)::float8 as kept from revenue_entries',
        );
        expect(viewed).toEqual(orderSum);
        const years = (await report(2026)).years;
        const [net] = await company.db.query<{ net: number }>(
          'select sum(gross_cents - discount_cents - refund_cents)::float8 as net from revenue_entries',
        );
        expect(years.reduce((sum, { netCents }) => sum + netCents, 0)).toBe(net?.net);
        for (const grouping of ['COURSE', 'TUTOR']) {
          const groups = await by(grouping, 2026);
          const { total } = await report(2026);
          expect(groups.reduce((sum, { marginCents }) => sum + marginCents, 0)).toBe(total.marginCents);
        }
        await company.close();
      }),
      { numRuns: 10 },
    );
  }, 120_000);

  test('costs the same statements however many orders there are', async () => {
    expect(await countStatements(world, () => world.ask(admin, REPORT, { year: 2026 }))).toBe(1);
    expect(await countStatements(world, () => world.ask(admin, BY, { grouping: 'COURSE', year: 2026 }))).toBe(1);
  });

  test('is for admins: nobody else can name it, and by SQL it shows them nothing, their own neither', async () => {
    for (const asker of [student, { id: tutors[0] ?? '', role: 'tutor' as const }]) {
      const { errors } = await world.execute(asker, REPORT);
      expect(errors?.[0]?.message).toContain('Cannot query field "revenue"');
      const ctx = world.context(asker);
      expect(await ctx.db.query('select * from revenue_entries')).toEqual([]);
      await ctx.close();
    }
  });
});
