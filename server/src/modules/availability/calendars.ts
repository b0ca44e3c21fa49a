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
  type LocalDate,
  type TakenInterval,
  type Weekday,
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
    db.query<TakenTimes>(takenTimes, span),
    db.query<Omit<TakenRow, 'tutor_id'>>(takenOfStudent, [wanted.studentId, since, until, takingStates]),
  ]);
  const timeOffOf = Map.groupBy(timeOff, (row) => row.tutor_id);
  const takenOf = new Map(taken.map(({ tutor_id, times }) => [tutor_id, takenIntervals(times)]));
  const ofStudent = studentTaken.map(interval);
  return new Map(
    tutors.map((tutor) => [
      tutor.id,
      {
        zone: tutor.zone,
        rules: tutor.rules.map(rule),
        overrides: tutor.overrides,
        timeOff: (timeOffOf.get(tutor.id) ?? []).map(interval),
        taken: takenOf.get(tutor.id) ?? [],
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
  rules: RuleRow[];
  overrides: AvailabilityOverride[];
}

/** A rule without the names of its fields: a search over a thousand tutors reads thousands of them. */
type RuleRow = [
  weekday: Weekday,
  startMinute: number,
  endMinute: number,
  validFrom: LocalDate | null,
  validUntil: LocalDate | null,
];

interface TakenRow {
  tutor_id: string;
  starts_at: Date;
  ends_at: Date;
}

// Rules and overrides are gathered once for all tutors: asked tutor by tutor they take twice as long.
const tutorsWithHours = `
  with hours as (
      select tutor_id, json_agg(json_build_array(weekday, start_minute, end_minute, valid_from, valid_until)) as rules
      from availability_rules where tutor_id = any ($1) group by tutor_id),
    exceptions as (
      select tutor_id, json_agg(json_build_object('date', on_date, 'ranges', ranges)) as overrides
      from availability_overrides
      where tutor_id = any ($1) and on_date between $2::date - 1 and $3::date + 1 group by tutor_id)
  select t.user_id as id, t.time_zone as zone, t.buffer_minutes as "bufferMinutes", t.notice_minutes as "noticeMinutes",
    t.horizon_days as "horizonDays", t.grid_minutes as "gridMinutes",
    coalesce(h.rules, '[]') as rules, coalesce(e.overrides, '[]') as overrides
  from tutors t left join hours h on h.tutor_id = t.user_id left join exceptions e on e.tutor_id = t.user_id
  where t.user_id = any ($1) and t.active`;

/** The taken times of a tutor, one after the other: start, end, and end with its buffer, each as PostgreSQL sends a time. */
interface TakenTimes {
  tutor_id: string;
  times: Buffer;
}

// Bytes, a row per tutor: a search over a thousand tutors meets tens of thousands of sessions, and writing and reading each of their times
// as text takes longer than all the rest.
const takenTimes = `
  select tutor_id,
    string_agg(timestamptz_send(starts_at) || timestamptz_send(ends_at) || timestamptz_send(taken_until), ''::bytea) as times
  from app.taken_intervals($1, $2, $3) group by tutor_id`;

const takingStates = APPOINTMENT_STATES.filter(takesTime);

const takenOfStudent = `
  select starts_at, ends_at from appointments
  where student_id = $1 and starts_at < $3 and starts_at > $2::timestamptz - interval '12 hours' and ends_at > $2
    and state = any ($4) and (state <> 'held' or held_until > now())`;

function interval(row: { starts_at: Date; ends_at: Date }): Interval {
  return { start: row.starts_at.getTime(), end: row.ends_at.getTime() };
}

function rule([weekday, startMinute, endMinute, validFrom, validUntil]: RuleRow): AvailabilityRule {
  return { weekday, startMinute, endMinute, validFrom, validUntil };
}

const BYTES_OF_TIME = 8;

/** Each with the buffer of the day it was booked, whatever the tutor's buffer is today. */
function takenIntervals(times: Buffer): TakenInterval[] {
  const intervals: TakenInterval[] = [];
  for (let at = 0; at < times.length; at += 3 * BYTES_OF_TIME) {
    const end = instantAt(times, at + BYTES_OF_TIME);
    const until = instantAt(times, at + 2 * BYTES_OF_TIME);
    intervals.push({ start: instantAt(times, at), end, bufferMinutes: (until - end) / MINUTE });
  }
  return intervals;
}

/** PostgreSQL counts microseconds from 2000 on, in eight bytes (its manual, "Date/Time Types"): exact in a number for 285 years. */
function instantAt(bytes: Buffer, at: number): Instant {
  const microseconds = bytes.readInt32BE(at) * 2 ** 32 + bytes.readUInt32BE(at + 4);
  return POSTGRES_EPOCH + microseconds / 1000;
}

const POSTGRES_EPOCH = Date.UTC(2000, 0, 1);
