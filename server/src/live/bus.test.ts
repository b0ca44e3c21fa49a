import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { pino } from 'pino';
import { roleUrl } from '../testing/database-urls.js';
import { createTestDatabase, dropTestDatabase } from '../testing/test-database.js';
import { until } from '../testing/until.js';
import { startLiveBus, type LiveBus } from './bus.js';
import type { EventOf, LiveEvent } from './events.js';

const log = pino({ level: 'silent' });
const message = (number: number): LiveEvent => ({ topic: 'message', conversationId: 'c', number, memberIds: [] });

describe('the live bus', () => {
  let database: string;
  let url: string;
  let here: LiveBus;
  let there: LiveBus;
  let somebody: pg.Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    url = roleUrl('fouras_api', database);
    [here, there] = await Promise.all([startLiveBus(url, log), startLiveBus(url, log)]);
    somebody = new pg.Client({ connectionString: roleUrl('fouras_auth', database) });
    await somebody.connect();
  });
  afterAll(async () => {
    await somebody.end();
    await Promise.all([here.stop(), there.stop()]);
    await dropTestDatabase(database);
  });

  test('a thousand events published one by one arrive everywhere, once, in order', async () => {
    const heard: [number[], number[]] = [[], []];
    const stops = [here, there].map((bus, index) =>
      bus.listen(['message'], ({ number }) => heard[index]?.push(number)),
    );
    const numbers = Array.from({ length: 1000 }, (_, index) => index);
    await Promise.all(numbers.map((number) => here.publish([message(number)])));
    await until(() => heard.every((each) => each.length >= numbers.length));
    expect(heard).toEqual([numbers, numbers]);
    for (const stop of stops) stop();
  });

  test('more than one notification can hold is cut and arrives whole', async () => {
    const heard: number[] = [];
    const stop = there.listen(['message'], ({ number }) => heard.push(number));
    const members = Array.from({ length: 20 }, () => '01a20596-f8bf-7775-a0a0-bc4a2f43ed2b');
    const events = Array.from({ length: 100 }, (_, index): LiveEvent => ({
      topic: 'message',
      conversationId: 'c',
      number: index,
      memberIds: members,
    }));
    await here.publish(events);
    await until(() => heard.length >= 100);
    expect(heard).toEqual(events.map((event) => (event as EventOf<'message'>).number));
    stop();
  });

  test('a subscriber holds only what is meant for them', async () => {
    const stream = there.subscribe('notification', ({ userId }) => userId === 'me');
    const tell = (userId: string, notificationId: string): LiveEvent => ({
      topic: 'notification',
      userId,
      notificationId,
    });
    await here.publish([tell('you', '1'), tell('me', '2'), tell('you', '3'), tell('me', '4')]);
    const first = await stream.next();
    const second = await stream.next();
    expect([first.value, second.value]).toEqual([tell('me', '2'), tell('me', '4')]);
    await stream.return();
  });

  test('what somebody else writes on the channel harms nobody', async () => {
    const heard: number[] = [];
    const stop = there.listen(['message'], ({ number }) => heard.push(number));
    for (const payload of ['', 'nonsense', '{}', '[{"topic":"unheard-of"}]'])
      await somebody.query('select pg_notify($1, $2)', ['live', payload]);
    await here.publish([message(1)]);
    await until(() => heard.length > 0);
    stop();
  });

  test('a lost listening connection is made again and the gap is told; so is a lost sending one', async () => {
    let gaps = 0;
    const forget = there.onGap(() => (gaps += 1));
    const heard: number[] = [];
    const stop = there.listen(['message'], ({ number }) => heard.push(number));
    const superuser = new pg.Client({ connectionString: url });
    await superuser.connect();
    await superuser.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name like '4as live%' and pid <> pg_backend_pid()`);
    await superuser.end();
    await until(() => gaps > 0);
    await here.publish([message(7)]);
    await until(() => heard.length > 0);
    expect(heard).toEqual([7]);
    forget();
    stop();
  });
});
