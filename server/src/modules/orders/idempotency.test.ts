import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { buildAdmin, buildAppointment, buildTutor, insert } from '../../testing/builders.js';
import { buildOneLineOrder } from '../../testing/one-line-orders.js';
import { CHECKOUT, Shop } from '../../testing/shop.js';
import type { Asker } from '../../testing/test-world.js';
import { recordEarnings } from '../earnings/index.js';

/** `npm run test:money` takes a thousand keys; among the other tests there are as many as a moment allows. */
const KEYS = process.env['MONEY_WALK'] === 'far' ? 1000 : 10;
const RETRIES = 10;
/** So many keys are in use at the same time, each by all of its retries. */
const AT_ONCE = 4;
const LONG = 1_800_000;

const PAY = `mutation ($input: PayWithSavedCardInput!) {
  payWithSavedCard(input: $input) { __typename ... on OrderPaid { order { id state } } ... on InvalidInput { fields { path } } }
}`;
const REFUND = `mutation ($input: RefundOrderLinesInput!) {
  refundOrderLines(input: $input) { __typename ... on OrderChanged { order { id } } ... on InvalidInput { fields { path } } }
}`;

const PAID_TUTOR = `__typename ... on TutorPayChanged { tutor { id earningYear(year: 2026) { months { payoutId confirmationNumber } } } }`;
const CLOSE = `mutation ($input: CloseMonthInput!) { closeMonth(input: $input) { ${PAID_TUTOR} } }`;
const PAY_OUT = `mutation ($input: MarkPayoutPaidInput!) { markPayoutPaid(input: $input) { ${PAID_TUTOR}
  ... on PayoutPaidAlready { confirmationNumber } } }`;

interface Answer {
  __typename: string;
  confirmationNumber?: string;
  tutor?: { earningYear: { months: { payoutId: string; confirmationNumber: string | null }[] } };
  order?: { id: string };
}

/** What is answered while another retry is still asking Stripe: whoever hears it asks again, as the apps do. */
const UNKNOWN = ['PaymentUnavailable', 'PaymentUnderWay'];

