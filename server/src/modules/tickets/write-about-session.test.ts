import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { buildAdmin, buildAppointment, buildCourse, buildStudent, buildTutor } from '../../testing/builders.js';
import { TestWorld, type Asker } from '../../testing/test-world.js';

const WRITE = `mutation ($input: WriteAboutSessionInput!) {
  writeAboutSession(input: $input) {
    __typename
    ... on SessionWrittenAbout { ticket { id } }
    ... on InvalidInput { fields { path } }
  }
}`;
const TICKETS = `{ tickets(first: 20) { nodes { id subject category state firstRepliedAt appointment { id } assignee { id }
  conversation { unread messages { nodes { body } } } } } }`;
const REPLY = `mutation ($input: ReplyToTicketInput!) { replyToTicket(input: $input) { ... on TicketChanged { ticket { state } } } }`;

interface Written {
  writeAboutSession: { __typename: string; ticket: { id: string } | null };
}

describe('writing about a session', () => {
  let world: TestWorld;
  let admin: Asker;
  let student: Asker;
  let tutor: Asker;
  let appointmentId: string;

  beforeAll(async () => {
    world = await TestWorld.create();
    admin = await buildAdmin(world.owner);
  });
  afterAll(() => world.destroy());

  /** A session of people of whom no other test knows. */
  const newSession = async () => {
    const courseId = await buildCourse(world.owner);
    [student, tutor] = [await buildStudent(world.owner), await buildTutor(world.owner, { courseIds: [courseId] })];
    appointmentId = await buildAppointment(world.owner, {
      studentId: student.id,
      tutorId: tutor.id,
      courseId,
      startsAt: new Date('2031-03-10T15:00:00Z'),
    });
  };
  const write = async (values: object = {}, by: Asker = admin) => {
    const words = { subject: 'Votre séance', body: 'Bonjour\nConvient-il de la déplacer ?' };
    const input = { appointmentId, to: ['STUDENT', 'TUTOR'], ...words, requestId: randomUUID(), ...values };
    return (await world.ask<Written>(by, WRITE, { input })).writeAboutSession;
  };
  const told = (userId: string) =>
    world.rows<{ kind: string; link: string; data: object }>(
      'select kind, link, data from notifications where user_id = $1 order by created_at',
      [userId],
    );
  const mailsTo = async (userId: string) =>
    (
      await world.rows<{ mail: string }>(
        `select j.payload->>'mail' as mail from graphile_worker._private_jobs j
           join graphile_worker._private_tasks t on t.id = j.task_id
         where t.identifier = 'send-mail' and j.payload->>'userId' = $1`,
        [userId],
      )
    ).map(({ mail }) => mail);

  test('is a ticket that waits for the student, and a notification and a mail for the tutor', async () => {
    await newSession();
    const { ticket } = await write();
    const { tickets } = await world.ask<{ tickets: { nodes: object[] } }>(student, TICKETS);
    expect(tickets.nodes).toEqual([
      {
        id: ticket?.id,
        subject: 'Votre séance',
        category: 'APPOINTMENT',
        state: 'ANSWERED',
        firstRepliedAt: expect.any(String),
        appointment: { id: appointmentId },
        assignee: { id: admin.id },
        conversation: { unread: 1, messages: { nodes: [{ body: 'Bonjour\nConvient-il de la déplacer ?' }] } },
      },
    ]);
    expect(await told(student.id)).toMatchObject([
      { kind: 'ticket.opened-for-you', link: `/aide/${ticket?.id ?? ''}` },
    ]);
    expect(await mailsTo(student.id)).toEqual(['ticket-opened-for-you']);
    expect(await told(tutor.id)).toMatchObject([
      { kind: 'appointment.written', link: `/tuteur/seances/${appointmentId}`, data: { subject: 'Votre séance' } },
    ]);
    expect(await mailsTo(tutor.id)).toEqual(['session-written']);
  });

  test('is answered to support, in the queue', async () => {
    await newSession();
    const { ticket } = await write({ to: ['STUDENT'] });
    const input = { ticketId: ticket?.id, clientId: randomUUID(), body: 'Déplacez-la, merci.' };
    expect(await world.ask(student, REPLY, { input })).toEqual({ replyToTicket: { ticket: { state: 'OPEN' } } });
  });

  test('goes to those who were chosen, and to nobody else', async () => {
    await newSession();
    expect(await write({ to: ['TUTOR'] })).toEqual({ __typename: 'SessionWrittenAbout', ticket: null });
    expect([await told(student.id), await mailsTo(student.id)]).toEqual([[], []]);
    expect(await told(tutor.id)).toHaveLength(1);
    await write({ to: ['STUDENT'] });
    expect(await told(tutor.id)).toHaveLength(1);
    expect(await write({ to: [] })).toMatchObject({ fields: [{ path: 'to' }] });
    expect(await write({ body: '  ' })).toMatchObject({ fields: [{ path: 'body' }] });
  });

  test('a double click is one message, with one answer', async () => {
    await newSession();
    const requestId = randomUUID();
    const [first, second] = await Promise.all([write({ requestId }), write({ requestId })]);
    expect(second).toEqual(first);
    expect([await told(student.id), await told(tutor.id)].map((rows) => rows.length)).toEqual([1, 1]);
    expect(await write({ requestId, body: 'Autre chose' })).toMatchObject({ fields: [{ path: 'requestId' }] });
  });

  test('is for admins, about a session that there is, and is written down', async () => {
    await newSession();
    const input = { appointmentId, to: ['TUTOR'], subject: 'x', body: 'x', requestId: randomUUID() };
    const { errors } = await world.execute(student, WRITE, { input });
    expect(errors?.[0]?.message).toContain('WriteAboutSessionInput');
    const unknown = await world.execute(admin, WRITE, { input: { ...input, appointmentId: randomUUID() } });
    expect(unknown.errors?.[0]?.extensions?.['code']).toBe('NOT_FOUND');
    await write();
    expect(
      await world.rows(
        `select actor_id, "after"->'to' as "to" from audit_entries where subject_id = $1 and action = 'appointment.write'`,
        [appointmentId],
      ),
    ).toEqual([{ actor_id: admin.id, to: ['STUDENT', 'TUTOR'].map((party) => party.toLowerCase()) }]);
  });
});
