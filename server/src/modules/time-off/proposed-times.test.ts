import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bookedSession } from '../../testing/longer-sessions.js';
import { Shop } from '../../testing/shop.js';
import { SlotWatcher } from '../../testing/slot-watcher.js';
import { cancelSessions } from '../orders/index.js';

const settle = `mutation ($input: SettleSessionsInput!) { settleSessions(input: $input) { __typename } }`;

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

  test('hears when a proposed time is kept, and when it is let go because the session is cancelled in another way', async () => {
    const session = await bookedSession(shop);
    const watcher = (watching = await SlotWatcher.start(shop));
    const hour = (start: Date) => watcher.change(start, 60);

    const proposed = shop.nextStart();
    await shop.world.ask(shop.tutor, settle, {
      input: { choices: [{ appointmentId: session.id, choice: 'PROPOSE', startsAt: proposed }] },
    });
    await watcher.count(1);
    const company = shop.world.context('system');
    await company.transact((tx) =>
      cancelSessions(company, tx, { ids: [session.id], by: 'student', actorId: session.student.id, reason: null }),
    );
    await watcher.count(3);
    expect(watcher.changes).toEqual([
      hour(proposed), // kept for the student
      hour(proposed), // let go by the database, with the session
      hour(session.startsAt),
    ]);
  });
});