describe('a key that is used by ten retries at once', () => {
  let shop: Shop;
  let admin: Asker;
  beforeAll(async () => {
    shop = await Shop.open();
    admin = await buildAdmin(shop.world.owner);
  });
  afterAll(() => shop.close());

  const untilKnown = async (asker: Asker, source: string, input: object): Promise<Answer> => {
    for (;;) {
      const [answer] = Object.values(await shop.world.ask<Record<string, Answer>>(asker, source, { input }));
      if (answer && !UNKNOWN.includes(answer.__typename)) return answer;
    }
  };
  /** All retries of one request at once; they must be answered the same, which is what this answers. */
  const retried = async (asker: Asker, source: string, input: object): Promise<Answer> => {
    const answers = await Promise.all(Array.from({ length: RETRIES }, () => untilKnown(asker, source, input)));
    const [first] = answers;
    if (!first) throw new Error('Nobody asked.');
    expect(answers).toEqual(answers.map(() => first));
    return first;
  };
  const eachKey = async (work: () => Promise<void>): Promise<void> => {
    let left = KEYS;
    const worker = async (): Promise<void> => {
      while (left > 0) {
        left -= 1;
        await work();
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
  };
  const cardOf = async (student: Asker): Promise<string> => {
    const { stripe } = shop.world.parts.services;
    const customer = await stripe.customers.create({ metadata: { user_id: student.id } });
    await insert(shop.world.owner, 'stripe_customers', { user_id: student.id, stripe_customer_id: customer.id });
    return (await stripe.paymentMethods.attach('pm_card_visa', { customer: customer.id })).id;
  };
  const cents = async (): Promise<{ captured: number; refunded: number }> => {
    const { payments } = await shop.stripe.control.totals();
    const sum = (amounts: number[]): number => amounts.reduce((total, amount) => total + amount, 0);
    return { captured: sum(payments.map((one) => one.captured)), refunded: sum(payments.map((one) => one.refunded)) };
  };

  test(
    'pays once, and says so to each',
    async () => {
      const before = await cents();
      await eachKey(async () => {
        const { student } = await shop.studentWithCart();
        const input = { totalCents: 6000, cardId: await cardOf(student), requestId: randomUUID() };
        expect(await retried(student, PAY, input)).toMatchObject({ __typename: 'OrderPaid', order: { state: 'PAID' } });
        for (const other of [{ totalCents: 5999 }, { cardId: 'pm_another' }])
          expect(await untilKnown(student, PAY, { ...input, ...other })).toMatchObject({
            __typename: 'InvalidInput',
            fields: [{ path: 'requestId' }],
          });
      });
      expect((await cents()).captured - before.captured).toBe(KEYS * 6000);
    },
    LONG,
  );

  test(
    'checks out once: one order, one payment page',
    async () => {
      const orders = new Set<string>();
      await eachKey(async () => {
        const { student } = await shop.studentWithCart();
        const answer = await retried(student, CHECKOUT, { totalCents: 6000 });
        expect(answer.__typename).toBe('CheckoutStarted');
        orders.add(answer.order?.id ?? '');
        expect(await untilKnown(student, CHECKOUT, { totalCents: 5999 })).toMatchObject({ __typename: 'InvalidInput' });
        const made = await shop.world.rows('select id from orders where student_id = $1', [student.id]);
        expect(made).toHaveLength(1);
      });
      expect(orders.size).toBe(KEYS);
    },
    LONG,
  );

  test(
    'refunds once, and says so to each',
    async () => {
      const before = await cents();
      await eachKey(async () => {
        const { student } = await shop.studentWithCart();
        const pay = { totalCents: 6000, cardId: await cardOf(student), requestId: randomUUID() };
        const { order } = await untilKnown(student, PAY, pay);
        const lines = await shop.world.rows<{ id: string }>('select id from order_lines where order_id = $1', [
          order?.id,
        ]);
        const input = {
          orderId: order?.id,
          lineIds: lines.map(({ id }) => id),
          reason: 'Tutor ill',
          requestId: randomUUID(),
        };
        expect(await retried(admin, REFUND, input)).toEqual({ __typename: 'OrderChanged', order: { id: order?.id } });
        expect(await untilKnown(admin, REFUND, { ...input, reason: 'Another' })).toMatchObject({
          __typename: 'InvalidInput',
          fields: [{ path: 'requestId' }],
        });
      });
      expect((await cents()).refunded - before.refunded).toBe(KEYS * 6000);
    },
    LONG,
  );

  /** A tutor who taught one paid session in a month that is over. */
  const tutorWithMonth = async (): Promise<Asker> => {
    const tutor = await buildTutor(shop.world.owner, { courseIds: [shop.courseId] });
    const { student } = await shop.studentWithCart();
    const startsAt = new Date('2026-01-15T15:00:00Z');
    const session = { studentId: student.id, tutorId: tutor.id, courseId: shop.courseId, startsAt, state: 'completed' };
    const appointmentId = await buildAppointment(shop.world.owner, session);
    await buildOneLineOrder(shop.world.owner, { studentId: student.id, appointmentId, paidAt: startsAt });
    const ctx = shop.world.context('system');
    await ctx.transact((tx) => recordEarnings(ctx, tx, [appointmentId]));
    return tutor;
  };

  test(
    'closes a month of a tutor once and pays it once',
    async () => {
      await eachKey(async () => {
        const tutor = await tutorWithMonth();
        const closed = await retried(admin, CLOSE, { tutorId: tutor.id, month: '2026-01-01' });
        const payoutId = closed.tutor?.earningYear.months[0]?.payoutId;
        const input = { payoutId, confirmationNumber: randomUUID(), paidOn: '2026-02-03' };
        const paid = await retried(admin, PAY_OUT, input);
        expect(paid.tutor?.earningYear.months).toEqual([{ payoutId, confirmationNumber: input.confirmationNumber }]);
        expect(await untilKnown(admin, PAY_OUT, { ...input, confirmationNumber: randomUUID() })).toEqual({
          __typename: 'PayoutPaidAlready',
          confirmationNumber: input.confirmationNumber,
        });
        const told = await shop.world.rows(`select kind from notifications where user_id = $1`, [tutor.id]);
        expect(told).toEqual([{ kind: 'payout.paid' }]);
      });
      const [{ payouts } = { payouts: 0 }] = await shop.world.rows<{ payouts: number }>(
        'select count(*)::integer as payouts from payouts where amount_cents > 0 and paid_on is not null',
      );
      expect(payouts).toBe(KEYS);
    },
    LONG,
  );
});
