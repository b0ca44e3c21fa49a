import { MINUTE, planMoves, shiftedStart, type Interval, type PlannedMove, type TutorsTime } from '@4as/scheduling';
import type { Context } from '../../../context.js';
import type { Db } from '../../../database/unit-of-work.js';
import type { Appointment } from '../../appointments/index.js';
import { loadCalendars } from '../../availability/index.js';
import { settingsIn } from '../../settings/index.js';
import { bookableCourses } from '../../tutors/index.js';
import { reachOf } from '../rescheduling/check-time.js';
import { keptTimesOf, type OwnTime } from '../rescheduling/own-time.js';
import type { MovePreviewInput } from './bulk.inputs.js';
import { BulkRefusal } from './bulk.types.js';
import { refusalOfState } from './refusal-of-state.js';

/** Where a shift leads to: the new time of each session, and whether it can go there. */
export interface ShiftPlan {
  /** Those that can go, in the order in which they must. */
  order: readonly string[];
  targets: ReadonlyMap<string, { tutorId: string; startsAt: Date; endsAt: Date; refusal: BulkRefusal | null }>;
}

/**
 * Works out where a shift by days, time of the day and tutor leads each session, and which can go, by the function that lists slots.
 * Days and times are those of the wall clock of the tutor who will teach. A fixed number of statements, however many sessions and
 * people there are. For the company's or an admin's context: it reads everybody's time.
 */
export async function planShift(
  ctx: Context,
  db: Db,
  sessions: readonly Appointment[],
  { days, minutes, tutorId }: Pick<MovePreviewInput, 'days' | 'minutes' | 'tutorId'>,
): Promise<ShiftPlan> {
  const tutorIds = [...new Set(sessions.flatMap((session) => [session.tutorId, tutorId ?? session.tutorId]))];
  const [zones, kept, courses, { seriesHorizonDays }] = await Promise.all([
    zonesOf(db, tutorIds),
    keptTimesOf(
      db,
      sessions.map(({ id }) => id),
    ),
    bookableCourses(db, [...new Set(sessions.map(({ courseId }) => courseId))]),
    settingsIn(db),
  ]);
  const teachers = new Map(courses.map((course) => [course.id, course.tutorIds]));
  const moves = sessions.map((session) => {
    const toTutorId = tutorId ?? session.tutorId;
    const shift = { days, minutes: minutes ?? null };
    const start = shiftedStart(session.startsAt.getTime(), shift, zones.get(toTutorId) ?? 'UTC');
    return {
      ...plannedMove(session, toTutorId, start),
      horizonDays: reachOf(session, seriesHorizonDays),
      kept: kept.get(session.id)?.map(toTutorsTime) ?? [],
    };
  });
  const refusals = new Map(
    sessions.map((session, at) => [session.id, refusalBefore(ctx, session, moves[at], teachers.get(session.courseId))]),
  );
  const free = moves.filter(({ id }) => refusals.get(id) === null);
  const starts = free.map(({ to }) => to.start);
  const span = { from: Math.min(...starts), to: Math.max(...starts) + 1 };
  if (free.length === 0) return { order: [], targets: targetsOf(moves, refusals) };
  const [calendars, studentTaken] = await Promise.all([
    loadCalendars(ctx, db, { tutorIds, studentId: null, ...span }),
    takenOfStudents(
      db,
      free.map((move) => move.studentId),
      span,
    ),
  ]);
  const { order, refused } = planMoves(free, { calendars, studentTaken });
  for (const [id, reason] of refused) refusals.set(id, reason as BulkRefusal);
  return { order, targets: targetsOf(moves, refusals) };
}

function toTutorsTime({ tutorId, startsAt, endsAt }: OwnTime): TutorsTime {
  return { tutorId, start: startsAt.getTime(), end: endsAt.getTime() };
}

function plannedMove(session: Appointment, toTutorId: string, start: number): PlannedMove {
  const { id, studentId, tutorId, startsAt, endsAt } = session;
  return {
    id,
    studentId,
    tutorId,
    toTutorId,
    from: { start: startsAt.getTime(), end: endsAt.getTime() },
    to: { start, end: start + session.minutes * MINUTE },
  };
}

/** Why a session stays that needs no calendar to be known. */
function refusalBefore(
  ctx: Context,
  session: Appointment,
  move: PlannedMove | undefined,
  teachers: readonly string[] = [],
): BulkRefusal | null {
  const refusal = refusalOfState(ctx, session, 'reschedule');
  if (refusal || !move) return refusal;
  const isSameTutor = move.toTutorId === session.tutorId;
  if (isSameTutor && move.to.start === move.from.start) return BulkRefusal.UNCHANGED;
  return isSameTutor || teachers.includes(move.toTutorId) ? null : BulkRefusal.NOT_TEACHING;
}

function targetsOf(
  moves: readonly PlannedMove[],
  refusals: ReadonlyMap<string, BulkRefusal | null>,
): ShiftPlan['targets'] {
  return new Map(
    moves.map(({ id, toTutorId, to }) => [
      id,
      {
        tutorId: toTutorId,
        startsAt: new Date(to.start),
        endsAt: new Date(to.end),
        refusal: refusals.get(id) ?? null,
      },
    ]),
  );
}

async function zonesOf(db: Db, tutorIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.query<{ id: string; zone: string }>(
    'select user_id as id, time_zone as zone from tutors where user_id = any ($1)',
    [tutorIds],
  );
  return new Map(rows.map(({ id, zone }) => [id, zone]));
}

/** What students have at the time, with any tutor. Nobody's session is longer than the twelve hours around the span. */
async function takenOfStudents(
  db: Db,
  studentIds: readonly string[],
  span: { from: number; to: number },
): Promise<Map<string, Interval[]>> {
  const rows = await db.query<{ studentId: string; startsAt: Date; endsAt: Date }>(
    `select student_id as "studentId", starts_at as "startsAt", ends_at as "endsAt" from appointments
     where student_id = any ($1) and starts_at < $3::timestamptz + interval '12 hours'
       and starts_at > $2::timestamptz - interval '12 hours' and state not in ('expired', 'cancelled')
       and (state <> 'held' or held_until > now())`,
    [studentIds, new Date(span.from), new Date(span.to)],
  );
  const taken = Map.groupBy(rows, (row) => row.studentId);
  return new Map(
    [...taken].map(([id, own]) => [
      id,
      own.map(({ startsAt, endsAt }) => ({ start: startsAt.getTime(), end: endsAt.getTime() })),
    ]),
  );
}
