import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bookedSession, lengthen } from '../../../testing/longer-sessions.js';
import { Shop } from '../../../testing/shop.js';
import { SlotWatcher } from '../../../testing/slot-watcher.js';

const abandon = `mutation ($input: OrderInput!) { abandonOrder(input: $input) { __typename } }`;

describe('who looks at free slots', () => {
  let shop: Shop;
  let watching: SlotWatcher | undefined;
  beforeAll(async () => {
    shop = await Shop.open();
  });
  afterAll(async () => {
    await watching?.stop();
    await shop.close();
  });

  test('hears when the longer time of a session is kept, given back, and taken when its difference is paid', async () => {
    const session = await bookedSession(shop);
    const watcher = (watching = await SlotWatcher.start(shop));
    const time = (minutes: number) => watcher.change(session.startsAt, minutes);

    const { order } = await lengthen(shop, session);
    await watcher.count(1);
    await shop.world.ask(session.student, abandon, { input: { orderId: order.id } });
    await watcher.count(2);
    await shop.pay((await lengthen(shop, session)).paymentUrl);
    await watcher.count(6);
    expect(watcher.changes).toEqual([
      time(90), // kept
      time(90), // given back
      time(90), // kept again
      time(90), // no longer kept: it is the session's
      time(60),
      time(90),
    ]);
  });
});
