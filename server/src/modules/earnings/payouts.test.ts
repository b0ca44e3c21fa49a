import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildAdmin, buildAppointment, buildCourse, buildStudent, buildTutor } from '../../testing/builders.js';
import { countStatements } from '../../testing/count-statements.js';
import { buildOneLineOrder } from '../../testing/one-line-orders.js';
import { TestWorld, type Asker } from '../../testing/test-world.js';
import { recordEarnings, reverseEarnings } from './index.js';

const MONTHS = `months { month state sessionCount minutes earnedCents correctionCents carriedCents totalCents payoutId paidOn
  confirmationNumber entries { kind amountCents minutes } }`;
const ANSWER = `__typename ... on TutorPayChanged { tutor { pay { toCloseCents dueCents unpaidCents } earningYear(year: 2030) { paidCents ${MONTHS} } } }
  ... on InvalidInput { fields { path message } } ... on PayoutPaidAlready { confirmationNumber paidOn text: message }`;
const CLOSE = `mutation ($input: CloseMonthInput!) { answer: closeMonth(input: $input) { ${ANSWER.split(' ... on PayoutPaid')[0]} } }`;
const PAY = `mutation ($input: MarkPayoutPaidInput!) { answer: markPayoutPaid(input: $input) { ${ANSWER} } }`;

interface Month {
  month: string;
  state: string;
  totalCents: number;
  payoutId: string;
  entries: object[];
}
interface Answer {
  __typename: string;
  tutor: { pay: object; earningYear: { paidCents: number; months: Month[] } };
  fields: { path: string; message: string }[];
  text: string;
}

