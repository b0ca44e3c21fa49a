import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { buildStudent } from '../../testing/builders.js';
import { Shop } from '../../testing/shop.js';
import type { Asker } from '../../testing/test-world.js';
import { holdSlot, SlotTaken } from '../appointments/index.js';
import { cancelSessions } from '../orders/index.js';
import { tokenOf } from './proposal-link.js';

const HOUR = 3_600_000;
const SETTLE = `mutation ($input: SettleSessionsInput!) {
  settleSessions(input: $input) {
    __typename
    ... on SessionsSettled { appointments { id proposal { id state proposedStartsAt expiresAt } } }
    ... on ProposedTimeNotFree { nearest { startsAt } }
  }
}`;
const ANSWER = `mutation ($input: AnswerProposalInput!) {
  answerProposal(input: $input) { __typename ... on ProposalAnswered { proposal { state } } ... on ProposalEnded { state } }
}`;
const ANSWER_LINK = `mutation ($input: AnswerLinkedProposalInput!) {
  answerLinkedProposal(input: $input) {
    __typename
    ... on LinkedProposalAnswered { proposal { state } }
    ... on ProposalEnded { state message }
  }
}`;

interface Proposed {
  student: Asker;
  appointmentId: string;
  orderId: string;
  proposalId: string;
  startsAt: Date;
}

