import {
  APPOINTMENT_STATES,
  DAY,
  MINUTE,
  takesTime,
  type AvailabilityOverride,
  type AvailabilityRule,
  type BookingCalendar,
  type Instant,
  type Interval,
  type TakenInterval,
} from '@4as/scheduling';
import type { Context } from '../../context.js';
import type { Db } from '../../database/unit-of-work.js';
import { settingsIn } from '../settings/index.js';

export interface CalendarsWanted {
  tutorIds: readonly string[];
  /** The student whose own time counts too; null for visitors and where it does not matter. */
  studentId: string | null;
  /** Starts that will be asked about lie in `[from, to)`. */
  from: Instant;
  to: Instant;
}

/** Longer than any session with any buffer: what may stand in the way of a start lies this near to it. */
const MARGIN = DAY;

/**
 * Everything that decides when these tutors can be booked, in five statements however many they are, sent in one flight. A
 * tutor who is not active, or whom the unit of work may not see, has no calendar. Holds that ran out take no time.
 */
export async function loadCalendars(
  ctx: Context,
  db: Db,
  wanted: CalendarsWanted,
): Promise<Map<string, BookingCalendar>> {
  const since = new Date(wanted.from - MARGIN);
  const until = new Date(wanted.to + MARGIN);
  const span = [wanted.tutorIds, since, until];
  const [settings, tutors, timeOff, taken, studentTaken] = await Promise.all([
    settingsIn(db),
    db.query<TutorRow>(tutorsWithHours, span),
    db.query<TakenRow>('select tutor_id, starts_at, ends_at from app.time_off_intervals($1, $2, $3)', span),
    db.query<TakenRow & { taken_until: Date }>(
      'select tutor_id, starts_at, ends_at, taken_until from app.taken_intervals($1, $2, $3)',
      span,
    ),
    db.query<Omit<TakenRow, 'tutor_id'>>(takenOfStudent, [wanted.studentId, since, until, takingStates]),
  ]);
  const timeOffOf = Map.groupBy(timeOff, (row) => row.tutor_id);
  const takenOf = Map.groupBy(taken, (row) => row.tutor_id);
  const ofStudent = studentTaken.map(interval);
  return new Map(
    tutors.map((tutor) => [
      tutor.id,
      {
        zone: tutor.zone,
        rules: tutor.rules,
        overrides: tutor.overrides,
        timeOff: (timeOffOf.get(tutor.id) ?? []).map(interval),
        taken: (takenOf.get(tutor.id) ?? []).map(withOwnBuffer),
        studentTaken: ofStudent,
        bufferMinutes: tutor.bufferMinutes ?? settings.bufferMinutes,
        noticeMinutes: tutor.noticeMinutes ?? settings.noticeMinutes,
        horizonDays: tutor.horizonDays ?? settings.horizonDays,
        gridMinutes: tutor.gridMinutes ?? settings.gridMinutes,
        now: ctx.now.getTime(),
      },
    ]),
  );
}

interface TutorRow {
  id: string;
  zone: string;
  bufferMinutes: number | null;
  noticeMinutes: number | null;
  horizonDays: number | null;
  gridMinutes: number | null;
  rules: AvailabilityRule[];
  overrides: AvailabilityOverride[];
}

interface TakenRow {
  tutor_id: string;
  starts_at: Date;
  ends_at: Date;
}

const tutorsWithHours = `
  select t.user_id as id, t.time_zone as zone, t.buffer_minutes as "bufferMinutes", t.notice_minutes as "noticeMinutes",
    t.horizon_days as "horizonDays", t.grid_minutes as "gridMinutes",
    coalesce((select json_agg(json_build_object('weekday', r.weekday, 'startMinute', r.start_minute, 'endMinute', r.end_minute,
        'validFrom', r.valid_from, 'validUntil', r.valid_until))
      from availability_rules r where r.tutor_id = t.user_id), '[]') as rules,
    coalesce((select json_agg(json_build_object('date', o.on_date, 'ranges', o.ranges))
      from availability_overrides o
      where o.tutor_id = t.user_id and o.on_date between $2::date - 1 and $3::date + 1), '[]') as overrides
  from tutors t where t.user_id = any ($1) and t.active`;

const takingStates = APPOINTMENT_STATES.filter(takesTime);

const takenOfStudent = `
  select starts_at, ends_at from appointments
  where student_id = $1 and starts_at < $3 and starts_at > $2::timestamptz - interval '12 hours' and ends_at > $2
    and state = any ($4) and (state <> 'held' or held_until > now())`;

function interval(row: { starts_at: Date; ends_at: Date }): Interval {
  return { start: row.starts_at.getTime(), end: row.ends_at.getTime() };
}

/** With the buffer of the day it was booked, whatever the tutor's buffer is today. */
function withOwnBuffer(row: { starts_at: Date; ends_at: Date; taken_until: Date }): TakenInterval {
  return { ...interval(row), bufferMinutes: (row.taken_until.getTime() - row.ends_at.getTime()) / MINUTE };
}
