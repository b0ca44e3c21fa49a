import { DAY } from '@4as/scheduling';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../context.js';
import type { Transaction } from '../../database/unit-of-work.js';
import { signedIn } from '../../graphql/authorization.js';
import { notFound } from '../../graphql/errors.js';
import { InvalidInput } from '../../graphql/failures.js';
import { releaseHolds, type Appointment } from '../appointments/index.js';
import { tellOfTime } from '../availability/index.js';
import { notifyAdmins, pages } from '../notifications/index.js';
import { affectedSessions } from './affected-sessions.js';
import { applyChoices, lockTutor, missingTimes } from './settle-sessions.js';
import { TimeOff } from './time-off.entity.js';
import type { SessionChoiceInput, TakeTimeOffInput } from './time-off.inputs.js';
import { AffectedSessionsChanged, TimeOffChanged, type ProposedTimeNotFree } from './time-off.results.js';

/** "Until I say otherwise": further than anything can be booked. */
const FAR_AWAY = new Date('9999-01-01T00:00:00Z');
const LONGEST = 366 * DAY;

/** From when to when a period lasts: from now on and for good where nothing else is said. InvalidInput where that is no time to come. */
export function periodOf(
  ctx: Context,
  { startsAt, endsAt }: Pick<TakeTimeOffInput, 'startsAt' | 'endsAt'>,
): { startsAt: Date; endsAt: Date } | InvalidInput {
  const start = startsAt ?? ctx.now;
  if (start < ctx.now) return InvalidInput.at('startsAt', 'timeIsOver');
  if (start.getTime() - ctx.now.getTime() > LONGEST) return InvalidInput.at('startsAt', 'tooFar');
  if (!endsAt) return { startsAt: start, endsAt: FAR_AWAY };
  if (endsAt <= start) return InvalidInput.at('endsAt', 'rangeOrder');
  if (endsAt.getTime() - start.getTime() > LONGEST) return InvalidInput.at('endsAt', 'tooFar');
  return { startsAt: start, endsAt };
}

/**
 * Makes the viewer unavailable for a period, and does with each agreed session in it what was chosen: all of it happens or none. Who has a
 * slot of it in the cart loses it; a payment that is under way is refunded when it arrives. When the sessions are no longer those
 * that were decided about, nothing happens and the viewer is asked to look again. An emergency is told to admins.
 */
export async function takeTimeOff(
  ctx: Context,
  input: TakeTimeOffInput,
): Promise<TimeOffChanged | AffectedSessionsChanged | ProposedTimeNotFree | InvalidInput> {
  const { id: tutorId } = signedIn(ctx.viewer);
  const period = periodOf(ctx, input);
  if (period instanceof InvalidInput) return period;
  const wrong = missingTimes(input.choices);
  if (wrong.length > 0) return new InvalidInput(wrong);
  const system = ctx.asSystem();
  await ctx.close();
  try {
    return await system.transact(async (tx) => {
      await lockTutor(tx, tutorId);
      const timeOff = await writePeriod(system, tx, tutorId, { ...input, ...period });
      const sessions = await affectedSessions(system, tx, tutorId, period);
      if (!sameSessions(sessions, input.choices)) return new AffectedSessionsChanged();
      const failure = await applyChoices(system, tx, sessions, input.choices, { tutorId, message: input.message });
      if (failure) return failure;
      await writeChoices(tx, timeOff.id, input.choices);
      await releaseCartHolds(system, tx, tutorId, period);
      if (timeOff.emergency) await tellAdmins(system, tx, timeOff, sessions.length);
      return new TimeOffChanged(timeOff);
    });
  } finally {
    await system.close();
  }
}

async function writePeriod(
  system: Context,
  tx: Transaction,
  tutorId: string,
  { startsAt, endsAt, emergency, reason, message }: TakeTimeOffInput & { startsAt: Date; endsAt: Date },
): Promise<TimeOff> {
  const timeOff = Object.assign(new TimeOff(), {
    id: uuidv7(),
    tutorId,
    startsAt,
    endsAt,
    openEnded: endsAt >= FAR_AWAY,
    emergency,
    reason: reason?.trim() || null,
    message: message?.trim() || null,
    endedAt: null,
    createdAt: system.now,
  });
  await tx.em.insert(TimeOff, timeOff);
  tellOfTime(tx, timeOff);
  return timeOff;
}

function sameSessions(sessions: readonly Appointment[], choices: readonly SessionChoiceInput[]): boolean {
  const chosen = new Set(choices.map((choice) => choice.appointmentId));
  return chosen.size === sessions.length && sessions.every(({ id }) => chosen.has(id));
}

async function writeChoices(tx: Transaction, timeOffId: string, choices: readonly SessionChoiceInput[]): Promise<void> {
  await tx.query(
    `insert into time_off_sessions (time_off_id, appointment_id, choice)
     select $1, appointment_id, choice from unnest($2::uuid[], $3::text[]) as chosen (appointment_id, choice)`,
    [timeOffId, choices.map((choice) => choice.appointmentId), choices.map((choice) => choice.choice)],
  );
}

/** Slots that lie in carts; those that a proposal keeps and those of series were dealt with along with their sessions. */
async function releaseCartHolds(
  system: Context,
  tx: Transaction,
  tutorId: string,
  { startsAt, endsAt }: { startsAt: Date; endsAt: Date },
): Promise<void> {
  const holds = await tx.query<{ id: string }>(
    `select a.id from appointments a
     where a.tutor_id = $1 and a.state = 'held' and a.charge_at is null and a.starts_at < $3 and a.ends_at > $2
       and not exists (select from session_proposals p where p.held_appointment_id = a.id and p.state = 'open')
     order by a.id`,
    [tutorId, startsAt, endsAt],
  );
  await releaseHolds(
    system,
    tx,
    holds.map((hold) => hold.id),
  );
}

async function tellAdmins(system: Context, tx: Transaction, timeOff: TimeOff, sessions: number): Promise<void> {
  const [tutor] = await tx.query<{ name: string }>('select display_name as name from tutors where user_id = $1', [
    timeOff.tutorId,
  ]);
  if (!tutor) throw notFound('tutor');
  await notifyAdmins(system, tx, {
    kind: 'time-off.emergency',
    data: { otherName: tutor.name, sessions },
    link: pages.admin.appointments(),
  });
}
