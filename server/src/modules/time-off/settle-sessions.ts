import type { Context } from '../../context.js';
import type { Transaction } from '../../database/unit-of-work.js';
import { signedIn } from '../../graphql/authorization.js';
import { InvalidField, InvalidInput } from '../../graphql/failures.js';
import { agreedWithTutor, columnsOfAppointment, toAppointment, type Appointment } from '../appointments/index.js';
import { cancelSessions } from '../orders/index.js';
import { giveUpUnpaid } from '../series/index.js';
import { isPaid } from './affected-sessions.js';
import { proposeTime } from './propose-times.js';
import { SessionChoice } from './time-off.entity.js';
import type { SessionChoiceInput, SettleSessionsInput } from './time-off.inputs.js';
import { AffectedSessionsChanged, SessionsSettled, type ProposedTimeNotFree } from './time-off.results.js';

/**
 * Cancels sessions of the viewer with full refund, or offers their students another time: the answer to hours that were changed. All of
 * it happens or none. A session that is not the viewer's, or no longer agreed and to come, is `AffectedSessionsChanged`, as is an
 * unpaid one that is to be offered another time.
 */
export async function settleSessions(
  ctx: Context,
  { choices, message }: SettleSessionsInput,
): Promise<SessionsSettled | AffectedSessionsChanged | ProposedTimeNotFree | InvalidInput> {
  const { id: tutorId } = signedIn(ctx.viewer);
  const wrong = missingTimes(choices);
  if (wrong.length > 0) return new InvalidInput(wrong);
  const ids = choices.map((choice) => choice.appointmentId);
  const system = ctx.asSystem();
  await ctx.close();
  try {
    return await system.transact(async (tx) => {
      await lockTutor(tx, tutorId);
      const rows = await tx.query<Appointment>(
        `select ${columnsOfAppointment} from appointments a
         where a.id = any ($1) and a.tutor_id = $2 and ${agreedWithTutor('$3')} and a.ends_at > $3 order by a.starts_at, a.id`,
        [ids, tutorId, system.now],
      );
      if (rows.length !== ids.length) return new AffectedSessionsChanged();
      const failure = await applyChoices(system, tx, rows.map(toAppointment), choices, { tutorId, message });
      return failure ?? new SessionsSettled(ids);
    });
  } finally {
    await system.close();
  }
}

/** A tutor's commands about sessions take turns, so that two windows do not decide about the same ones. */
export async function lockTutor(tx: Transaction, tutorId: string): Promise<void> {
  await tx.query('select user_id from tutors where user_id = $1 for update', [tutorId]);
}

/** Sessions that are to be proposed another time without one. */
export function missingTimes(choices: readonly SessionChoiceInput[]): InvalidField[] {
  return choices.flatMap(({ choice, startsAt }, index) =>
    choice === SessionChoice.PROPOSE && !startsAt ? [new InvalidField(`choices.${index}.startsAt`, 'isNotEmpty')] : [],
  );
}

/**
 * Does with each session what was chosen, in the caller's transaction: cancellations first, since they lock orders before sessions, then
 * proposals. The caller has checked that the sessions are the tutor's. A failure must roll all of it back.
 */
export async function applyChoices(
  system: Context,
  tx: Transaction,
  sessions: readonly Appointment[],
  choices: readonly SessionChoiceInput[],
  { tutorId, message }: { tutorId: string; message?: string | null | undefined },
): Promise<AffectedSessionsChanged | ProposedTimeNotFree | null> {
  const words = message?.trim() || null;
  const choiceOf = new Map(choices.map((choice) => [choice.appointmentId, choice]));
  const toCancel = sessions.filter(({ id }) => choiceOf.get(id)?.choice === SessionChoice.CANCEL);
  const count = await cancelAll(system, tx, toCancel, { tutorId, reason: words });
  if (count !== toCancel.length) return new AffectedSessionsChanged();
  for (const session of sessions) {
    const choice = choiceOf.get(session.id);
    if (choice?.choice !== SessionChoice.PROPOSE || !choice.startsAt) continue;
    if (!isPaid(session)) return new AffectedSessionsChanged();
    const refused = await proposeTime(system, tx, { session, startsAt: choice.startsAt, message: words });
    if (refused) return refused;
  }
  return null;
}

/** Paid sessions are refunded in full, unpaid ones are let go; how many it was. */
async function cancelAll(
  system: Context,
  tx: Transaction,
  sessions: readonly Appointment[],
  { tutorId, reason }: { tutorId: string; reason: string | null },
): Promise<number> {
  if (sessions.length === 0) return 0;
  const [paid, unpaid] = [sessions.filter(isPaid), sessions.filter((session) => !isPaid(session))];
  const idsOf = (some: readonly Appointment[]) => some.map(({ id }) => id);
  const cancelled = await cancelSessions(system, tx, { ids: idsOf(paid), by: 'tutor', actorId: tutorId, reason });
  const givenUp = await giveUpUnpaid(system, tx, { ids: idsOf(unpaid), tutorId, reason });
  return cancelled.length + givenUp.length;
}