describe('the months of a tutor', () => {
  let world: TestWorld;
  let admin: Asker;
  let tutor: Asker;
  let courseId: string;
  let hour = 0;

  beforeAll(async () => {
    world = await TestWorld.create();
    admin = await buildAdmin(world.owner);
    courseId = await buildCourse(world.owner);
    tutor = await buildTutor(world.owner, { courseIds: [courseId], hourlyRateCents: 3000 });
  });
  afterAll(() => world.destroy());

  /** A session that was taught, an hour from the start of a day on, and paid unless said otherwise; its id. */
  const earn = async (day: string, { tutorId = tutor.id, isPaid = true } = {}): Promise<string> => {
    const startsAt = new Date(Date.parse(`${day}T06:00:00Z`) + 3_600_000 * (hour++ % 12));
    const state = 'completed';
    const studentId = (await buildStudent(world.owner)).id;
    const id = await buildAppointment(world.owner, { studentId, tutorId, courseId, startsAt, state });
    await buildOneLineOrder(world.owner, { studentId, appointmentId: id, paidAt: isPaid ? startsAt : null });
    const ctx = world.context('system');
    await ctx.transact((tx) => recordEarnings(ctx, tx, [id]));
    return id;
  };
  const payOrderOf = (id: string) =>
    world.rows(
      `update orders set state = 'paid', paid_at = now() where id = (select order_id from order_lines where appointment_id = $1)`,
      [id],
    );
  const takeBack = async (id: string): Promise<void> => {
    const ctx = world.context('system');
    await ctx.transact((tx) => reverseEarnings(ctx, tx, [id]));
  };
  const ask = async (document: string, input: object, asker = admin): Promise<Answer> =>
    (await world.ask<{ answer: Answer }>(asker, document, { input })).answer;
  const close = (month: string): Promise<Answer> => ask(CLOSE, { tutorId: tutor.id, month });
  const pay = (payoutId: string, confirmationNumber = 'V-1', paidOn = '2030-03-01'): Promise<Answer> =>
    ask(PAY, { payoutId, confirmationNumber, paidOn });
  const monthIn = ({ tutor: { earningYear } }: Answer, month: string) =>
    earningYear.months.find((one) => one.month === month);

  test('are closed in their order once they are over, and closing again changes nothing', async () => {
    world.now = '2030-03-01T04:59:59Z'; // still February in Toronto
    await earn('2030-01-10');
    await earn('2030-01-31');
    await earn('2030-02-10');
    const field = async (month: string) => (await close(month)).fields[0]?.message;
    expect(await field('2030-02-01')).toBe('This month is not over.');
    world.now = '2030-03-01T05:00:00Z';
    expect(await field('2030-02-01')).toBe('Close the months before it first.');
    expect(await field('2029-12-01')).toBe('Nothing was earned that month.');
    const closed = await close('2030-01-15');
    expect(monthIn(closed, '2030-01-01')).toMatchObject({
      state: 'DUE',
      sessionCount: 2,
      minutes: 120,
      earnedCents: 6000,
      totalCents: 6000,
      entries: [{ kind: 'SESSION' }, { kind: 'SESSION' }],
    });
    expect(closed.tutor.pay).toEqual({ toCloseCents: 3000, dueCents: 6000, unpaidCents: 0 });
    const again = await Promise.all([close('2030-01-01'), close('2030-01-01'), close('2030-01-01')]);
    expect(new Set(again.map((answer) => monthIn(answer, '2030-01-01')?.payoutId)).size).toBe(1);
    expect(await world.rows(`select 1 from audit_entries where action = 'payout.close'`)).toHaveLength(1);
  });

  test('take what becomes known of a closed month into the next one', async () => {
    const [late, wrong] = [await earn('2030-01-20'), await earn('2030-02-11')];
    const [counted] = await world.rows<{ id: string }>(
      'select appointment_id as id from earnings where payout_id is not null order by earned_at limit 1',
    );
    await takeBack(counted?.id ?? '');
    await takeBack(wrong); // was counted nowhere: it counts nowhere
    const closed = await close('2030-02-01');
    expect(monthIn(closed, '2030-01-01')).toMatchObject({ totalCents: 6000, state: 'DUE' });
    expect(monthIn(closed, '2030-02-01')).toMatchObject({
      sessionCount: 1,
      earnedCents: 3000,
      correctionCents: 0,
      totalCents: 3000,
      entries: [
        { kind: 'REVERSAL', amountCents: -3000, minutes: -60 },
        { kind: 'LATE', amountCents: 3000 },
        { kind: 'SESSION', amountCents: 3000 },
      ],
    });
    const [row] = await world.rows('select payout_id is not null as counted from earnings where appointment_id = $1', [
      late,
    ]);
    expect(row).toEqual({ counted: true });
  });

  test('are marked as paid once, by a double click and by two admins too; another payment is told of the first', async () => {
    const answer = await close('2030-01-01');
    const payoutId = monthIn(answer, '2030-01-01')?.payoutId ?? '';
    const other = await buildAdmin(world.owner);
    const input = { payoutId, confirmationNumber: ' V-1 ', paidOn: '2030-03-01' };
    const answers = await Promise.all([ask(PAY, input), ask(PAY, input), ask(PAY, input, other)]);
    expect(answers.map(({ __typename }) => __typename)).toEqual(Array(3).fill('TutorPayChanged'));
    expect(monthIn(answers[0] as Answer, '2030-01-01')).toMatchObject({ state: 'PAID', confirmationNumber: 'V-1' });
    expect(answers[0]?.tutor.earningYear.paidCents).toBe(6000);
    expect(await pay(payoutId, 'V-2')).toMatchObject({
      __typename: 'PayoutPaidAlready',
      text: expect.stringContaining('under number V-1') as unknown,
    });
    const told = await world.rows(`select data from notifications where user_id = $1 and kind = 'payout.paid'`, [
      tutor.id,
    ]);
    expect(told).toEqual([{ data: { month: '2030-01-01', amountCents: 6000, confirmationNumber: 'V-1' } }]);
    expect(await world.rows(`select 1 from audit_entries where action = 'payout.paid'`)).toHaveLength(1);
  });

  test('are paid with a number, on a day that has come and not before the month', async () => {
    const february = monthIn(await close('2030-02-01'), '2030-02-01')?.payoutId ?? '';
    const wrong = async (...how: [string, string]) => (await pay(february, ...how)).fields.map(({ path }) => path);
    expect(await wrong('  ', '2030-03-01')).toEqual(['confirmationNumber']);
    expect(await wrong('V'.repeat(61), '2030-03-01')).toEqual(['confirmationNumber']);
    expect(await wrong('V-3', '2030-03-02')).toEqual(['paidOn']);
    expect(await wrong('V-3', '2030-01-31')).toEqual(['paidOn']);
    await expect(pay('019ff000-0000-7000-8000-000000000000')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('count a session once its order is paid: in its month, or in the first that is not closed', async () => {
    world.now = '2030-03-01T12:00:00Z';
    const other = await buildTutor(world.owner, { courseIds: [courseId], hourlyRateCents: 3000 });
    const closeOther = (month: string): Promise<Answer> => ask(CLOSE, { tutorId: other.id, month });
    const unpaid = await earn('2030-01-10', { tutorId: other.id, isPaid: false });
    expect((await closeOther('2030-01-01')).fields[0]?.message).toBe('Nothing was earned that month.');
    await earn('2030-01-11', { tutorId: other.id });
    const closed = await closeOther('2030-01-01');
    expect(monthIn(closed, '2030-01-01')).toMatchObject({ state: 'DUE', sessionCount: 1, totalCents: 3000 });
    expect(closed.tutor.pay).toEqual({ toCloseCents: 0, dueCents: 3000, unpaidCents: 3000 });
    await payOrderOf(unpaid);
    await payOrderOf(await earn('2030-02-10', { tutorId: other.id, isPaid: false }));
    const next = await closeOther('2030-02-01');
    expect(monthIn(next, '2030-01-01')).toMatchObject({ totalCents: 3000 });
    expect(monthIn(next, '2030-02-01')).toMatchObject({ earnedCents: 3000, correctionCents: 3000, totalCents: 6000 });
    expect(next.tutor.pay).toEqual({ toCloseCents: 0, dueCents: 9000, unpaidCents: 0 });
  });

  test('sum up what they count, whatever is paid while they are closed', async () => {
    world.now = '2030-03-01T12:00:00Z';
    const other = await buildTutor(world.owner, { courseIds: [courseId], hourlyRateCents: 3000 });
    await earn('2030-01-11', { tutorId: other.id });
    const ids: string[] = [];
    for (let day = 12; day < 22; day += 1) ids.push(await earn(`2030-01-${day}`, { tutorId: other.id, isPaid: false }));
    await Promise.all([ask(CLOSE, { tutorId: other.id, month: '2030-01-01' }), ...ids.map(payOrderOf)]);
    const [row] = await world.rows(
      `select p.amount_cents = (select sum(amount_cents) from earnings where payout_id = p.id) as same from payouts p where tutor_id = $1`,
      [other.id],
    );
    expect(row).toEqual({ same: true });
  });

  test('below zero are not paid, and what is missing is taken off the next', async () => {
    world.now = '2030-06-01T12:00:00Z';
    const sessions = [await earn('2030-03-05'), await earn('2030-03-06')];
    await close('2030-03-01');
    for (const id of sessions) await takeBack(id);
    await earn('2030-04-05');
    const april = monthIn(await close('2030-04-01'), '2030-04-01');
    expect(april).toMatchObject({ state: 'NOTHING_DUE', correctionCents: -6000, totalCents: -3000 });
    expect((await pay(april?.payoutId ?? '')).fields[0]?.path).toBe('payoutId');
    await earn('2030-05-05');
    await earn('2030-05-06');
    await earn('2030-06-01');
    const before = await close('2030-04-01');
    expect(monthIn(before, '2030-05-01')).toMatchObject({ state: 'OPEN', carriedCents: -3000, totalCents: 3000 });
    expect(monthIn(before, '2030-06-01')).toMatchObject({ state: 'CURRENT', carriedCents: 0, totalCents: 3000 });
    expect(monthIn(await close('2030-05-01'), '2030-05-01')).toMatchObject({ state: 'DUE', totalCents: 3000 });
  });

  test.each([
    `update payouts set amount_cents = 1, earned_cents = 1, correction_cents = 0 where month = '2030-02-01'`,
    `update payouts set confirmation_number = 'V-9' where paid_on is not null`,
    `delete from payouts where paid_on is null`,
    `update earnings set amount_cents = 1`,
    `update earnings set payout_id = null where payout_id is not null`,
    `update earnings set payout_id = (select id from payouts where paid_on is not null) where payout_id is null`,
  ])('that are closed do not change even by the owner of the database: %s', async (sql) => {
    await expect(world.owner.query(sql)).rejects.toThrow('does not change');
  });

  test('cost the same statements however many sessions they have', async () => {
    const other = await buildTutor(world.owner, { courseIds: [courseId] });
    const page = `{ viewer { tutor { pay { thisMonthCents } earningYear(year: 2030) { ${MONTHS.replace('kind', 'kind appointment { id course { sigle } }')} } } } }`;
    await earn('2030-01-02', { tutorId: other.id });
    const few = await countStatements(world, () => world.ask(other, page));
    for (let day = 10; day < 28; day += 1) await earn(`2030-0${(day % 5) + 1}-${day}`, { tutorId: other.id });
    expect(await countStatements(world, () => world.ask(other, page))).toBe(few);
  });

  test('come together in the year’s T4A, by the date of the payment', async () => {
    const T4A = `query ($year: Int!) { t4aSummaries(year: $year) { name paymentCount box048Cents isSlipNeeded } }`;
    const may = monthIn(await close('2030-05-01'), '2030-05-01')?.payoutId ?? '';
    await pay(may, 'V-5', '2030-06-01');
    const { t4aSummaries } = await world.ask<{ t4aSummaries: object[] }>(admin, T4A, { year: 2030 });
    expect(t4aSummaries).toEqual([
      { name: expect.any(String) as unknown, paymentCount: 2, box048Cents: 9000, isSlipNeeded: false },
    ]);
    expect(await world.ask(admin, T4A, { year: 2029 })).toEqual({ t4aSummaries: [] });
  });
});
