import type { Context } from '../../context.js';
import type { Transaction } from '../../database/unit-of-work.js';
import { signedIn } from '../../graphql/authorization.js';
import { notFound } from '../../graphql/errors.js';
import { Failure } from '../../graphql/failures.js';
import { columnsOfAppointment, releaseHolds, toAppointment, type Appointment } from '../appointments/index.js';
import { notify, pages } from '../notifications/index.js';
import { cancelSessions, moveSession } from '../orders/index.js';
import { columnsOfProposal, LinkedProposal, ProposalState, type SessionProposal } from './proposal.entity.js';
import { proposalOfToken } from './proposal-link.js';
import { linkedProposal } from './proposal.queries.js';
import type { AnswerLinkedProposalInput, AnswerProposalInput } from './time-off.inputs.js';
import { LinkedProposalAnswered, ProposalAnswered, ProposalEnded } from './time-off.results.js';

/** Accepts or declines a proposal made to the viewer. One that was made to somebody else is not there. */
export async function answerProposal(
  ctx: Context,
  { id, accept }: AnswerProposalInput,
): Promise<ProposalAnswered | ProposalEnded> {
  const { id: studentId } = signedIn(ctx.viewer);
  const [own] = await ctx.db.query('select id from session_proposals where id = $1 and student_id = $2', [
    id,
    studentId,
  ]);
  if (!own) throw notFound('proposal');
  await ctx.close();
  const answered = await answerAsCompany(ctx, id, accept);
  return answered instanceof Failure ? answered : new ProposalAnswered(answered);
}

/** As {@link answerProposal}, for whoever has the link of the mail, signed in or not. A link that we did not sign leads nowhere. */
export async function answerLinkedProposal(
  ctx: Context,
  { token, accept }: AnswerLinkedProposalInput,
): Promise<LinkedProposalAnswered | ProposalEnded> {
  const id = proposalOfToken(ctx.services.env.SESSION_SECRET, token);
  if (id === null) throw notFound('proposal');
  const answered = await answerAsCompany(ctx, id, accept);
  if (answered instanceof Failure) return answered;
  const linked: LinkedProposal | null = await linkedProposal(ctx, token);
  if (!linked) throw notFound('proposal');
  return new LinkedProposalAnswered(linked);
}

async function answerAsCompany(ctx: Context, id: string, accept: boolean): Promise<SessionProposal | ProposalEnded> {
  const system = ctx.asSystem();
  try {
    return await system.transact((tx) => (accept ? acceptProposal(system, tx, id) : declineProposal(system, tx, id)));
  } finally {
    await system.close();
  }
}

/**
 * Moves the session to the time that was kept for it. The session's row is locked before the proposal's, as whoever cancels or moves it
 * does, so that those who meet take turns; the hold is let go in the same transaction, and the time taken again by the constraints
 * that guard every booking.
 */
async function acceptProposal(system: Context, tx: Transaction, id: string): Promise<SessionProposal | ProposalEnded> {
  const { proposal, session } = await lockProposal(tx, id);
  if (proposal.state === ProposalState.ACCEPTED) return proposal;
  if (!isOpen(system, proposal) || session.state !== 'confirmed') return ended(system, proposal);
  await close(system, tx, proposal, ProposalState.ACCEPTED);
  const [hold] = await releaseHolds(system, tx, [proposal.heldAppointmentId]);
  if (!hold) return new ProposalEnded(ProposalState.EXPIRED);
  const moved = await moveSession(system, tx, session, {
    startsAt: proposal.proposedStartsAt,
    tutorId: session.tutorId,
    minutes: session.minutes,
    by: 'tutor',
    actorId: proposal.tutorId,
    reason: proposal.message,
  });
  if (moved instanceof Failure) return new ProposalEnded(ProposalState.EXPIRED);
  await tellTutor(system, tx, proposal, session);
  return proposal;
}

