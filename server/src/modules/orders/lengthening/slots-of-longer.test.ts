import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildStudent } from '../../../testing/builders.js';
import { bookedSession, lengthen } from '../../../testing/longer-sessions.js';
import { RunningServer } from '../../../testing/running-server.js';
import { Shop } from '../../../testing/shop.js';

const changes = `subscription ($courseId: ID!) { slotChanges(courseId: $courseId) { tutorId startsAt endsAt } }`;
const abandon = `mutation ($input: OrderInput!) { abandonOrder(input: $input) { __typename } }`;

describe('who looks at free slots', () => {
  let shop: Shop;
  let server: RunningServer;
  beforeAll(async () => {
    shop = await Shop.open();
    server = await RunningServer.start(shop.world);
  });
  afterAll(async () => {
    await server.stop();
    await shop.close();
  });

  test('hears when the longer time of a session is kept, given back, and taken when its difference is paid', async () => {
    const session = await bookedSession(shop);
    const watcher = await server.signIn(await buildStudent(shop.world.owner));
    const heard = watcher.subscribe<{ slotChanges: unknown }>(changes, { courseId: shop.courseId });
    await server.listening('tutor-time', 1);
    const time = (minutes: number) => ({
      tutorId: shop.tutor.id,
      startsAt: session.startsAt.toISOString(),
      endsAt: new Date(session.startsAt.getTime() + minutes * 60_000).toISOString(),
    });

    const { order } = await lengthen(shop, session);
    await heard.count(1);
    await shop.world.ask(session.student, abandon, { input: { orderId: order.id } });
    await heard.count(2);
    await shop.pay((await lengthen(shop, session)).paymentUrl);
    await heard.count(6);
    expect(heard.data.map((change) => change.slotChanges)).toEqual([
      time(90), // kept
      time(90), // given back
      time(90), // kept again
      time(90), // no longer kept: it is the session's
      time(60),
      time(90),
    ]);
    heard.leave();
  });
});
