import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { buildAdmin, buildAppointment, buildCourse, buildStudent, buildTutor } from '../../testing/builders.js';
import { countStatements } from '../../testing/count-statements.js';
import { as, MARK_READ, send } from '../../testing/messaging.js';
import { TestWorld, type Asker } from '../../testing/test-world.js';
import { tellAdminsOfTicket } from './index.js';

const FIELDS = `id number subject category priority state firstRepliedAt resolvedAt requester { id } assignee { id }
  conversation { id kind lastNumber unread other { id } members { person { id role } readUpTo } } order { id } appointment { id }`;
const OPEN = `mutation ($input: OpenTicketInput!) {
  openTicket(input: $input) { __typename ... on TicketChanged { ticket { ${FIELDS} } } ... on InvalidInput { fields { path } } }
}`;
const REPLY = `mutation ($input: ReplyToTicketInput!) {
  replyToTicket(input: $input) { __typename ... on TicketChanged { ticket { ${FIELDS} } } ... on Failure { code text: message } }
}`;
const ASSIGN = `mutation ($input: AssignTicketInput!) {
  assignTicket(input: $input) { ... on TicketChanged { ticket { assignee { id } state } } ... on InvalidInput { fields { path } } }
}`;
const RESOLVE = `mutation ($input: TicketInput!) { resolveTicket(input: $input) { ... on TicketChanged { ticket { state resolvedAt } } } }`;
const LIST = `query ($filter: TicketFilter, $first: Int!, $after: String) {
  tickets(filter: $filter, first: $first, after: $after) { nodes { ${FIELDS} } totalCount pageInfo { endCursor hasNextPage } }
}`;

interface Ticket {
  id: string;
  number: number;
  subject: string;
  state: string;
  firstRepliedAt: string | null;
  conversation: { id: string; lastNumber: number };
}

