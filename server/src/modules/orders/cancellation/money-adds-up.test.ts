import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { buildAdmin } from '../../../testing/builders.js';
import { Shop } from '../../../testing/shop.js';
import type { Asker } from '../../../testing/test-world.js';

const CANCEL = `mutation ($input: CancelSessionInput!) { cancelSession(input: $input) { __typename } }`;
const TERMS = `query ($id: ID!) { appointment(id: $id) { cancellationTerms { refundCents } refundIfShortened(minutes: 60) } }`;
const MOVE = `mutation ($input: RescheduleSessionInput!) { rescheduleSession(input: $input) { __typename } }`;
const OUTCOME = `mutation ($input: RecordOutcomeInput!) { recordOutcome(input: $input) { __typename } }`;
const REFUND = `mutation ($input: RefundOrderLinesInput!) { refundOrderLines(input: $input) { __typename } }`;

/** One thing that somebody does to one of two sessions, so many hours before its start (less than 0: after). */
const operation = fc.record({
  what: fc.constantFrom('shorten', 'cancel', 'callOff', 'taught', 'absent', 'tutorAbsent', 'refund'),
  session: fc.nat({ max: 1 }),
  hours: fc.constantFrom(40, 30, 20, 5, 1, -1, -3),
});

type Operation = typeof operation extends fc.Arbitrary<infer Value> ? Value : never;

describe('the money of sessions', () => {
  let shop: Shop;
  let admin: Asker;
  beforeAll(async () => {
    shop = await Shop.open();
    admin = await buildAdmin(shop.world.owner);
  });
  afterEach(() => {
    shop.world.now = null;
  });
  afterAll(() => shop.close());

  const act = async (student: Asker, orderId: string, id: string, { what, hours }: Operation): Promise<void> => {
    const [row] = await shop.world.rows<{ at: Date }>('select starts_at as at from appointments where id = $1', [id]);
    const startsAt = row?.at ?? new Date();
    shop.world.now = new Date(startsAt.getTime() - hours * 3_600_000);
    const { appointment } = await shop.world.ask<{
      appointment: { cancellationTerms: { refundCents: number } | null; refundIfShortened: number | null };
    }>(student, TERMS, { id });
    const ask = (asker: Asker, source: string, input: object) => shop.world.ask(asker, source, { input });
    const reason = 'Essai';
    switch (what) {
      case 'shorten':
        await ask(student, MOVE, {
          appointmentId: id,
          startsAt,
          minutes: 60,
          refundCents: appointment.refundIfShortened ?? 0,
        });
        return;
      case 'cancel':
        await ask(student, CANCEL, { appointmentId: id, refundCents: appointment.cancellationTerms?.refundCents ?? 0 });
        return;
      case 'callOff':
        await ask(shop.tutor, CANCEL, { appointmentId: id, reason });
        return;
      case 'taught':
        await ask(shop.tutor, OUTCOME, { appointmentId: id, outcome: 'COMPLETED' });
        return;
      case 'absent':
        await ask(shop.tutor, OUTCOME, { appointmentId: id, outcome: 'STUDENT_NO_SHOW' });
        return;
      case 'tutorAbsent':
        await ask(admin, OUTCOME, { appointmentId: id, outcome: 'TUTOR_NO_SHOW', reason });
        return;
      case 'refund': {
        const lines = await shop.world.rows<{ id: string }>('select id from order_lines where appointment_id = $1', [
          id,
        ]);
        await ask(admin, REFUND, { orderId, lineIds: lines.map((line) => line.id), reason, requestId: randomUUID() });
      }
    }
  };

  /** What went back of an order by its lines, and by the refunds that Stripe has made, cents. */
  const books = async (orderId: string) => {
    const [row] = await shop.world.rows<{ lines: number; refunds: number }>(
      `select (select sum(refunded_cents)::integer from order_lines where order_id = o.id) as lines,
         (select coalesce(sum(amount_cents), 0)::integer from refunds where order_id = o.id and state = 'succeeded') as refunds
       from orders o where o.id = $1`,
      [orderId],
    );
    return row;
  };

  test('is kept or refunded to the cent, whatever is done to sessions in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(operation, { minLength: 2, maxLength: 5 }), async (operations) => {
        shop.world.now = null;
        const { student, held, orderId } = await shop.paidOrder(2);
        await shop.world.owner.query(
          `update appointments set ends_at = starts_at + interval '2 hours', taken_until = starts_at + interval '2 hours' where id = any ($1)`,
          [held],
        );
        for (const one of operations) await act(student, orderId, held[one.session] ?? '', one);
        shop.world.now = null;
        await shop.settle();
        const order = await books(orderId);
        expect(order?.refunds).toBe(order?.lines);
        const ended = await shop.world.rows(
          `select a.id from appointments a join appointment_outcomes u on u.appointment_id = a.id
           join (select appointment_id, sum(total_cents - refunded_cents) as kept from order_lines group by 1) l on l.appointment_id = a.id
           where a.id = any ($1) and u.student_pays_cents <> l.kept`,
          [held],
        );
        expect(ended).toEqual([]);
        const owed = await shop.world.rows(
          `select a.id from appointments a left join earnings e on e.appointment_id = a.id and e.reversed_at is null
           where a.id = any ($1) and (a.state = 'tutor_no_show' or a.cancellation_rule in ('free', 'by_tutor', 'by_admin')) and e.amount_cents > 0`,
          [held],
        );
        expect(owed).toEqual([]);
      }),
      { numRuns: 8 },
    );
    const [ours] = await shop.world.rows<{ refunded: number }>(
      'select sum(refunded_cents)::integer as refunded from orders',
    );
    const { payments } = await shop.stripe.control.totals();
    expect(payments.reduce((total, payment) => total + payment.refunded, 0)).toBe(ours?.refunded);
  });
});