describe('a proposal of another time', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await Shop.open();
  });
  afterEach(() => {
    shop.world.now = null;
  });
  afterAll(() => shop.close());

  const propose = (appointmentId: string, startsAt: Date, asker: Asker = shop.tutor) =>
    shop.world.ask<{ settleSessions: { __typename: string; appointments: { proposal: { id: string } }[] } }>(
      asker,
      SETTLE,
      { input: { message: 'Je suis malade.', choices: [{ appointmentId, choice: 'PROPOSE', startsAt }] } },
    );
  /** A paid session, and another time that was proposed for it. */
  const proposed = async (): Promise<Proposed> => {
    const { student, held, orderId } = await shop.paidOrder();
    const [appointmentId = ''] = held;
    const startsAt = shop.nextStart();
    const { settleSessions } = await propose(appointmentId, startsAt);
    const proposalId = settleSessions.appointments[0]?.proposal.id ?? '';
    return { student, appointmentId, orderId, proposalId, startsAt };
  };
  const answer = async (asker: Asker, id: string, accept: boolean) =>
    (await shop.world.ask<{ answerProposal: object }>(asker, ANSWER, { input: { id, accept } })).answerProposal;
  const answerLink = async (token: string, accept: boolean) =>
    (await shop.world.ask<{ answerLinkedProposal: object }>('visitor', ANSWER_LINK, { input: { token, accept } }))
      .answerLinkedProposal;
  const session = async (id: string) =>
    (
      await shop.world.rows<{ state: string; startsAt: Date }>(
        'select state, starts_at as "startsAt" from appointments where id = $1',
        [id],
      )
    )[0];
  const holdOf = async (proposalId: string) =>
    (
      await shop.world.rows<{ state: string; proposal: string }>(
        `select h.state, p.state as proposal from session_proposals p join appointments h on h.id = p.held_appointment_id
         where p.id = $1`,
        [proposalId],
      )
    )[0];
  const secret = () => shop.world.env.SESSION_SECRET;

  test('keeps the time for the student, who is told in the app and by mail', async () => {
    const { student, startsAt, proposalId, appointmentId } = await proposed();
    const other = await buildStudent(shop.world.owner);
    const ctx = shop.world.context(other);
    const lost = await ctx.transact((tx) =>
      holdSlot(ctx, tx, {
        studentId: other.id,
        courseId: shop.courseId,
        tutorId: shop.tutor.id,
        startsAt,
        minutes: 60,
      }),
    );
    expect(lost).toBeInstanceOf(SlotTaken);
    expect(
      await shop.world.rows('select kind from notifications where user_id = $1 and kind = $2', [
        student.id,
        'proposal.new',
      ]),
    ).toHaveLength(1);
    const open = await shop.world.ask(student, '{ openProposals { id message appointment { id proposal { id } } } }');
    expect(open).toEqual({
      openProposals: [
        {
          id: proposalId,
          message: 'Je suis malade.',
          appointment: { id: appointmentId, proposal: { id: proposalId } },
        },
      ],
    });
    await shop.runJobs();
    const [row] = await shop.world.rows<{ email: string }>('select email::text from users where id = $1', [student.id]);
    const mails = await Promise.all(shop.inbox.messages.list(row?.email).map(({ id }) => shop.inbox.messages.find(id)));
    expect(mails.some((mail) => mail?.text.includes(`/proposition/${tokenOf(secret(), proposalId)}`))).toBe(true);
  });

  test('accepted, moves the session once, however often it is clicked, and nothing is refunded', async () => {
    const { student, appointmentId, orderId, proposalId, startsAt } = await proposed();
    const answers = await Promise.all([
      answer(student, proposalId, true),
      answer(student, proposalId, true),
      answerLink(tokenOf(secret(), proposalId), true),
    ]);
    for (const each of answers) expect(each).toMatchObject({ proposal: { state: 'ACCEPTED' } });
    expect(await session(appointmentId)).toEqual({ state: 'confirmed', startsAt });
    expect(await holdOf(proposalId)).toEqual({ state: 'expired', proposal: 'accepted' });
    expect(await answer(student, proposalId, false)).toEqual({ __typename: 'ProposalEnded', state: 'ACCEPTED' });
    expect(await shop.order(orderId)).toMatchObject({ state: 'paid', refunded: 0, appointments: ['confirmed'] });
    const moves = await shop.world.rows('select from appointment_changes where appointment_id = $1 and action = $2', [
      appointmentId,
      'reschedule',
    ]);
    expect(moves).toHaveLength(1);
    expect(
      await shop.world.rows('select from notifications where user_id = $1 and kind = $2', [
        shop.tutor.id,
        'proposal.accepted',
      ]),
    ).toHaveLength(1);
  });

  test('declined, cancels the session once with all the money back, and lets the time go', async () => {
    const { student, appointmentId, orderId, proposalId } = await proposed();
    const answers = await Promise.all([answer(student, proposalId, false), answer(student, proposalId, false)]);
    for (const each of answers) expect(each).toMatchObject({ proposal: { state: 'DECLINED' } });
    await shop.settle();
    expect(await session(appointmentId)).toMatchObject({ state: 'cancelled' });
    expect(await holdOf(proposalId)).toEqual({ state: 'expired', proposal: 'declined' });
    expect(await shop.order(orderId)).toMatchObject({ state: 'refunded', refunded: 6000 });
  });

  test('answered in both ways at once, one of them counts', async () => {
    const { student, appointmentId, orderId, proposalId } = await proposed();
    const answers = await Promise.all([answer(student, proposalId, true), answer(student, proposalId, false)]);
    expect(answers.map((each) => '__typename' in each && each.__typename).sort()).toEqual([
      'ProposalAnswered',
      'ProposalEnded',
    ]);
    const after = await session(appointmentId);
    const { refunded } = await shop.order(orderId);
    expect([after?.state, refunded]).toEqual(after?.state === 'confirmed' ? ['confirmed', 0] : ['cancelled', 6000]);
  });

  test('nobody else answers it, and no link that we did not sign', async () => {
    const { proposalId } = await proposed();
    const other = await buildStudent(shop.world.owner);
    await expect(answer(other, proposalId, true)).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
    for (const token of [
      proposalId,
      `${proposalId}.`,
      `${proposalId}.${'A'.repeat(43)}`,
      tokenOf('another secret', proposalId),
    ])
      await expect(answerLink(token, true)).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
    expect(await holdOf(proposalId)).toEqual({ state: 'held', proposal: 'open' });
    const stolen = await propose((await shop.paidOrder()).held[0] ?? '', shop.nextStart(), {
      id: other.id,
      role: 'tutor',
    });
    expect(stolen).toEqual({ settleSessions: { __typename: 'AffectedSessionsChanged' } });
  });

  test('reading the link answers nothing', async () => {
    const { proposalId, appointmentId } = await proposed();
    const before = await session(appointmentId);
    const read = await shop.world.ask(
      'visitor',
      'query ($token: String!) { linkedProposal(token: $token) { state tutorName courseName message } }',
      { token: tokenOf(secret(), proposalId) },
    );
    expect(read).toEqual({
      linkedProposal: { state: 'OPEN', tutorName: 'Ana Roy', courseName: 'Calcul 1', message: 'Je suis malade.' },
    });
    expect(await session(appointmentId)).toEqual(before);
  });

  test('without an answer it ends: nobody can accept it, and the job cancels the session with all the money back', async () => {
    const { student, appointmentId, orderId, proposalId } = await proposed();
    const [row] = await shop.world.rows<{ at: Date }>('select expires_at as at from session_proposals where id = $1', [
      proposalId,
    ]);
    const end = row?.at.getTime() ?? 0;
    const expire = async () => {
      await shop.world.owner.query(`select graphile_worker.add_job('expire-proposals', '{}')`);
      await shop.runJobs();
    };
    shop.world.now = new Date(end - HOUR);
    await expire();
    expect(await session(appointmentId)).toMatchObject({ state: 'confirmed' });
    shop.world.now = new Date(end);
    expect(await answer(student, proposalId, true)).toEqual({ __typename: 'ProposalEnded', state: 'EXPIRED' });
    await expire();
    await expire();
    shop.world.now = null;
    await shop.settle();
    expect(await session(appointmentId)).toMatchObject({ state: 'cancelled' });
    expect(await holdOf(proposalId)).toEqual({ state: 'expired', proposal: 'expired' });
    expect(await shop.order(orderId)).toMatchObject({ state: 'refunded', refunded: 6000 });
  });

  test('is withdrawn with its time when the session is cancelled in another way, or another time is proposed', async () => {
    const { student, appointmentId, proposalId } = await proposed();
    const next = await propose(appointmentId, shop.nextStart());
    expect(await holdOf(proposalId)).toEqual({ state: 'expired', proposal: 'withdrawn' });
    const nextId = next.settleSessions.appointments[0]?.proposal.id ?? '';
    const ctx = shop.world.context('system');
    await ctx.transact((tx) =>
      cancelSessions(ctx, tx, { ids: [appointmentId], by: 'student', actorId: student.id, reason: null }),
    );
    expect(await holdOf(nextId)).toEqual({ state: 'expired', proposal: 'withdrawn' });
    expect(await answer(student, nextId, true)).toEqual({ __typename: 'ProposalEnded', state: 'WITHDRAWN' });
  });

  test('is withdrawn when the time off that made it is taken back: the session stays, the student and the link are told', async () => {
    const { student, held, orderId } = await shop.paidOrder();
    const [appointmentId = ''] = held;
    const before = await session(appointmentId);
    const at = before?.startsAt.getTime() ?? 0;
    const { takeTimeOff } = await shop.world.ask<{ takeTimeOff: { timeOff: { id: string } } }>(
      shop.tutor,
      `mutation ($input: TakeTimeOffInput!) { takeTimeOff(input: $input) { ... on TimeOffChanged { timeOff { id } } } }`,
      {
        input: {
          startsAt: new Date(at),
          endsAt: new Date(at + HOUR),
          emergency: false,
          choices: [{ appointmentId, choice: 'PROPOSE', startsAt: shop.nextStart() }],
        },
      },
    );
    const [made] = await shop.world.rows<{ id: string }>('select id from session_proposals where appointment_id = $1', [
      appointmentId,
    ]);
    const proposalId = made?.id ?? '';
    const takeBack = () =>
      shop.world.ask(
        shop.tutor,
        `mutation ($input: EndTimeOffInput!) { endTimeOff(input: $input) { ... on TimeOffChanged { timeOff { state } } } }`,
        { input: { id: takeTimeOff.timeOff.id } },
      );
    expect(await Promise.all([takeBack(), takeBack()])).toEqual(
      Array(2).fill({ endTimeOff: { timeOff: { state: 'TAKEN_BACK' } } }),
    );
    expect(await session(appointmentId)).toEqual(before);
    expect(await holdOf(proposalId)).toEqual({ state: 'expired', proposal: 'withdrawn' });
    expect(await answerLink(tokenOf(secret(), proposalId), true)).toMatchObject({ state: 'WITHDRAWN' });
    expect(
      await shop.world.rows(`select kind from notifications where user_id = $1 and kind = 'proposal.withdrawn'`, [
        student.id,
      ]),
    ).toHaveLength(1);
    await shop.settle();
    const [row] = await shop.world.rows<{ email: string }>('select email::text from users where id = $1', [student.id]);
    expect(shop.inbox.messages.list(row?.email).map(({ subject }) => subject)).toContainEqual(
      expect.stringMatching(/keeps its time|garde son heure/),
    );
    expect(await shop.order(orderId)).toMatchObject({ state: 'paid', refunded: 0 });
  });

  test('a time that somebody has, or that is too soon to be answered, is not proposed, and nothing changes', async () => {
    const { held } = await shop.paidOrder();
    const { held: others } = await shop.paidOrder();
    const taken = await session(others[0] ?? '');
    const refused = await propose(held[0] ?? '', taken?.startsAt ?? new Date());
    expect(refused.settleSessions.__typename).toBe('ProposedTimeNotFree');
    const past = await propose(held[0] ?? '', new Date(shop.world.now.getTime() - HOUR));
    expect(past.settleSessions.__typename).toBe('ProposedTimeNotFree');
    expect(await shop.world.rows('select from session_proposals where appointment_id = $1', [held[0]])).toEqual([]);
  });
});
