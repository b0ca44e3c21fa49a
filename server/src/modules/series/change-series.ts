import { DAY, mayReschedule, MINUTE, overlaps, whyNotFree, type BookingCalendar, type Interval } from '@4as/scheduling';
import type { Context } from '../../context.js';
import type { Transaction } from '../../database/unit-of-work.js';
import { Failure, InvalidInput } from '../../graphql/failures.js';
import { appointmentsByIds, AppointmentState, lockAppointments, lockPeople } from '../appointments/index.js';
import { moveSession } from '../orders/index.js';
import { reschedulingPolicyOf, settingsIn } from '../settings/index.js';
import { bookableCourses } from '../tutors/index.js';
import { changeAsCompany, type SeriesChange } from './as-company.js';
import { lockSeries } from './extend-series.js';
import { moveUnpaid } from './move-unpaid.js';
import { lengthOf, planChange, type PlannedMove } from './plan-change.js';
import { intervalOf, loadSeriesCalendars } from './plan-series.js';
import type { ChangeSeriesInput } from './series.inputs.js';
import { sessionOfSeries, sessionsInScope } from './series.queries.js';
import { SeriesChanged, SeriesChangeRefused, SessionRefusal } from './series.results.js';
import { tellOfChange } from './tell-of-series.js';
import { writeRule } from './write-rule.js';

/**
 * Gives one session of a series, it and those after it, or all that have not begun another time, length or tutor: all that are
 * meant, or none, with the reason for each that can't. Sessions keep their ids, so that conversations, files and payments stay
 * with them. Paid ones move by the rules of rescheduling, unpaid ones freely; with more than one, the rule of the series changes
 * from there on.
 */
export async function changeSeries(
  ctx: Context,
  input: ChangeSeriesInput,
): Promise<SeriesChanged | SeriesChangeRefused | InvalidInput> {
  if (!input.startsAt && !input.minutes && !input.tutorId) return InvalidInput.at('startsAt', 'isNotEmpty');
  return changeAsCompany(ctx, input.seriesId, (change) => changeLocked(ctx, change, input));
}

async function changeLocked(
  ctx: Context,
  change: SeriesChange,
  input: ChangeSeriesInput,
): Promise<SeriesChanged | SeriesChangeRefused | InvalidInput> {
  const { system, tx, series } = change;
  const row = await sessionOfSeries(tx, series.id, input.sessionId);
  if (!row) return InvalidInput.at('sessionId', 'unknown');
  const sessions = await sessionsInScope(tx, series.id, input.scope, row.number, system.now);
  const named = sessions.find(({ id }) => id === input.sessionId);
  if (!named) return InvalidInput.at('sessionId', 'sessionNotToChange');
  if (sessions.some(({ state, chargeAt }) => state === 'held' && chargeAt === null))
    return InvalidInput.at('sessionId', 'sessionInCart');
  // Its order may take the money of the old length at any moment: it is paid or let go first.
  if (sessions.some(({ state, orderId }) => state === 'held' && orderId !== null))
    return InvalidInput.at('sessionId', 'sessionBeingCharged');
  const [course] = await bookableCourses(tx, [series.courseId]);
  const { moves, rule } = planChange(series, sessions, named, input);
  if (moves.some(({ tutorId }) => !course?.tutorIds.includes(tutorId))) return InvalidInput.at('tutorId', 'unknown');

  const real = moves.filter(isMove);
  // Money goes back or is asked for where a single paid session gets another length.
  if (real.some(({ session, minutes }) => session.state === 'confirmed' && minutes !== lengthOf(session)))
    return InvalidInput.at('minutes', 'paidLengthAlone');
  const refusals = [...(await tooLate(ctx, change, real)), ...(await refusalsOf(ctx, change, real))];
  if (refusals.length > 0) return new SeriesChangeRefused(refusals);
  const failed = await moveAll(ctx, change, real);
  if (failed.length > 0) return new SeriesChangeRefused(failed);
  if (rule) await writeRule(change, rule, input);
  const unpaid = real.filter(({ session }) => session.state === 'held');
  const appointments = await appointmentsByIds(
    tx,
    unpaid.map(({ session }) => session.appointmentId),
  );
  await tellOfChange(system, tx, series, { kind: 'series.changed', appointments });
  return new SeriesChanged((await lockSeries(tx, series.id)) ?? series, real.length);
}

function isMove({ session, startsAt, minutes, tutorId }: PlannedMove): boolean {
  const ends = startsAt.getTime() + minutes * MINUTE;
  return (
    session.startsAt.getTime() !== startsAt.getTime() ||
    session.endsAt.getTime() !== ends ||
    session.tutorId !== tutorId
  );
}

