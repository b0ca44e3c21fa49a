import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { Browser } from '../testing/browser.js';
import { buildStudent, buildTutor } from '../testing/builders.js';
import { openConversation, send } from '../testing/messaging.js';
import { RunningServer } from '../testing/running-server.js';
import { TestWorld, type Asker } from '../testing/test-world.js';
import { until } from '../testing/until.js';

const INBOX = 'subscription { inboxEvents { unreadMessages } }';
const FORBIDDEN = expect.objectContaining({ code: 4403 }) as unknown;

describe('the websocket', () => {
  let world: TestWorld;
  let server: RunningServer;
  let student: Asker;
  let tutor: Asker;
  let lea: Browser;

  beforeAll(async () => {
    world = await TestWorld.create();
    server = await RunningServer.start(world);
    [student, tutor] = [await buildStudent(world.owner), await buildTutor(world.owner)];
  });
  beforeEach(async () => {
    lea = await server.signIn(student);
  });
  afterEach(async () => {
    await lea.close();
    await server.listening('message', 0);
  });
  afterAll(async () => {
    await server.stop();
    await world.destroy();
  });

  /** Writes to the student, so that their inbox tells. */
  const writeToLea = async (): Promise<void> => {
    const marc = await server.signIn(tutor);
    const id = await openConversation((document, variables) => lea.ask(document, variables), tutor);
    await send((document, variables) => marc.ask(document, variables), id, 'Bonjour Léa');
  };

  test.each(['{ viewer { id } }', 'mutation { markNotificationsRead { __typename } }'])(
    'refuses what is no subscription: %s',
    async (document) => {
      const heard = await lea.subscribe(document).end();
      expect(heard.results).toEqual([]);
      expect(heard.failure).toEqual([
        { message: 'Only subscriptions go over this socket.', extensions: { code: 'BAD_REQUEST' } },
      ]);
    },
  );

  test('refuses what is outside the viewer’s slice, without a hint that it is elsewhere', async () => {
    const marc = await server.signIn(tutor);
    const heard = await marc.subscribe('subscription { ticketEvents { unanswered } }').end();
    expect(heard.failure).toEqual([
      expect.objectContaining({
        message: expect.stringMatching(/^Cannot query field "ticketEvents" on type "Subscription"\./) as unknown,
        extensions: { code: 'BAD_REQUEST' },
      }),
    ]);
  });

  test('bounds documents as HTTP does', async () => {
    const aliases = Array.from({ length: 16 }, (_, index) => `n${index}: unreadMessages`).join(' ');
    const heard = await lea.subscribe(`subscription { inboxEvents { ${aliases} } }`).end();
    expect(heard.failure).toEqual([expect.objectContaining({ message: 'The document has too many aliases.' })]);
  });

  test('bounds how much one socket may have open, and one person may ask in a minute', async () => {
    const open = Array.from({ length: 51 }, () => lea.subscribe(INBOX));
    await Promise.race(open.map((heard) => heard.end()));
    const ended = open.filter((heard) => heard.ended);
    expect(ended.map(({ failure }) => failure)).toEqual([
      [expect.objectContaining({ extensions: { code: 'TOO_MANY_REQUESTS' } })],
    ]);

    const strict = await RunningServer.start(world, { RATE_LIMIT_PER_MINUTE: 3 });
    const hurried = await strict.signIn(tutor);
    for (let count = 0; count < 3; count += 1) hurried.subscribe(INBOX);
    await strict.listening('message', 3);
    expect((await hurried.subscribe(INBOX).end()).failure).toEqual([
      expect.objectContaining({ extensions: { code: 'TOO_MANY_REQUESTS' } }),
    ]);
    await strict.stop();
  });

  test('lets nobody in who has not signed in, or comes from the page of another site', async () => {
    expect((await server.browser().subscribe(INBOX).end()).failure).toEqual(FORBIDDEN);
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      headers: { cookie: lea.cookie, origin: 'https://evil.example' },
    });
    await once(socket, 'open');
    socket.send('{"type":"connection_init"}');
    expect((await once(socket, 'close'))[0]).toBe(4403);
  });

  test('says by name when it hears for a subscription, and says nothing of one that is refused', async () => {
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      headers: { cookie: lea.cookie, origin: server.url },
    });
    const said: { type: string; id?: string }[] = [];
    socket.on('message', (data: Buffer) => said.push(JSON.parse(data.toString()) as { type: string }));
    await once(socket, 'open');
    socket.send('{"type":"connection_init"}');
    await until(() => said.length === 1);
    const ask = (id: string, query: string, operationName: string) =>
      socket.send(JSON.stringify({ id, type: 'subscribe', payload: { query, operationName } }));
    ask('1', 'subscription Nothing { conversationEvents(conversationId: "none") { kind } }', 'Nothing');
    await until(() => said.some(({ id, type }) => id === '1' && type === 'complete'));
    ask('2', 'subscription Inbox { inboxEvents { unreadMessages } }', 'Inbox');
    const pings = () => said.filter(({ type }) => type === 'ping');
    await until(() => pings().length > 0);
    expect(pings()).toEqual([{ type: 'ping', payload: { listening: 'Inbox' } }]);
    await server.listening('message', 1);
    socket.terminate();
  });

  test('closes the socket of a session that was signed out, and no other', async () => {
    const phone = await server.signIn(student);
    const [onPhone, onLaptop] = [phone.subscribe(INBOX), lea.subscribe(INBOX)];
    await server.listening('message', 2);
    await phone.signOut();
    expect((await onPhone.end()).failure).toEqual(FORBIDDEN);
    await writeToLea();
    await onLaptop.count(1);
    expect(onPhone.results).toEqual([]);
    expect(onLaptop.ended).toBe(false);
  });

  test('tells nothing more to a session that is gone from the database, even if nobody said so', async () => {
    const heard = lea.subscribe(INBOX);
    await server.listening('message', 1);
    await world.owner.query(`alter table auth.session disable trigger sessions_ended`);
    await world.owner.query('delete from auth.session where user_id = $1', [student.id]);
    await world.owner.query(`alter table auth.session enable trigger sessions_ended`);
    const again = lea;
    lea = await server.signIn(student);
    await writeToLea();
    expect((await heard.end()).failure).toEqual(FORBIDDEN);
    expect(heard.results).toEqual([]);
    await again.close();
  });

  test('asks everybody to come back when events may have been missed, and hears again afterwards', async () => {
    const heard = lea.subscribe(INBOX);
    await server.listening('message', 1);
    await world.owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = '4as live listening'`,
    );
    expect((await heard.end()).failure).toMatchObject({ code: 1012 });
    const again = lea.subscribe(INBOX);
    await server.listening('message', 1);
    await writeToLea();
    await again.count(1);
    expect(heard.results).toEqual([]);
  });

  test('cuts off a client that sends and does not read, before it costs more than about a megabyte', async () => {
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      headers: { cookie: lea.cookie, origin: server.url },
    });
    await once(socket, 'open');
    socket.send('{"type":"connection_init"}');
    await once(socket, 'message');
    socket.pause();
    let answers = 0;
    socket.on('message', () => (answers += 1));
    socket.on('error', () => undefined);
    const closed = once(socket, 'close');
    const ping = JSON.stringify({ type: 'ping', payload: { padding: 'x'.repeat(60_000) } });
    for (let sent = 0; sent < 500; sent += 1) socket.send(ping, () => undefined);
    await until(() => socket.bufferedAmount === 0 || socket.readyState !== WebSocket.OPEN);
    const heard = lea.subscribe(INBOX);
    await server.listening('message', 1);
    await writeToLea();
    await heard.count(1);
    socket.resume();
    expect((await closed)[0]).toBe(1006);
    expect(answers).toBeLessThan(500);
  });
});
