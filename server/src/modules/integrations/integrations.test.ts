import { payHostedPage } from '@4as/stripe-emulator';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { buildAdmin, insert } from '../../testing/builders.js';
import { countStatements } from '../../testing/count-statements.js';
import { Shop } from '../../testing/shop.js';
import type { Asker } from '../../testing/test-world.js';

const EVENTS = `query ($filter: StripeEventFilter, $first: Int, $after: String) {
  stripeEvents(filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { endCursor hasNextPage }
    nodes { id type state attempts error order { id } orderStateBefore orderStateAfter refundedCentsBefore refundedCentsAfter }
  }
}`;
const REPLAY = `mutation ($input: ReplayStripeEventInput!) {
  replayStripeEvent(input: $input) { ... on StripeEventChanged { event { state } } ... on Failure { code } }
}`;
const DIFFERENCES = `query ($states: [StripeDifferenceState!]) {
  stripeDifferences(states: $states) { nodes { id kind stripeId state reason ourCents stripeCents order { id } settledBy { name } } }
}`;
const SETTLE = `mutation ($input: SettleStripeDifferenceInput!) {
  settleStripeDifference(input: $input) { ... on StripeDifferenceChanged { difference { state reason } } ... on InvalidInput { fields { path } } }
}`;

interface Event {
  id: string;
  type: string;
  state: string;
  attempts: number;
  error: string | null;
  order: { id: string } | null;
}
interface Difference {
  id: string;
  kind: string;
  stripeId: string;
  state: string;
  order: { id: string } | null;
}

