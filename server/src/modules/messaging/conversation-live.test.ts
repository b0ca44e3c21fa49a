import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from '../../testing/browser.js';
import { buildStudent, buildTutor } from '../../testing/builders.js';
import { MARK_READ, MESSAGES_AFTER, openConversation, send, type Ask } from '../../testing/messaging.js';
import { RunningServer } from '../../testing/running-server.js';
import { TestWorld, type Asker } from '../../testing/test-world.js';

const EVENTS = `subscription ($id: ID!) {
  conversationEvents(conversationId: $id) { kind lastNumber typing message { number body mine } member { person { id } readUpTo deliveredUpTo online } }
}`;
const INBOX = 'subscription { inboxEvents { unreadMessages conversation { id unread lastMessage { body } } } }';

interface Event {
  conversationEvents: {
    kind: string;
    lastNumber: number;
    typing: boolean | null;
    message: { number: number; body: string; mine: boolean } | null;
    member: { person: { id: string }; readUpTo: number; deliveredUpTo: number; online: boolean } | null;
  };
}
interface Inbox {
  inboxEvents: { unreadMessages: number; conversation: { id: string; unread: number; lastMessage: { body: string } } };
}

const asking =
  (browser: Browser): Ask =>
  (document, variables) =>
    browser.ask(document, variables);
const listen = (browser: Browser, id: string, retryAttempts = 0) =>
  browser.subscribe<Event>(EVENTS, { id }, { retryAttempts });

