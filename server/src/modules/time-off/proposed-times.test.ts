import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildStudent } from '../../testing/builders.js';
import { bookedSession } from '../../testing/longer-sessions.js';
import { RunningServer } from '../../testing/running-server.js';
import { Shop } from '../../testing/shop.js';
import { cancelSessions } from '../orders/index.js';

const changes = `subscription ($courseId: ID!) { slotChanges(courseId: $courseId) { tutorId startsAt endsAt } }`;
const settle = `mutation ($input: SettleSessionsInput!) { settleSessions(input: $input) { __typename } }`;

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

  test('hears when a proposed time is kept, and when it is let go because the session is cancelled in another way', async () => {
    const session = await bookedSession(shop);
    const watcher = await server.signIn(await buildStudent(shop.world.owner));
    const heard = watcher.subscribe<{ slotChanges: unknown }>(changes, { courseId: shop.courseId });
    await server.listening('tutor-time', 1);
    const hour = (start: Date) => ({
      tutorId: shop.tutor.id,
      startsAt: start.toISOString(),
      endsAt: new Date(start.getTime() + 3_600_000).toISOString(),
    });

    const proposed = shop.nextStart();
    await shop.world.ask(shop.tutor, settle, {
      input: { choices: [{ appointmentId: session.id, choice: 'PROPOSE', startsAt: proposed }] },
    });
    await heard.count(1);
    const company = shop.world.context('system');
    await company.transact((tx) =>
      cancelSessions(company, tx, { ids: [session.id], by: 'student', actorId: session.student.id, reason: null }),
    );
    await heard.count(3);
    expect(heard.data.map((change) => change.slotChanges)).toEqual([
      hour(proposed), // kept for the student
      hour(proposed), // let go by the database, with the session
      hour(session.startsAt),
    ]);
    heard.leave();
  });
});
