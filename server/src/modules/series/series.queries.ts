import type { Context } from '../../context.js';
import type { Db } from '../../database/unit-of-work.js';
import { isUuid } from '../../graphql/ids.js';
import { seriesColumns, sessionColumns, toSeries } from './series.columns.js';
import type { Series } from './series.entity.js';
import { SeriesScope } from './series.inputs.js';
import type { SeriesSession } from './series-session.entity.js';

/** More than anybody has. */
const MOST_SERIES = 100;

/** A series by id; null when there is none for the viewer. */
export async function seriesById(ctx: Context, id: string): Promise<Series | null> {
  if (!isUuid(id)) return null;
  const [row] = await ctx.db.query<Series>(`select ${seriesColumns} from series s where s.id = $1`, [id]);
  return row ? toSeries(row) : null;
}

/**
 * A student's series, the newest first. One whose cart was given up before anything was paid never came about: it is left out.
 */
export async function seriesOfStudent(ctx: Context, studentId: string): Promise<Series[]> {
  const rows = await ctx.db.query<Series>(
    `select ${seriesColumns} from series s
     where s.student_id = $1 and (s.payment = 'each' or exists (
       select from appointments a where a.series_id = s.id
         and a.state <> 'expired' and (a.state <> 'held' or a.held_until > $2)))
     order by s.created_at desc, s.id desc limit $3`,
    [studentId, ctx.now, MOST_SERIES],
  );
  return rows.map(toSeries);
}

/** An occurrence that can still be changed, with its appointment. */
export interface UpcomingSession {
  id: string;
  number: number;
  onDate: string;
  orderId: string | null;
  appointmentId: string;
  studentId: string;
  tutorId: string;
  startsAt: Date;
  endsAt: Date;
  state: 'held' | 'confirmed';
  chargeAt: Date | null;
  timesRescheduled: number;
}

/**
 * The sessions of a series that a scope means and that have not begun, by their numbers: those that are held or confirmed. `from` is
 * the number of the occurrence that is named.
 */
export function sessionsInScope(
  db: Db,
  seriesId: string,
  scope: SeriesScope,
  from: number,
  now: Date,
): Promise<UpcomingSession[]> {
  return db.query<UpcomingSession>(
    `select o.id, o.number, o.on_date::text as "onDate", o.order_id as "orderId", a.id as "appointmentId",
       a.student_id as "studentId", a.tutor_id as "tutorId", a.starts_at as "startsAt", a.ends_at as "endsAt", a.state,
       a.charge_at as "chargeAt", a.times_rescheduled as "timesRescheduled"
     from series_sessions o join appointments a on a.id = o.appointment_id
     where o.series_id = $1 and a.starts_at > $4 and a.state in ('held', 'confirmed')
       and ($2 = 'all' or o.number = $3 or ($2 = 'following' and o.number >= $3))
     order by o.number`,
    [seriesId, scope, from, now],
  );
}

/** An occurrence of a series by its own id; null when the series has none. */
export async function sessionOfSeries(
  db: Db,
  seriesId: string,
  sessionId: string | null | undefined,
): Promise<SeriesSession | null> {
  if (!sessionId) return null;
  const [row] = await db.query<SeriesSession>(
    `select ${sessionColumns} from series_sessions o where o.id = $1 and o.series_id = $2`,
    [sessionId, seriesId],
  );
  return row ?? null;
}
