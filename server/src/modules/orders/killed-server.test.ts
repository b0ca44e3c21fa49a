import { payHostedPage } from '@4as/stripe-emulator';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { ClientBase } from 'pg';
import { buildAdmin } from '../../testing/builders.js';
import { ServerProcess } from '../../testing/server-process.js';
import { CHECKOUT, Shop, type CheckoutAnswer } from '../../testing/shop.js';

/** These tests start processes; on a busy machine that takes a while. */
const LONG = 240_000;
/** How long Stripe keeps its answer back: the server is killed meanwhile. */
const ANSWER_DELAY_MS = 5000;

describe('a server that is killed', () => {
  let shop: Shop;
  let server: ServerProcess;
  beforeAll(async () => {
    shop = await Shop.open();
    server = await ServerProcess.start(shop.world);
  }, LONG);
  afterEach(() => shop.stripe.control.restoreCalls());
  afterAll(async () => {
    await server.kill();
    await shop.close();
  });

  const restart = async (): Promise<void> => {
    await server.kill();
    server = await ServerProcess.start(shop.world);
  };
  const until = async (isSo: () => Promise<boolean>): Promise<void> => {
    while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 20));
  };
  /** A connection that holds the rows of orders: whoever wants to write Stripe's answer down waits for it. */
  const holdOrders = async (): Promise<ClientBase & { release(): void }> => {
    const client = await shop.world.owner.connect();
    await client.query('begin');
    await client.query('select id from orders for update');
    return client;
  };
  const someoneWaits = async (): Promise<boolean> =>
    (
      await shop.world.rows(
        `select from pg_stat_activity where datname = current_database() and usename = 'fouras_api' and wait_event_type = 'Lock'`,
      )
    ).length > 0;
  const pagesAtStripe = async (orderId: string): Promise<number> => {
    const all = await shop.world.parts.services.stripe.checkout.sessions.list({ limit: 100 });
    return all.data.filter((session) => session.metadata?.['order_id'] === orderId).length;
  };

  test(
    'after Stripe made the payment page and before it heard so, goes on with that page',
    async () => {
      const { student } = await shop.studentWithCart();
      const browser = await server.signIn(student);
      await shop.stripe.control.failCalls({
        method: 'POST',
        path: '/v1/checkout/sessions',
        when: 'after',
        answer: 'slow',
        delayMs: ANSWER_DELAY_MS,
      });
      const cut = browser.ask(CHECKOUT, { input: { totalCents: 6000 } }).catch(() => 'no answer');
      const orderId = async (): Promise<string> =>
        (await shop.world.rows<{ id: string }>('select id from orders where student_id = $1', [student.id]))[0]?.id ??
        '';
      await until(async () => (await pagesAtStripe(await orderId())) === 1);
      await server.kill();
      expect(await cut).toBe('no answer');
      expect(await shop.order(await orderId())).toMatchObject({ state: 'pending', sessionId: null });

      await shop.stripe.control.restoreCalls();
      await restart();
      const again = await server.signIn(student);
      // Stripe refuses a key that is still being worked on; a person who tries again gets there.
      let checkout: CheckoutAnswer | undefined;
      await until(async () => {
        checkout = (await again.ask<{ checkout: CheckoutAnswer }>(CHECKOUT, { input: { totalCents: 6000 } })).checkout;
        return checkout.__typename !== 'PaymentUnavailable';
      });
      expect(checkout).toMatchObject({ __typename: 'CheckoutStarted', order: { id: await orderId() } });
      expect(await pagesAtStripe(await orderId())).toBe(1);
      await shop.pay(checkout?.paymentUrl ?? '');
      expect(await shop.order(await orderId())).toMatchObject({
        state: 'paid',
        payments: 1,
        appointments: ['confirmed'],
      });
    },
    LONG,
  );

  test(
    "with Stripe's answer that an order is paid in hand, but not written: it is paid once",
    async () => {
      await shop.stripe.control.disturbEvents({ action: 'drop' });
      const { student, orderId, paymentUrl } = await shop.readyToPay();
      await payHostedPage(paymentUrl);
      const browser = await server.signIn(student);
      const orders = await holdOrders();
      const refresh = 'mutation ($input: OrderInput!) { refreshOrder(input: $input) { __typename } }';
      const cut = browser.ask(refresh, { input: { orderId } }).catch(() => 'no answer');
      await until(someoneWaits);
      await server.kill();
      await orders.query('rollback');
      orders.release();
      expect(await cut).toBe('no answer');
      expect(await shop.order(orderId)).toMatchObject({ state: 'pending', payments: 0 });

      await shop.reconcile();
      expect(await shop.order(orderId)).toMatchObject({
        state: 'paid',
        payments: 1,
        paid: 6000,
        appointments: ['confirmed'],
      });
      await shop.stripe.control.restoreEvents();
    },
    LONG,
  );

  test(
    'after Stripe made a refund and before it was written down: it is refunded once',
    async () => {
      const { orderId } = await shop.paidOrder(2);
      const [line] = await shop.world.rows<{ id: string }>(
        'select id from order_lines where order_id = $1 order by position',
        [orderId],
      );
      const admin = await buildAdmin(shop.world.owner);
      await restart();
      const browser = await server.signIn(admin);
      await shop.stripe.control.failCalls({
        method: 'POST',
        path: '/v1/refunds',
        when: 'after',
        answer: 'slow',
        delayMs: ANSWER_DELAY_MS,
      });
      const refund = 'mutation ($input: RefundOrderLinesInput!) { refundOrderLines(input: $input) { __typename } }';
      const input = { orderId, lineIds: [line?.id], reason: 'Ill', requestId: randomUUID() };
      const cut = browser.ask(refund, { input }).catch(() => 'no answer');
      await until(async () => (await shop.stripe.control.totals()).payments.at(-1)?.refunded === 6000);
      await server.kill();
      expect(await cut).toBe('no answer');
      expect(await shop.order(orderId)).toMatchObject({
        state: 'partly_refunded',
        refunds: [{ state: 'requested' }],
        appointments: ['cancelled', 'confirmed'],
      });

      await shop.stripe.control.restoreCalls();
      await shop.settle();
      await shop.reconcile();
      expect(await shop.order(orderId)).toMatchObject({
        refunded: 6000,
        refunds: [{ state: 'succeeded', amount: 6000 }],
      });
      expect(await shop.world.ask(admin, refund, { input })).toEqual({
        refundOrderLines: { __typename: 'OrderChanged' },
      });
      expect((await shop.stripe.control.totals()).payments.at(-1)).toMatchObject({ captured: 12_000, refunded: 6000 });
    },
    LONG,
  );
});
