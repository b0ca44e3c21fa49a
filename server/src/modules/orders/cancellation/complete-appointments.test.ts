import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { Shop } from '../../../testing/shop.js';
import { completeAppointments } from '../index.js';

const HOUR = 3_600_000;

describe('a session that is over and of which nobody said otherwise', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await Shop.open();
  });
  afterEach(() => {
    shop.world.now = null;
  });
  afterAll(() => shop.close());

  const endOf = async (id: string | undefined) =>
    (
      await shop.world.rows<{ at: Date }>('select ends_at as at from appointments where id = $1', [id])
    )[0]?.at.getTime() ?? 0;
  const outcomes = (id: string | undefined) =>
    shop.world.rows(
      `select a.state, o.student_pays_cents as pays, o.refund_cents as refund, e.amount_cents as earns, h.actor_role as by, h.actor_id as who
       from appointments a left join appointment_outcomes o on o.appointment_id = a.id left join earnings e on e.appointment_id = a.id
         left join appointment_changes h on h.appointment_id = a.id and h.action = 'complete'
       where a.id = $1`,
      [id],
    );

  test('is completed by the platform once, with what it cost and earned', async () => {
    const { held, orderId } = await shop.paidOrder(2);
    shop.world.now = new Date((await endOf(held[0])) + 2 * HOUR);
    await Promise.all([
      completeAppointments(shop.world.context('system')),
      completeAppointments(shop.world.context('system')),
    ]);
    expect(await outcomes(held[0])).toEqual([
      { state: 'completed', pays: 6000, refund: 0, earns: 3000, by: 'system', who: null },
    ]);
    expect(await outcomes(held[1])).toEqual([
      { state: 'confirmed', pays: null, refund: null, earns: null, by: null, who: null },
    ]);
    expect(await shop.order(orderId)).toMatchObject({ state: 'paid', refunded: 0 });
  });

  test('costs what is left of it when a part of its order was refunded before', async () => {
    const { held } = await shop.paidOrder();
    await shop.world.owner.query('update order_lines set refunded_cents = 1500 where appointment_id = $1', [held[0]]);
    shop.world.now = new Date((await endOf(held[0])) + 2 * HOUR);
    await completeAppointments(shop.world.context('system'));
    expect(await outcomes(held[0])).toMatchObject([{ state: 'completed', pays: 4500, refund: 0 }]);
  });
});
