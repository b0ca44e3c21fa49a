import { payHostedPage } from '@4as/stripe-emulator';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { buildAdmin } from '../../testing/builders.js';
import { crashAt } from '../../testing/crash.js';
import { Shop } from '../../testing/shop.js';
import type { Asker } from '../../testing/test-world.js';

/** A walk over all statements of a chain, each with an order of its own. */
const LONG = 300_000;

describe('a process that dies at any statement', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await Shop.open();
  });
  afterAll(() => shop.close());

  /** Does `chain` with a new subject again and again, dying one statement later each time, until one gets through; the subjects. */
  const dieEverywhere = async <Subject>(
    make: () => Promise<Subject>,
    chain: (subject: Subject) => Promise<unknown>,
  ): Promise<Subject[]> => {
    const subjects: Subject[] = [];
    for (let n = 1, isDead = true; isDead; n += 1) {
      const subject = await make();
      subjects.push(subject);
      isDead = await crashAt(shop.world, n, () => chain(subject));
    }
    return subjects;
  };
  const ordersOf = (students: Asker[]): Promise<{ id: string; state: string }[]> =>
    shop.world.rows('select id, state from orders where student_id = any ($1)', [students.map(({ id }) => id)]);

  test(
    'of checkout: the next click makes the one order and the one page, which is paid once',
    async () => {
      const carts = await dieEverywhere(
        () => shop.studentWithCart(),
        ({ student }) => shop.checkout(student, 6000),
      );
      expect(carts.length).toBeGreaterThan(20);
      for (const { student } of carts) {
        const { paymentUrl } = await shop.checkout(student, 6000);
        await payHostedPage(paymentUrl);
      }
      await shop.settle();
      const orders = await ordersOf(carts.map(({ student }) => student));
      expect(orders.map(({ state }) => state)).toEqual(carts.map(() => 'paid'));
      const { payments } = await shop.stripe.control.totals();
      expect(payments.map(({ captured }) => captured)).toEqual(carts.map(() => 6000));
      const pages = await shop.world.parts.services.stripe.checkout.sessions.list({ limit: 100 });
      expect(pages.data).toHaveLength(carts.length);
    },
    LONG,
  );

  test(
    'of writing a payment down: reconciliation makes every order right, once',
    async () => {
      await shop.stripe.control.disturbEvents({ action: 'drop' });
      const paid = await dieEverywhere(
        async () => {
          const ready = await shop.readyToPay();
          await payHostedPage(ready.paymentUrl);
          return ready;
        },
        ({ student, orderId }) =>
          shop.world.ask(student, 'mutation ($input: OrderInput!) { refreshOrder(input: $input) { __typename } }', {
            input: { orderId },
          }),
      );
      expect(paid.length).toBeGreaterThan(20);
      await shop.stripe.control.restoreEvents();
      await shop.reconcile();
      for (const { student, orderId } of paid) {
        expect(await shop.order(orderId)).toMatchObject({
          state: 'paid',
          payments: 1,
          paid: 6000,
          appointments: ['confirmed'],
        });
        expect(await shop.world.rows('select kind from notifications where user_id = $1', [student.id])).toEqual([
          { kind: 'order.paid' },
        ]);
      }
    },
    LONG,
  );

  test(
    'of a refund: asked for again it is one refund, here and at Stripe',
    async () => {
      const admin = await buildAdmin(shop.world.owner);
      const refund = async ({ orderId, requestId }: { orderId: string; requestId: string }): Promise<unknown> => {
        const lines = await shop.world.rows<{ id: string }>('select id from order_lines where order_id = $1', [
          orderId,
        ]);
        const input = { orderId, lineIds: lines.map(({ id }) => id), reason: 'Ill', requestId };
        return shop.world.ask(
          admin,
          'mutation ($input: RefundOrderLinesInput!) { refundOrderLines(input: $input) { __typename } }',
          { input },
        );
      };
      const before = await refundedAtStripe();
      const orders = await dieEverywhere(
        async () => ({ ...(await shop.paidOrder()), requestId: randomUUID() }),
        refund,
      );
      expect(orders.length).toBeGreaterThan(30);
      for (const order of orders)
        expect(await refund(order)).toEqual({ refundOrderLines: { __typename: 'OrderChanged' } });
      await shop.settle();
      for (const { orderId } of orders) {
        expect(await shop.order(orderId)).toMatchObject({
          state: 'refunded',
          refunded: 6000,
          refunds: [{ state: 'succeeded', amount: 6000 }],
          appointments: ['cancelled'],
        });
      }
      expect((await refundedAtStripe()) - before).toBe(6000 * orders.length);
    },
    LONG,
  );

  const refundedAtStripe = async (): Promise<number> =>
    (await shop.stripe.control.totals()).payments.reduce((sum, payment) => sum + payment.refunded, 0);
});