describe('the connection to Stripe', () => {
  let shop: Shop;
  let admin: Asker;
  beforeAll(async () => {
    shop = await Shop.open();
    admin = await buildAdmin(shop.world.owner, { name: 'Chloé Roy' });
  });
  afterEach(async () => {
    await shop.stripe.control.restoreCalls();
    await shop.stripe.control.restoreEvents();
    shop.world.now = null;
  });
  afterAll(() => shop.close());

  const events = async (filter: object, page: object = {}) =>
    (
      await shop.world.ask<{
        stripeEvents: { totalCount: number; pageInfo: { endCursor: string; hasNextPage: boolean }; nodes: Event[] };
      }>(admin, EVENTS, { filter, ...page })
    ).stripeEvents;
  const differences = async (states: string[] = ['OPEN']): Promise<Difference[]> =>
    (await shop.world.ask<{ stripeDifferences: { nodes: Difference[] } }>(admin, DIFFERENCES, { states }))
      .stripeDifferences.nodes;
  const compare = async (): Promise<void> => {
    shop.world.now = new Date(Date.now() + 15 * 60_000);
    await shop.world.ask(admin, 'mutation { compareWithStripe { ... on Failure { code } } }');
    shop.world.now = null;
  };
  const intentOf = async (orderId: string): Promise<string> =>
    (
      await shop.world.rows<{ id: string }>('select stripe_payment_intent_id as id from payments where order_id = $1', [
        orderId,
      ])
    )[0]?.id ?? '';
  const told = async (kind: string): Promise<number> =>
    (await shop.world.rows('select from notifications where user_id = $1 and kind = $2', [admin.id, kind])).length;

  describe('events', () => {
    test('are kept with what they did to their order, found by its number and by what they are about', async () => {
      const { orderId } = await shop.paidOrder();
      const [order] = await shop.world.rows<{ number: string }>('select number from orders where id = $1', [orderId]);
      const found = await events({ search: `#${order?.number}` });
      expect(found.nodes.every((event) => event.order?.id === orderId && event.state === 'PROCESSED')).toBe(true);
      expect(found.nodes).toContainEqual(
        expect.objectContaining({ orderStateBefore: 'PENDING', orderStateAfter: 'PAID', attempts: 1, error: null }),
      );
      const checkouts = await events({ search: `${order?.number}`, kind: 'CHECKOUT' });
      expect(checkouts.nodes.map(({ type }) => type)).toEqual(['checkout.session.completed']);
    });

    test('come in pages, each once, in a fixed number of statements', async () => {
      await shop.paidOrder();
      const all = await events({}, { first: 100 });
      const pages: string[] = [];
      let after: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof events>> = await events({}, { first: 3, after });
        pages.push(...page.nodes.map(({ id }) => id));
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after !== null);
      expect(pages).toEqual(all.nodes.map(({ id }) => id));
      const few = await countStatements(shop.world, () => events({}, { first: 3 }));
      expect(await countStatements(shop.world, () => events({}, { first: 100 }))).toBe(few);
    });

    test('of another product on the same account are ignored', async () => {
      const intent = await shop.world.parts.services.stripe.paymentIntents.create({
        amount: 999,
        currency: 'cad',
        payment_method: 'pm_card_visa',
        confirm: true,
        automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
      });
      await shop.settle();
      const ignored = await events({ states: ['IGNORED'], kind: 'PAYMENT' }, { first: 100 });
      expect(ignored.nodes.map(({ type }) => type)).toContain('payment_intent.succeeded');
      expect(intent.status).toBe('succeeded');
    });

    test('that go on failing are told to admins once, by notification and mail, and are replayed once by a double click', async () => {
      const { orderId } = await shop.paidOrder();
      await shop.stripe.control.dashboardRefund({ payment_intent: await intentOf(orderId), amount: 500 });
      await shop.stripe.control.idle();
      await shop.stripe.control.failCalls({ when: 'before', answer: 'error', status: 500, times: 500 });
      await shop.runJobs();
      expect(await told('stripe.event-failed')).toBe(0);
      for (let attempt = 0; attempt < 4; attempt += 1) await shop.retryJobs();
      const failed = (await events({ states: ['FAILED'] })).nodes;
      expect(failed.length).toBeGreaterThan(1);
      expect(failed.every(({ attempts, error }) => attempts >= 3 && error !== null)).toBe(true);
      expect(await told('stripe.event-failed')).toBe(failed.length);
      const [mail] = await shop.world.rows<{ email: string }>('select email::text from users where id = $1', [
        admin.id,
      ]);
      const mails = shop.inbox.messages.list(mail?.email);
      expect(mails.filter(({ subject }) => subject.includes('Stripe'))).toHaveLength(1);

      await shop.stripe.control.restoreCalls();
      const [event] = failed;
      const input = { eventId: event?.id };
      await Promise.all([1, 2].map(() => shop.world.ask(admin, REPLAY, { input })));
      await shop.settle();
      const [again] = await shop.world.rows('select state, error from stripe_events where id = $1', [event?.id]);
      expect(again).toEqual({ state: 'processed', error: null });
      expect(await shop.order(orderId)).toMatchObject({ refunded: 500, refunds: [{ amount: 500 }] });
      const audits = await shop.world.rows(
        `select actor_id from audit_entries where action = 'stripe.replay' and after ->> 'eventId' = $1`,
        [event?.id],
      );
      expect(audits).toEqual([{ actor_id: admin.id }]);
    });

    test('that were acted on do no harm when they are replayed', async () => {
      const { orderId } = await shop.paidOrder();
      const before = await shop.order(orderId);
      const [event] = (await events({ states: ['PROCESSED'] })).nodes;
      await shop.world.ask(admin, REPLAY, { input: { eventId: event?.id } });
      await shop.settle();
      expect(await shop.order(orderId)).toEqual(before);
    });

    test('that are not there can not be replayed', async () => {
      const { errors } = await shop.world.execute(admin, REPLAY, { input: { eventId: 'evt_none' } });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
    });
  });

  describe('the comparison', () => {
    test('finds a payment that no event told of, has it asked for, and closes the difference by itself', async () => {
      await shop.stripe.control.disturbEvents({ action: 'drop' });
      const { orderId, paymentUrl } = await shop.readyToPay();
      await payHostedPage(paymentUrl);
      await shop.stripe.control.idle();
      await compare();
      const [found] = (await differences()).filter(({ order }) => order?.id === orderId);
      expect(found).toMatchObject({ kind: 'PAYMENT_MISSING', ourCents: null, stripeCents: 6000 });
      expect(await told('stripe.differences')).toBe(1);
      await shop.runJobs();
      expect(await shop.order(orderId)).toMatchObject({ state: 'paid' });
      await compare();
      expect((await differences(['GONE'])).map(({ stripeId }) => stripeId)).toContain(found?.stripeId);
    });

    test('keeps a payment that Stripe does not know open until an admin says why; of two admins the first counts', async () => {
      const { orderId } = await shop.paidOrder();
      await insert(shop.world.owner, 'payments', {
        id: '01890000-0000-7000-8000-000000000001',
        order_id: orderId,
        stripe_payment_intent_id: 'pi_unheard_of',
        amount_cents: 1234,
        received_at: new Date(Date.now() - 3_600_000),
      });
      await compare();
      await compare();
      const [found] = (await differences()).filter(({ stripeId }) => stripeId === 'pi_unheard_of');
      expect(found).toMatchObject({ kind: 'PAYMENT_UNKNOWN', ourCents: 1234, stripeCents: null });
      const other = await buildAdmin(shop.world.owner);
      const settle = (asker: Asker, reason: string) =>
        shop.world.ask(asker, SETTLE, { input: { differenceId: found?.id, reason } });
      expect(await settle(admin, 'x')).toMatchObject({ settleStripeDifference: { fields: [{ path: 'reason' }] } });
      await settle(admin, 'Paid in cash');
      await settle(other, 'No idea');
      await compare();
      const [settled] = (await differences(['SETTLED'])).filter(({ id }) => id === found?.id);
      expect(settled).toMatchObject({ reason: 'Paid in cash', settledBy: { name: 'Chloé Roy' } });
      const audits = await shop.world.rows(
        `select actor_id, reason from audit_entries where action = 'stripe.settle-difference' and subject_id = $1`,
        [found?.id],
      );
      expect(audits).toEqual([{ actor_id: admin.id, reason: 'Paid in cash' }]);
      await shop.world.owner.query(`delete from payments where stripe_payment_intent_id = 'pi_unheard_of'`);
    });

    test('is no more at rest with a difference that was settled and became another', async () => {
      const { orderId } = await shop.paidOrder();
      const intent = await intentOf(orderId);
      const say = (cents: number) =>
        shop.world.owner.query('update payments set amount_cents = $2 where stripe_payment_intent_id = $1', [
          intent,
          cents,
        ]);
      const mine = async (states: string[]) => (await differences(states)).filter((one) => one.stripeId === intent);
      await say(5000);
      await compare();
      const [found] = await mine(['OPEN']);
      expect(found?.kind).toBe('PAYMENT_AMOUNT');
      await shop.world.ask(admin, SETTLE, { input: { differenceId: found?.id, reason: 'Looked at' } });
      await compare();
      expect(await mine(['SETTLED'])).toHaveLength(1);
      await say(4000);
      await compare();
      expect(await mine(['OPEN'])).toMatchObject([{ id: found?.id, ourCents: 4000, reason: null }]);
      await say(6000);
      await compare();
      expect(await mine(['GONE'])).toHaveLength(1);
    });

    test('says so when Stripe can not be asked, and changes nothing', async () => {
      await shop.stripe.control.failCalls({ when: 'before', answer: 'disconnect', times: 50 });
      const before = await differences(['OPEN', 'SETTLED', 'GONE']);
      const answer = await shop.world.ask(admin, 'mutation { compareWithStripe { __typename } }');
      expect(answer).toEqual({ compareWithStripe: { __typename: 'PaymentUnavailable' } });
      expect(await differences(['OPEN', 'SETTLED', 'GONE'])).toEqual(before);
    });
  });
});
