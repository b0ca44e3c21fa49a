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

const SECOND = 1000;

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
  const takenOf = new Map(taken.map(({ tutor_id, times }) => [tutor_id, times.map(withOwnBuffer)]));
  const ofStudent = studentTaken.map(interval);
  return new Map(
    tutors.map((tutor) => [
      tutor.id,
      {
        zone: tutor.zone,
        rules: tutor.rules,
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

/** The taken times of a tutor: start, end, and end with its buffer, epoch seconds. */
interface TakenTimes {
  tutor_id: string;
  times: [start: number, end: number, until: number][];
}

// A row of numbers per tutor: a search over a thousand tutors meets tens of thousands of sessions, and reading each time of each as a date
// takes longer than all the rest.
const takenTimes = `
  select tutor_id,
    json_agg(json_build_array(date_part('epoch', starts_at), date_part('epoch', ends_at), date_part('epoch', taken_until))) as times
  from app.taken_intervals($1, $2, $3) group by tutor_id`;

const takingStates = APPOINTMENT_STATES.filter(takesTime);

const takenOfStudent = `
  select starts_at, ends_at from appointments
  where student_id = $1 and starts_at < $3 and starts_at > $2::timestamptz - interval '12 hours' and ends_at > $2
    and state = any ($4) and (state <> 'held' or held_until > now())`;

function interval(row: { starts_at: Date; ends_at: Date }): Interval {
  return { start: row.starts_at.getTime(), end: row.ends_at.getTime() };
}

/** With the buffer of the day it was booked, whatever the tutor's buffer is today. */
function withOwnBuffer([start, end, until]: TakenTimes['times'][number]): TakenInterval {
  return { start: start * SECOND, end: end * SECOND, bufferMinutes: ((until - end) * SECOND) / MINUTE };
}
