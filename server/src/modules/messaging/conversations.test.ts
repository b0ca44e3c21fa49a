import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { buildAdmin, buildAppointment, buildCourse, buildStudent, buildTutor } from '../../testing/builders.js';
import { countStatements } from '../../testing/count-statements.js';
import { as, MARK_READ, MESSAGES_AFTER, openConversation, SEND, send } from '../../testing/messaging.js';
import { TestWorld, type Asker } from '../../testing/test-world.js';

const OPEN = `mutation ($input: OpenConversationInput!) {
  openConversation(input: $input) {
    __typename
    ... on ConversationOpened { conversation { id kind other { id name } unread lastNumber members { person { id } } } }
    ... on InvalidInput { fields { path } }
  }
}`;

const LIST = `query ($first: Int!, $after: String) {
  conversations(first: $first, after: $after) {
    nodes { id unread lastNumber lastMessageAt lastMessage { body mine author { name } } other { id name } members { person { id } readUpTo online } nextAppointment { id } }
    pageInfo { endCursor hasNextPage }
  }
}`;

describe('conversations', () => {
  let world: TestWorld;
  let student: Asker;
  let stranger: Asker;
  let tutor: Asker;
  let otherTutor: Asker;
  let admin: Asker;
  let conversationId: string;

  beforeAll(async () => {
    world = await TestWorld.create();
    student = await buildStudent(world.owner, { name: 'Léa Tremblay' });
    stranger = await buildStudent(world.owner);
    tutor = await buildTutor(world.owner, { name: 'Marc Roy' });
    otherTutor = await buildTutor(world.owner);
    admin = await buildAdmin(world.owner);
    conversationId = await openConversation(as(world, student), tutor);
  });
  afterAll(() => world.destroy());

  describe('opening', () => {
    test('a student asks a tutor from their public profile, and finds the same conversation again', async () => {
      const { openConversation: again } = await world.ask<{ openConversation: object }>(student, OPEN, {
        input: { tutorId: tutor.id },
      });
      expect(again).toEqual({
        __typename: 'ConversationOpened',
        conversation: {
          id: conversationId,
          kind: 'STUDENT_TUTOR',
          other: { id: tutor.id, name: 'Marc Roy' },
          unread: 0,
          lastNumber: 0,
          members: expect.arrayContaining([{ person: { id: student.id } }, { person: { id: tutor.id } }]) as unknown,
        },
      });
    });

    test('ten openings at once make one conversation', async () => {
      const newcomer = await buildStudent(world.owner);
      const ids = await Promise.all(Array.from({ length: 10 }, () => openConversation(as(world, newcomer), tutor)));
      expect(new Set(ids).size).toBe(1);
      expect(
        await world.rows('select count(*)::int from conversation_members where conversation_id = $1', [ids[0]]),
      ).toEqual([{ count: 2 }]);
    });

    test('a tutor writes to a student of an own session, not to any student', async () => {
      const courseId = await buildCourse(world.owner);
      await buildAppointment(world.owner, {
        studentId: stranger.id,
        tutorId: otherTutor.id,
        courseId,
        startsAt: new Date('2027-01-12T18:00:00Z'),
      });
      const typename = async (asker: Asker, input: object) =>
        (await world.ask<{ openConversation: { __typename: string } }>(asker, OPEN, { input })).openConversation
          .__typename;
      expect(await typename(otherTutor, { studentId: stranger.id })).toBe('ConversationOpened');
      expect(await typename(tutor, { studentId: stranger.id })).toBe('ConversationNotAllowed');
    });

    test('a tutor who is not offered is not written to by strangers', async () => {
      const retired = await buildTutor(world.owner, { active: false });
      expect(await world.ask(student, OPEN, { input: { tutorId: retired.id } })).toEqual({
        openConversation: { __typename: 'ConversationNotAllowed' },
      });
    });

    test('nobody is named: the field is', async () => {
      expect(await world.ask(student, OPEN, { input: {} })).toMatchObject({
        openConversation: { fields: [{ path: 'tutorId' }] },
      });
      expect(await world.ask(tutor, OPEN, { input: {} })).toMatchObject({
        openConversation: { fields: [{ path: 'studentId' }] },
      });
      expect(await world.ask(student, OPEN, { input: { tutorId: 'x' } })).toMatchObject({
        openConversation: { fields: [{ path: 'tutorId' }] },
      });
    });

    test('admins have no such mutation', async () => {
      const { errors } = await world.execute(admin, OPEN, { input: { tutorId: tutor.id } });
      expect(errors?.map(({ message }) => message)).toContain(
        'Cannot query field "openConversation" on type "Mutation".',
      );
    });
  });

  describe('writing', () => {
    test('a message is trimmed, numbered and its sender’s own', async () => {
      const message = await send(as(world, student), conversationId, '  Bonjour, êtes-vous libre mardi ?\n ');
      expect(message).toMatchObject({ number: 1, body: 'Bonjour, êtes-vous libre mardi ?', mine: true });
      const { conversation } = await world.ask<{ conversation: object }>(
        tutor,
        '{ conversation(id: "ID") { messages { nodes { mine author { name } } } } }'.replace('ID', conversationId),
      );
      expect(conversation).toEqual({ messages: { nodes: [{ mine: false, author: { name: 'Léa Tremblay' } }] } });
    });

    test('the same message sent again, even ten times at once, is one', async () => {
      const clientId = randomUUID();
      const sent = await Promise.all(
        Array.from({ length: 10 }, () => send(as(world, tutor), conversationId, 'Oui, à 16 h.', clientId)),
      );
      expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
      expect(await world.rows('select number from messages where client_id = $1', [clientId])).toEqual([{ number: 2 }]);
    });

    test('an id that another author has used is a message of its own', async () => {
      const clientId = randomUUID();
      const [hers, his] = [
        await send(as(world, student), conversationId, 'A', clientId),
        await send(as(world, tutor), conversationId, 'B', clientId),
      ];
      expect([hers.number, his.number]).toEqual([3, 4]);
    });

    test('twenty senders at once give numbers without gaps', async () => {
      const senders = Array.from({ length: 20 }, (_, index) => as(world, index % 2 ? tutor : student));
      const sent = await Promise.all(senders.map((sender, index) => send(sender, conversationId, `message ${index}`)));
      expect(sent.map(({ number }) => number).sort((a, b) => a - b)).toEqual(
        Array.from({ length: 20 }, (_, index) => index + 5),
      );
      const times = await world.rows<{ sent_at: Date }>(
        'select sent_at from messages where conversation_id = $1 order by number',
        [conversationId],
      );
      expect(times).toEqual([...times].sort((a, b) => a.sent_at.getTime() - b.sent_at.getTime()));
    });

    test.each(['', '   \n', 'x'.repeat(8001), 'nul\u0000'])(
      'a body that can not be kept is refused by its field (%#)',
      async (body) => {
        const answer = await world.ask(student, SEND, { input: { conversationId, clientId: randomUUID(), body } });
        expect(answer).toMatchObject({ sendMessage: { __typename: 'InvalidInput', fields: [{ path: 'body' }] } });
      },
    );

    test('a stranger does not know of the conversation; an admin sees it and can not speak in it', async () => {
      const input = { conversationId, clientId: randomUUID(), body: 'Coucou' };
      const { errors } = await world.execute(stranger, SEND, { input });
      expect(errors?.[0]?.extensions).toEqual({ code: 'NOT_FOUND' });
      const { data } = await world.execute(admin, SEND, { input }, 'fr');
      expect(data).toEqual({
        sendMessage: {
          __typename: 'ConversationNotAllowed',
          code: 'ConversationNotAllowed',
          text: 'Vous ne pouvez pas écrire dans cette conversation.',
        },
      });
      expect(await world.rows('select from messages where client_id = $1', [input.clientId])).toEqual([]);
    });

    test('the API’s role can not write in somebody else’s name', async () => {
      const ctx = world.context(student);
      const forged = ctx.transact((tx) =>
        tx.query(
          'insert into messages (conversation_id, number, id, client_id, author_id, body) values ($1, 99, $2, $2, $3, $4)',
          [conversationId, randomUUID(), tutor.id, 'Forged'],
        ),
      );
      await expect(forged).rejects.toThrow('row-level security');
    });
  });

  describe('reading', () => {
    const page = async (asker: Asker, args: string) => {
      const { conversation } = await world.ask<{
        conversation: { messages: { hasEarlier: boolean; nodes: { number: number }[] } };
      }>(asker, `{ conversation(id: "${conversationId}") { messages${args} { hasEarlier nodes { number } } } }`);
      return {
        hasEarlier: conversation.messages.hasEarlier,
        numbers: conversation.messages.nodes.map(({ number }) => number),
      };
    };

    test('pages are in order: the newest, the one under a number, those above a number', async () => {
      expect(await page(student, '(first: 3)')).toEqual({ hasEarlier: true, numbers: [22, 23, 24] });
      expect(await page(student, '(first: 3, before: 22)')).toEqual({ hasEarlier: true, numbers: [19, 20, 21] });
      expect(await page(student, '(first: 3, before: 3)')).toEqual({ hasEarlier: false, numbers: [1, 2] });
      expect(await page(tutor, '(first: 3, after: 20)')).toEqual({ hasEarlier: true, numbers: [21, 22, 23] });
      expect(await page(tutor, '(after: 24)')).toEqual({ hasEarlier: true, numbers: [] });
    });

    test('a page has 1 to 100 messages', async () => {
      const { errors } = await world.execute(
        student,
        MESSAGES_AFTER.replace('after: $after', 'after: $after, first: 101'),
        { id: conversationId },
      );
      expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_REQUEST' });
    });

    test('a stranger finds nothing, by a true id or a made-up one', async () => {
      expect(await world.ask(stranger, MESSAGES_AFTER, { id: conversationId })).toEqual({ conversation: null });
      expect(await world.ask(stranger, MESSAGES_AFTER, { id: 'nonsense' })).toEqual({ conversation: null });
    });

    test('unread counts are right on both sides, and marks only move forward', async () => {
      const pupil = await buildStudent(world.owner);
      const id = await openConversation(as(world, pupil), otherTutor);
      const unread = async (asker: Asker) =>
        world.ask<{ viewer: { unreadMessages: number }; conversation: { unread: number } }>(
          asker,
          `{ viewer { unreadMessages } conversation(id: "${id}") { unread } }`,
        );
      for (const body of ['1', '2', '3']) await send(as(world, pupil), id, body);
      expect(await unread(pupil)).toEqual({ viewer: { unreadMessages: 0 }, conversation: { unread: 0 } });
      expect(await unread(otherTutor)).toEqual({ viewer: { unreadMessages: 3 }, conversation: { unread: 3 } });

      const mark = (upTo: number) => world.ask(otherTutor, MARK_READ, { input: { conversationId: id, upTo } });
      expect(await mark(2)).toEqual({
        markConversationRead: { conversation: { unread: 1, lastNumber: 3 }, unreadMessages: 1 },
      });
      expect(await mark(1)).toMatchObject({ markConversationRead: { unreadMessages: 1 } });
      expect(await mark(1_000)).toMatchObject({ markConversationRead: { unreadMessages: 0 } });
      await send(as(world, otherTutor), id, '4');
      expect(await unread(otherTutor)).toEqual({ viewer: { unreadMessages: 0 }, conversation: { unread: 0 } });
      expect(await unread(pupil)).toEqual({ viewer: { unreadMessages: 1 }, conversation: { unread: 1 } });
    });

    test('only who takes part can mark', async () => {
      const outcome = async (asker: Asker) => {
        const { errors } = await world.execute(asker, MARK_READ, { input: { conversationId, upTo: 1 } });
        return errors?.[0]?.extensions?.['code'];
      };
      expect([await outcome(stranger), await outcome(admin)]).toEqual(['NOT_FOUND', 'FORBIDDEN']);
    });
  });

  test('a conversation shows the next session of the two, and the session shows the conversation', async () => {
    const courseId = await buildCourse(world.owner);
    const at = (days: number) => new Date(Date.now() + days * 24 * 60 * 60_000);
    const pair = { studentId: student.id, tutorId: tutor.id, courseId };
    await buildAppointment(world.owner, { ...pair, startsAt: at(-7), state: 'completed' });
    await buildAppointment(world.owner, { ...pair, startsAt: at(9) });
    const next = await buildAppointment(world.owner, { ...pair, startsAt: at(2) });
    await buildAppointment(world.owner, { ...pair, startsAt: at(1), state: 'cancelled' });
    expect(
      await world.ask(tutor, `{ conversation(id: "${conversationId}") { nextAppointment { id conversationId } } }`),
    ).toEqual({
      conversation: { nextAppointment: { id: next, conversationId } },
    });
    const alone = await buildAppointment(world.owner, { ...pair, tutorId: otherTutor.id, startsAt: at(20) });
    expect(await world.ask(student, `{ appointment(id: "${alone}") { conversationId } }`)).toEqual({
      appointment: { conversationId: null },
    });
  });

  describe('the list', () => {
    test('pages follow each other, the newest message first, each conversation once, with a fixed number of statements', async () => {
      const busy = await buildTutor(world.owner);
      const nodesOf = async (first: number, after: string | null = null) =>
        (
          await world.ask<{
            conversations: {
              nodes: { id: string; unread: number }[];
              pageInfo: { endCursor: string; hasNextPage: boolean };
            };
          }>(busy, LIST, { first, after })
        ).conversations;
      const expected: string[] = [];
      const write = async () => {
        const pupil = as(world, await buildStudent(world.owner));
        const id = await openConversation(pupil, busy);
        await send(pupil, id, 'Bonjour');
        expected.unshift(id);
      };
      for (let count = 0; count < 5; count += 1) await write();
      const withFive = await countStatements(world, () => nodesOf(50));
      for (let count = 5; count < 50; count += 1) await write();
      // two in the same instant: the id decides
      await world.owner.query(
        'update conversations set last_message_at = (select max(last_message_at) from conversations) where id = any ($1)',
        [expected.slice(0, 2)],
      );
      expected.splice(0, 2, ...expected.slice(0, 2).sort().reverse());
      expect(await countStatements(world, () => nodesOf(50))).toBe(withFive);
      expect(withFive).toBeLessThanOrEqual(6);

      const seen: string[] = [];
      let after: string | null = null;
      do {
        const { nodes, pageInfo } = await nodesOf(7, after);
        seen.push(...nodes.map(({ id }) => id));
        after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      } while (after);
      expect(seen).toEqual(expected);
    });

    test('a conversation in which nobody has written is in no list', async () => {
      const quiet = await buildStudent(world.owner);
      await openConversation(as(world, quiet), tutor);
      expect(await world.ask(quiet, LIST, { first: 10 })).toMatchObject({ conversations: { nodes: [] } });
    });
  });
});