/** The paid sessions that a student may not move any more, by the limits of rescheduling. */
async function tooLate(
  ctx: Context,
  { system, tx }: SeriesChange,
  moves: readonly PlannedMove[],
): Promise<SessionRefusal[]> {
  const paid = moves.filter(({ session }) => session.state === 'confirmed');
  if (paid.length === 0) return [];
  const policy = reschedulingPolicyOf(await settingsIn(tx));
  return paid.flatMap(({ session }) => {
    const answer = mayReschedule({
      by: authorOf(ctx).role,
      startsAt: session.startsAt.getTime(),
      now: system.now.getTime(),
      timesRescheduled: session.timesRescheduled,
      policy,
    });
    if (answer.allowed) return [];
    const time = ctx.formats.dateTime(answer.until, system.now);
    return [new SessionRefusal(session.startsAt, ctx.failureText(`ReschedulingRefused.${answer.reason}`, { time }))];
  });
}

/** Asks the one slot function of each new time, as if the sessions that move had left theirs already. */
async function refusalsOf(
  ctx: Context,
  { system, tx, series }: SeriesChange,
  moves: readonly PlannedMove[],
): Promise<SessionRefusal[]> {
  if (moves.length === 0) return [];
  const settings = await settingsIn(tx);
  const starts = moves.map(({ startsAt }) => startsAt.getTime());
  const calendars = await loadSeriesCalendars(system, tx, settings, {
    tutorIds: [...new Set(moves.map(({ tutorId }) => tutorId))],
    studentId: series.studentId,
    from: Math.min(...starts) - DAY,
    to: Math.max(...starts) + DAY,
  });
  const left = moves.map(({ session }) => ({
    ...session,
    start: session.startsAt.getTime(),
    end: session.endsAt.getTime(),
  }));
  const taken: Interval[] = [];
  return moves.flatMap(({ startsAt, minutes, tutorId }) => {
    const calendar = calendars.get(tutorId);
    const interval = intervalOf(startsAt, minutes);
    const isBusy = taken.some((other) => overlaps(other, interval));
    taken.push(interval);
    const answer = calendar ? whyNotFree(without(calendar, left, tutorId), interval) : 'outside_hours';
    const reason = answer !== 'free' ? answer : isBusy ? 'student_busy' : null;
    return reason === null ? [] : [new SessionRefusal(startsAt, ctx.failureText(`SlotNotFree.${reason}`))];
  });
}

/** A calendar without the sessions that leave their times. */
function without(
  calendar: BookingCalendar,
  left: readonly (Interval & { tutorId: string })[],
  tutorId: string,
): BookingCalendar {
  const isLeft = ({ start, end }: Interval, rows: readonly Interval[]): boolean =>
    rows.some((row) => row.start === start && row.end === end);
  const ofTutor = left.filter((row) => row.tutorId === tutorId);
  return {
    ...calendar,
    taken: calendar.taken.filter((interval) => !isLeft(interval, ofTutor)),
    studentTaken: (calendar.studentTaken ?? []).filter((interval) => !isLeft(interval, left)),
  };
}

/**
 * Moves them one after another, so that each finds its place free: those that go later from the last one on. What the database
 * refuses now was taken since it was asked.
 */
async function moveAll(
  ctx: Context,
  { system, tx, series }: SeriesChange,
  moves: readonly PlannedMove[],
): Promise<SessionRefusal[]> {
  await lockPeople(tx, [series.studentId, ...moves.flatMap(({ tutorId, session }) => [tutorId, session.tutorId])]);
  const goLater = moves.some(({ session, startsAt }) => startsAt > session.startsAt);
  const ordered = [...moves].sort((a, b) => a.session.startsAt.getTime() - b.session.startsAt.getTime());
  for (const move of goLater ? ordered.reverse() : ordered) {
    const isMoved =
      move.session.state === 'held'
        ? await moveUnpaid(system, tx, series, move, authorOf(ctx))
        : await movePaid(ctx, system, tx, move);
    if (!isMoved) return [new SessionRefusal(move.startsAt, ctx.failureText('SlotNotFree.taken'))];
  }
  return [];
}

/** A paid session moves as by rescheduling it alone: with its history, its mails and its invitations. */
async function movePaid(
  ctx: Context,
  system: Context,
  tx: Transaction,
  { session, startsAt, minutes, tutorId }: PlannedMove,
): Promise<boolean> {
  const [appointment] = await lockAppointments(tx, [session.appointmentId]);
  if (appointment?.state !== AppointmentState.CONFIRMED) return false;
  const { id: actorId, role: by } = authorOf(ctx);
  const moved = await moveSession(system, tx, appointment, { startsAt, minutes, tutorId, by, actorId, reason: null });
  return !(moved instanceof Failure);
}

/** In whose name the company does it. */
function authorOf({ viewer }: Context): { id: string | null; role: 'student' | 'admin' } {
  return { id: viewer.id, role: viewer.role === 'admin' ? 'admin' : 'student' };
}
