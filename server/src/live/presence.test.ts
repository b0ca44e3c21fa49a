import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { roleUrl } from '../testing/database-urls.js';
import { createTestDatabase, dropTestDatabase } from '../testing/test-database.js';
import { until } from '../testing/until.js';
import { startLiveBus, type LiveBus } from './bus.js';
import { startPresence } from './presence.js';

const log = pino({ level: 'silent' });

describe('presence', () => {
  let database: string;
  let buses: [LiveBus, LiveBus, LiveBus];
  const pace = { beatMs: 100, graceMs: 20 };

  beforeAll(async () => {
    database = await createTestDatabase();
    const url = roleUrl('fouras_api', database);
    buses = [await startLiveBus(url, log), await startLiveBus(url, log), await startLiveBus(url, log)];
  });
  afterAll(async () => {
    await Promise.all(buses.map((bus) => bus.stop()));
    await dropTestDatabase(database);
  });

  test('someone is online while any process has a socket of theirs, and every process knows', async () => {
    const [here, there] = [await startPresence(buses[0], pace), await startPresence(buses[1], pace)];
    const changes: boolean[] = [];
    const stop = buses[1].listen(['presence'], ({ online }) => changes.push(online));
    const [first, second] = [here.connected('lea'), there.connected('lea')];
    await until(() => there.isOnline('lea') && here.isOnline('lea'));
    first();
    second();
    second();
    await until(() => !there.isOnline('lea') && !here.isOnline('lea'));
    expect(changes).toEqual([true, false]);

    const back = here.connected('lea');
    await until(() => there.isOnline('lea'));
    const late = await startPresence(buses[2], pace);
    await until(() => late.isOnline('lea'));
    back();
    const reloaded = here.connected('lea');
    await until(() => changes.length >= 3);
    await here.stop();
    await until(() => !there.isOnline('lea') && !late.isOnline('lea'));
    expect(changes).toEqual([true, false, true, false]);
    reloaded();
    stop();
    await Promise.all([there.stop(), late.stop()]);
  });

  test('what a process told that fell silent runs out', async () => {
    const there = await startPresence(buses[1], pace);
    await buses[0].publish([{ topic: 'connections', processId: 'gone', userIds: ['marc'], online: true }]);
    await until(() => there.isOnline('marc'));
    await until(() => !there.isOnline('marc'));
    await there.stop();
  });
});