describe('tickets', () => {
  let world: TestWorld;
  let student: Asker;
  let stranger: Asker;
  let admin: Asker;

  beforeAll(async () => {
    world = await TestWorld.create();
    [student, stranger] = [await buildStudent(world.owner, { name: 'Léa Tremblay' }), await buildStudent(world.owner)];
    admin = await buildAdmin(world.owner);
  });
  afterAll(() => world.destroy());

  const open = async (values: object = {}, by: Asker = student): Promise<Ticket> => {
    const input = {
      category: 'ORDER',
      priority: 'NORMAL',
      subject: 'Mon reçu',
      body: 'Où est-il ?',
      clientId: randomUUID(),
      ...values,
    };
    const { openTicket } = await world.ask<{ openTicket: { __typename: string; ticket: Ticket } }>(by, OPEN, { input });
    if (openTicket.__typename !== 'TicketChanged')
      throw new Error(`The ticket was refused: ${JSON.stringify(openTicket)}`);
    return openTicket.ticket;
  };
  const reply = (by: Asker, ticketId: string, body: string, clientId: string = randomUUID()) =>
    world.ask<{ replyToTicket: { __typename: string; ticket: Ticket } }>(by, REPLY, {
      input: { ticketId, clientId, body },
    });
  const jobs = (task: string) =>
    world.rows<{ payload: object }>(
      'select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = $1 order by j.id',
      [task],
    );

  describe('opening', () => {
    test('makes the ticket, its conversation and the first message', async () => {
      const ticket = await open({ subject: '  Mon reçu  ', priority: 'HIGH' });
      expect(ticket).toMatchObject({
        subject: 'Mon reçu',
        category: 'ORDER',
        priority: 'HIGH',
        state: 'OPEN',
        firstRepliedAt: null,
        assignee: null,
        conversation: {
          kind: 'TICKET',
          lastNumber: 1,
          unread: 0,
          other: null,
          members: [{ person: { id: student.id } }],
        },
      });
      expect(ticket.number).toBeGreaterThan(1000);
    });

    test('a double click is one ticket', async () => {
      const clientId = randomUUID();
      const tickets = await Promise.all(Array.from({ length: 5 }, () => open({ clientId })));
      expect(new Set(tickets.map(({ id }) => id)).size).toBe(1);
      expect(await world.rows('select from messages where client_id = $1', [clientId])).toHaveLength(1);
    });

    test('what it is about must be the requester’s own', async () => {
      const [tutor, courseId] = [await buildTutor(world.owner), await buildCourse(world.owner)];
      const startsAt = new Date('2027-01-12T18:00:00Z');
      const appointmentId = await buildAppointment(world.owner, {
        studentId: stranger.id,
        tutorId: tutor.id,
        courseId,
        startsAt,
      });
      const input = { category: 'OTHER', priority: 'LOW', subject: 'S', body: 'B', clientId: randomUUID() };
      const refusal = (path: string) => ({ openTicket: { __typename: 'InvalidInput', fields: [{ path }] } });
      expect(await world.ask(student, OPEN, { input: { ...input, appointmentId } })).toEqual(refusal('appointmentId'));
      expect(await world.ask(student, OPEN, { input: { ...input, orderId: randomUUID() } })).toEqual(
        refusal('orderId'),
      );
      expect(await world.ask(student, OPEN, { input: { ...input, subject: '   ' } })).toEqual(refusal('subject'));
      expect(await world.ask(student, OPEN, { input: { ...input, body: ' ' } })).toEqual(refusal('body'));
      expect(await world.rows('select from tickets where client_id = $1', [input.clientId])).toEqual([]);
      const { id } = await open({ ...input, appointmentId }, stranger);
      for (const person of [stranger, admin]) {
        expect(await world.ask(person, `{ ticket(id: "${id}") { appointment { id } order { id } } }`)).toEqual({
          ticket: { appointment: { id: appointmentId }, order: null },
        });
      }
    });

    test('admins are told of it, once each', async () => {
      const ticket = await open();
      expect(await jobs('tell-admins-of-ticket')).toContainEqual({ payload: { ticketId: ticket.id } });
      for (let time = 0; time < 2; time += 1) {
        const ctx = world.context('system');
        await tellAdminsOfTicket(ctx, { ticketId: ticket.id });
      }
      expect(await world.rows(`select user_id, data, link from notifications where kind = 'ticket.new'`)).toEqual([
        {
          user_id: admin.id,
          data: { number: String(ticket.number), subject: 'Mon reçu', otherName: 'Léa Tremblay' },
          link: `/admin/assistance/${ticket.id}`,
        },
      ]);
    });
  });

  describe('the conversation', () => {
    test('support’s word makes it answered, the requester’s opens it again; both are told and asked once', async () => {
      const ticket = await open();
      const clientId = randomUUID();
      const [{ replyToTicket: first }] = await Promise.all([
        reply(admin, ticket.id, 'Le voici.', clientId),
        reply(admin, ticket.id, 'Le voici.', clientId),
      ]);
      expect(first.ticket).toMatchObject({
        state: 'ANSWERED',
        firstRepliedAt: expect.any(String) as unknown,
        assignee: { id: admin.id },
      });
      expect(first.ticket.conversation).toMatchObject({ lastNumber: 2, other: { id: student.id } });
      const data = { number: String(ticket.number), subject: 'Mon reçu' };
      const path = `/aide/${ticket.id}`;
      expect(
        await world.rows(`select kind, data from notifications where user_id = $1 and link = $2`, [student.id, path]),
      ).toEqual([{ kind: 'ticket.answered', data }]);
      const mail = { payload: { userId: student.id, mail: 'ticket-answered', data: { ...data, path } } };
      expect((await jobs('send-mail')).filter(({ payload }) => JSON.stringify(payload).includes(path))).toEqual([mail]);

      const seen = await world.ask<{ ticket: { assignee: object; conversation: { unread: number } } }>(
        student,
        `{ ticket(id: "${ticket.id}") { assignee { role } conversation { unread } } }`,
      );
      expect(seen.ticket).toEqual({ assignee: { role: 'ADMIN' }, conversation: { unread: 1 } });

      const { replyToTicket: again } = await reply(student, ticket.id, 'Merci, et la TPS ?');
      expect(again.ticket).toMatchObject({ state: 'OPEN', firstRepliedAt: first.ticket.firstRepliedAt });
    });

    test('a message sent from the conversation moves the ticket as well', async () => {
      const ticket = await open();
      const state = async () =>
        (await world.ask<{ ticket: { state: string } }>(admin, `{ ticket(id: "${ticket.id}") { state } }`)).ticket
          .state;
      await send(as(world, admin), ticket.conversation.id, 'Bonjour');
      expect(await state()).toBe('ANSWERED');
      await send(as(world, student), ticket.conversation.id, 'Bonjour !');
      expect(await state()).toBe('OPEN');
    });

    test('an admin who opens it joins its members', async () => {
      const ticket = await open();
      const second = await buildAdmin(world.owner);
      await world.ask(second, MARK_READ, { input: { conversationId: ticket.conversation.id, upTo: 1 } });
      await reply(student, ticket.id, 'Encore moi');
      expect(await world.ask(second, '{ viewer { unreadMessages } }')).toEqual({ viewer: { unreadMessages: 1 } });
      expect(await world.ask(second, '{ conversations { nodes { id ticket { id } } } }')).toEqual({
        conversations: { nodes: [{ id: ticket.conversation.id, ticket: { id: ticket.id } }] },
      });
    });

    test('a resolved ticket opens again when its requester writes, but not after 30 days', async () => {
      const ticket = await open();
      await world.ask(student, RESOLVE, { input: { ticketId: ticket.id } });
      expect((await reply(student, ticket.id, 'Au fait…')).replyToTicket.ticket.state).toBe('OPEN');
      await world.ask(admin, RESOLVE, { input: { ticketId: ticket.id } });
      await world.owner.query(`update tickets set resolved_at = now() - interval '31 days' where id = $1`, [ticket.id]);
      for (const person of [student, admin])
        expect((await reply(person, ticket.id, 'Trop tard')).replyToTicket).toMatchObject({ code: 'TicketClosed' });
      await expect(send(as(world, student), ticket.conversation.id, 'Trop tard')).rejects.toThrow(
        'ConversationNotAllowed',
      );
      expect(
        await world.rows('select from messages where conversation_id = $1', [ticket.conversation.id]),
      ).toHaveLength(2);
    });
  });

  describe('taking care of it', () => {
    test('is for an admin, who can be changed and taken away; every change is audited', async () => {
      const ticket = await open();
      const second = await buildAdmin(world.owner);
      const assign = (assigneeId: string | null) =>
        world.ask(admin, ASSIGN, { input: { ticketId: ticket.id, assigneeId } });
      expect(await assign(second.id)).toEqual({
        assignTicket: { ticket: { assignee: { id: second.id }, state: 'OPEN' } },
      });
      expect(await assign(student.id)).toEqual({ assignTicket: { fields: [{ path: 'assigneeId' }] } });
      expect(await assign(null)).toEqual({ assignTicket: { ticket: { assignee: null, state: 'OPEN' } } });
      await world.ask(admin, RESOLVE, { input: { ticketId: ticket.id } });
      expect(await world.ask(admin, RESOLVE, { input: { ticketId: ticket.id } })).toMatchObject({
        resolveTicket: { ticket: { state: 'RESOLVED' } },
      });
      expect(
        await world.rows('select action, after from audit_entries where subject_id = $1 order by at, id', [ticket.id]),
      ).toEqual([
        { action: 'ticket.assign', after: { assigneeId: second.id } },
        { action: 'ticket.assign', after: { assigneeId: null } },
        { action: 'ticket.resolve', after: { state: 'resolved' } },
      ]);
    });

    test('strangers and tutors do not know of it', async () => {
      const ticket = await open();
      expect(await world.ask(stranger, `{ ticket(id: "${ticket.id}") { id } }`)).toEqual({ ticket: null });
      for (const [document, input] of [
        [REPLY, { ticketId: ticket.id, clientId: randomUUID(), body: 'Coucou' }],
        [RESOLVE, { ticketId: ticket.id }],
      ] as const) {
        expect((await world.execute(stranger, document, { input })).errors?.[0]?.extensions).toEqual({
          code: 'NOT_FOUND',
        });
      }
      const tutor = await buildTutor(world.owner);
      expect((await world.execute(tutor, `{ ticket(id: "${ticket.id}") { id } }`)).errors?.[0]?.message).toContain(
        'Cannot query field "ticket"',
      );
      expect((await world.execute(student, ASSIGN, { input: { ticketId: ticket.id } })).errors?.[0]?.message).toContain(
        'Unknown type',
      );
    });
  });

  describe('the queue', () => {
    test('has what waits first, the most pressing and then the longest waiting, page by page, with a fixed number of statements', async () => {
      const queue = await TestWorld.create();
      try {
        const [pupil, support] = [await buildStudent(queue.owner, { name: 'Zoé Côté' }), await buildAdmin(queue.owner)];
        const add = async (subject: string, priority: string, minute: number): Promise<string> => {
          queue.now = new Date(Date.UTC(2026, 10, 1, 12, minute));
          const input = { category: 'ORDER', priority, subject, body: 'B', clientId: randomUUID() };
          return (await queue.ask<{ openTicket: { ticket: Ticket } }>(pupil, OPEN, { input })).openTicket.ticket.id;
        };
        const list = async (filter: object | null, first = 100, after: string | null = null, by = support) =>
          (
            await queue.ask<{
              tickets: { nodes: Ticket[]; totalCount: number; pageInfo: { endCursor: string; hasNextPage: boolean } };
            }>(by, LIST, { filter, first, after })
          ).tickets;
        const subjects = async (filter: object | null, by = support) =>
          (await list(filter, 100, null, by)).nodes.map(({ subject }) => subject);

        await add('basse', 'LOW', 1);
        await add('ancienne', 'NORMAL', 2);
        await add('récente', 'NORMAL', 3);
        await add('urgente', 'URGENT', 4);
        const answered = await add('répondue', 'URGENT', 5);
        queue.now = new Date(Date.UTC(2026, 10, 1, 13));
        await queue.ask(support, REPLY, { input: { ticketId: answered, clientId: randomUUID(), body: 'Voilà' } });
        queue.now = new Date(Date.UTC(2026, 10, 1, 14));
        await queue.ask(pupil, REPLY, {
          input: {
            ticketId: (await list({ search: 'ancienne' })).nodes[0]?.id,
            clientId: randomUUID(),
            body: 'Toujours rien',
          },
        });
        const order = ['urgente', 'ancienne', 'récente', 'basse', 'répondue'];
        expect(await subjects(null)).toEqual(order);
        expect(await subjects(null, pupil)).toEqual(['ancienne', 'répondue', 'urgente', 'récente', 'basse']);
        expect(await subjects({ states: ['ANSWERED'] })).toEqual(['répondue']);
        expect(await subjects({ priority: 'NORMAL' })).toEqual(['ancienne', 'récente']);
        expect(await subjects({ category: 'ACCOUNT' })).toEqual([]);
        expect(await subjects({ mine: true })).toEqual(['répondue']);
        expect(await subjects({ search: 'RECENTE cote' })).toEqual(['récente']);
        expect(await subjects({ search: '1001' })).toEqual(['basse']);
        expect(await subjects({ search: '%' })).toEqual([]);

        const withFive = await countStatements(queue, () => list(null));
        for (let minute = 10; minute < 55; minute += 1) await add(`numéro ${minute}`, 'NORMAL', minute);
        expect(await countStatements(queue, () => list(null))).toBe(withFive);
        const seen: string[] = [];
        let after: string | null = null;
        do {
          const { nodes, totalCount, pageInfo } = await list(null, 7, after);
          expect(totalCount).toBe(50);
          seen.push(...nodes.map(({ id }) => id));
          after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
        } while (after);
        expect(seen).toEqual((await list(null)).nodes.map(({ id }) => id));
        expect(new Set(seen).size).toBe(50);
      } finally {
        await queue.destroy();
      }
    });
  });
});