/** Gives the session up: the tutor could not give it, so the student has all the money back. */
async function declineProposal(system: Context, tx: Transaction, id: string): Promise<SessionProposal | ProposalEnded> {
  const before = await proposalById(tx, id);
  if (before.state === ProposalState.DECLINED) return before;
  if (!isOpen(system, before)) return ended(system, before);
  if (await giveUp(system, tx, before, ProposalState.DECLINED)) return before;
  const now = await proposalById(tx, id);
  return now.state === ProposalState.DECLINED ? now : ended(system, now);
}

/**
 * Cancels the session of an open proposal with full refund and closes it in this state; false where somebody else has cancelled it or answered
 * meanwhile: the caller's transaction must then be rolled back, by returning a failure. Cancelling locks the orders first, so the
 * proposal is looked at before without a lock, and what became of it afterwards.
 */
export async function giveUp(
  system: Context,
  tx: Transaction,
  proposal: SessionProposal,
  state: ProposalState.DECLINED | ProposalState.EXPIRED,
): Promise<boolean> {
  const [cancelled] = await cancelSessions(system, tx, {
    ids: [proposal.appointmentId],
    by: 'tutor',
    actorId: proposal.tutorId,
    reason: proposal.message,
  });
  if (!cancelled) return false;
  // Cancelling has withdrawn the proposal, in this very transaction, if it was still open when the locks were had.
  const [closed] = await tx.query(
    `update session_proposals set state = $2 where id = $1 and state = 'withdrawn' and answered_at = now() returning id`,
    [proposal.id, state],
  );
  if (closed) proposal.state = state;
  return closed !== undefined;
}

async function close(system: Context, tx: Transaction, proposal: SessionProposal, state: ProposalState): Promise<void> {
  await tx.query('update session_proposals set state = $2, answered_at = $3 where id = $1', [
    proposal.id,
    state,
    system.now,
  ]);
  Object.assign(proposal, { state, answeredAt: system.now });
}

async function lockProposal(tx: Transaction, id: string): Promise<{ proposal: SessionProposal; session: Appointment }> {
  const { appointmentId, heldAppointmentId } = await proposalById(tx, id);
  const rows = await tx.query<Appointment>(
    `select ${columnsOfAppointment} from appointments a where a.id = any ($1) order by a.id for update`,
    [[appointmentId, heldAppointmentId]],
  );
  const session = rows.find((row) => row.id === appointmentId);
  await tx.query('select id from session_proposals where id = $1 for update', [id]);
  if (!session) throw notFound('proposal');
  return { proposal: await proposalById(tx, id), session: toAppointment(session) };
}

/** A proposal as it is now; throws NOT_FOUND where there is none. */
export async function proposalById(tx: Transaction, id: string): Promise<SessionProposal> {
  const [proposal] = await tx.query<SessionProposal>(
    `select ${columnsOfProposal} from session_proposals p join appointments h on h.id = p.held_appointment_id where p.id = $1`,
    [id],
  );
  if (!proposal) throw notFound('proposal');
  return proposal;
}

function isOpen(system: Context, { state, expiresAt }: SessionProposal): boolean {
  return state === ProposalState.OPEN && expiresAt > system.now;
}

/** One whose time is over is closed by a job in a moment; to the student it has ended. */
function ended(system: Context, { state, expiresAt }: SessionProposal): ProposalEnded {
  return new ProposalEnded(state === ProposalState.OPEN && expiresAt <= system.now ? ProposalState.EXPIRED : state);
}

async function tellTutor(
  system: Context,
  tx: Transaction,
  proposal: SessionProposal,
  session: Appointment,
): Promise<void> {
  const [names] = await tx.query<{ courseName: string; otherName: string }>(
    `select c.name as "courseName", s.name as "otherName" from courses c, users s where c.id = $1 and s.id = $2`,
    [session.courseId, session.studentId],
  );
  if (!names) return;
  await notify(system, tx, {
    userId: session.tutorId,
    kind: 'proposal.accepted',
    data: {
      ...names,
      startsAt: proposal.proposedStartsAt.toISOString(),
      endsAt: proposal.proposedEndsAt.toISOString(),
    },
    link: pages.tutor.appointment(session.id),
  });
}