describe('a conversation over two server processes', () => {
  let world: TestWorld;
  let here: RunningServer;
  let there: RunningServer;
  let student: Asker;
  let tutor: Asker;
  let stranger: Asker;
  let lea: Browser;
  let marc: Browser;
  let id: string;

  beforeAll(async () => {
    world = await TestWorld.create();
    [here, there] = await Promise.all([RunningServer.start(world), RunningServer.start(world)]);
    [student, tutor, stranger] = [
      await buildStudent(world.owner),
      await buildTutor(world.owner),
      await buildStudent(world.owner),
    ];
    [lea, marc] = [await here.signIn(student), await there.signIn(tutor)];
    id = await openConversation(asking(lea), tutor);
  });
  afterAll(async () => {
    await Promise.all([here.stop(), there.stop()]);
    await world.destroy();
  });

  const kinds = (events: Event[]) => events.map(({ conversationEvents: { kind } }) => kind);

  test('what one process takes, the other tells: message, delivered, read, typing, each with what the row says', async () => {
    const [hers, his] = [listen(lea, id), listen(marc, id)];
    const inbox = marc.subscribe<Inbox>(INBOX);
    await Promise.all([here.listening('message', 1), there.listening('message', 2)]);
    await Promise.all([hers.count(1), his.count(1)]);

    await send(asking(lea), id, 'Bonjour Marc');
    const { data } = await his.until((heard) => kinds(heard.data).includes('MESSAGE'));
    expect(data.find(({ conversationEvents }) => conversationEvents.kind === 'MESSAGE')?.conversationEvents).toEqual({
      kind: 'MESSAGE',
      lastNumber: 1,
      typing: null,
      message: { number: 1, body: 'Bonjour Marc', mine: false },
      member: null,
    });
    await inbox.count(1);
    expect(inbox.data[0]?.inboxEvents).toEqual({
      unreadMessages: 1,
      conversation: { id, unread: 1, lastMessage: { body: 'Bonjour Marc' } },
    });

    await marc.ask(
      `mutation ($input: MarkConversationInput!) { markConversationDelivered(input: $input) { __typename } }`,
      {
        input: { conversationId: id, upTo: 1 },
      },
    );
    await marc.ask(MARK_READ, { input: { conversationId: id, upTo: 1 } });
    await marc.ask(`mutation ($input: SetTypingInput!) { setTyping(input: $input) { __typename } }`, {
      input: { conversationId: id, typing: true },
    });
    await hers.until((heard) => kinds(heard.data).includes('TYPING'));
    const told = hers.data.map(({ conversationEvents }) => conversationEvents);
    expect(told.find(({ kind }) => kind === 'DELIVERED')?.member).toMatchObject({
      person: { id: tutor.id },
      deliveredUpTo: 1,
    });
    expect(told.find(({ kind }) => kind === 'READ')?.member).toMatchObject({ person: { id: tutor.id }, readUpTo: 1 });
    expect(told.find(({ kind }) => kind === 'TYPING')).toMatchObject({
      typing: true,
      member: { person: { id: tutor.id }, online: true },
    });
    expect(kinds(his.data)).not.toContain('TYPING');
    await inbox.count(2);
    expect(inbox.data[1]?.inboxEvents.unreadMessages).toBe(0);
    for (const heard of [hers, his, inbox]) heard.leave();
    await Promise.all([here.listening('message', 0), there.listening('message', 0)]);
  });

  test('what came while no app was open has reached a device when one opens, and the others are told', async () => {
    const friend = await buildTutor(world.owner);
    const other = await openConversation(asking(lea), friend);
    for (const body of ['Un', 'Deux']) await send(asking(lea), other, body);
    const hers = listen(lea, other);
    await hers.count(1);
    const phone = await there.signIn(friend);
    const open = () =>
      phone.ask('mutation { markInboxDelivered { ... on InboxDelivered { conversations } ... on Failure { code } } }');
    const answers = await Promise.all([open(), open()]);
    expect(answers).toContainEqual({ markInboxDelivered: { conversations: 1 } });
    expect(answers).toContainEqual({ markInboxDelivered: { conversations: 0 } });
    await hers.until(({ data }) => kinds(data).includes('DELIVERED'));
    expect(hers.data.at(-1)?.conversationEvents.member).toMatchObject({
      person: { id: friend.id },
      deliveredUpTo: 2,
      readUpTo: 0,
    });
    hers.leave();
    await Promise.all([phone.close(), here.listening('message', 0)]);
  });

  test('a stranger hears nothing: not of a conversation, not in an inbox', async () => {
    const nosy = await here.signIn(stranger);
    const refused = await listen(nosy, id).end();
    expect(refused.results).toEqual([{ errors: [expect.objectContaining({ extensions: { code: 'NOT_FOUND' } })] }]);
    const inbox = nosy.subscribe<Inbox>(INBOX);
    const own = await openConversation(asking(nosy), tutor);
    await here.listening('message', 1);
    await send(asking(lea), id, 'Entre nous');
    await send(asking(nosy), own, 'Bonjour');
    await inbox.count(1);
    expect(inbox.data.map(({ inboxEvents }) => inboxEvents.conversation.id)).toEqual([own]);
    await nosy.close();
  });

  test('thirty messages of both sides at once are heard by both once, in order', async () => {
    const [hers, his] = [listen(lea, id), listen(marc, id)];
    await Promise.all([hers.count(1), his.count(1)]);
    const before = hers.data[0]?.conversationEvents.lastNumber ?? 0;
    const numbers = (events: Event[]) => events.flatMap(({ conversationEvents: { message } }) => message?.number ?? []);
    await Promise.all(
      Array.from({ length: 30 }, (_, index) => send(asking(index % 2 ? lea : marc), id, `au même moment ${index}`)),
    );
    await Promise.all([hers, his].map((heard) => heard.until(({ data }) => numbers(data).length >= 30)));
    const expected = Array.from({ length: 30 }, (_, index) => before + 1 + index);
    expect(numbers(hers.data)).toEqual(expected);
    expect(numbers(his.data)).toEqual(expected);
    for (const heard of [hers, his]) heard.leave();
  });

  test('after a dropped socket, asking for what came after the last number gives all, once, in order', async () => {
    const retrying = await there.signIn(tutor);
    const heard = listen(retrying, id, 1000);
    await heard.count(1);
    const last = heard.data[0]?.conversationEvents.lastNumber ?? 0;
    const shown: number[] = [];

    await send(asking(lea), id, 'avant');
    await heard.until(({ data }) =>
      data.some(({ conversationEvents }) => conversationEvents.message?.body === 'avant'),
    );
    shown.push(...heard.data.flatMap(({ conversationEvents: { message } }) => message?.number ?? []));

    retrying.dropSockets();
    for (let count = 1; count <= 5; count += 1) await send(asking(lea), id, `pendant ${count}`);
    // The stream begins anew with PRESENCE: from there on nothing is left out, and what was missed is asked for.
    const events = heard.results.length;
    await heard.until(({ results }) => results.length > events);
    await send(asking(lea), id, 'après');
    await heard.until(({ data }) =>
      data.some(({ conversationEvents }) => conversationEvents.message?.body === 'après'),
    );
    const { conversation } = await retrying.ask<{ conversation: { messages: { nodes: { number: number }[] } } }>(
      MESSAGES_AFTER,
      {
        id,
        after: Math.max(...shown),
      },
    );
    shown.push(...conversation.messages.nodes.map(({ number }) => number));
    expect(shown).toEqual(Array.from({ length: 7 }, (_, index) => last + 1 + index));
    await retrying.close();
  });

  test('presence crosses processes: online while a socket is open, offline when the last one has closed', async () => {
    await marc.close();
    const heard = listen(lea, id);
    await heard.until(({ data }) => data.at(-1)?.conversationEvents.member?.online === false);
    const again = marc.subscribe(INBOX);
    await heard.until(({ data }) => data.at(-1)?.conversationEvents.member?.online === true);
    expect(heard.data.at(-1)?.conversationEvents).toMatchObject({
      kind: 'PRESENCE',
      member: { person: { id: tutor.id } },
    });
    again.leave();
    heard.leave();
  });
});
