import { addDays, localToInstant } from '@4as/scheduling';
import type { Context } from '../../context.js';
import { fromCursor, pageOf, pageSize, toCursor, type Page } from '../../graphql/connections.js';
import { CodedError, notFound } from '../../graphql/errors.js';
import { InvalidInput } from '../../graphql/failures.js';
import { isUuid } from '../../graphql/ids.js';
import { appointmentLoader, type Slot } from '../appointments/index.js';
import {
  affectedSessions,
  calendarsWithout,
  isAgreed,
  isPaid,
  nearestTimes,
  timesByDate,
} from './affected-sessions.js';
import { periodOf } from './take-time-off.js';
import type { TimeOff } from './time-off.entity.js';
import { columnsOfTimeOff, toTimeOff } from './time-off.loaders.js';
import type { AffectedSession, ProposableDay } from './time-off.types.js';

const MOST_DAYS = 14;

/** A period that is only planned; null on both sides is from now on and until the tutor says otherwise. */
export interface PlannedPeriod {
  startsAt: Date | null;
  endsAt: Date | null;
}

/** The viewer's periods, the latest start first. */
export async function listTimeOff(ctx: Context, args: { first: number; after: string | null }): Promise<Page<TimeOff>> {
  const first = pageSize(args.first);
  const after = fromCursor(args.after, 2);
  const rows = await ctx.db.query<TimeOff>(
    `select ${columnsOfTimeOff} from time_off t
     where t.tutor_id = $1 and ($2::timestamptz is null or (t.starts_at, t.id) < ($2, $3::uuid))
     order by t.starts_at desc, t.id desc limit $4`,
    [ctx.viewer.id, after?.[0] ?? null, after?.[1] ?? null, first + 1],
  );
  return pageOf(rows.map(toTimeOff), first, (row) => toCursor(row.startsAt, row.id));
}

/** The sessions that a period would meet, each with the nearest times outside of it. Throws BAD_REQUEST for a period that can not be. */
export async function previewTimeOff(ctx: Context, planned: PlannedPeriod): Promise<AffectedSession[]> {
  const period = periodOf(ctx, planned);
  if (period instanceof InvalidInput) throw new CodedError('BAD_REQUEST', 'This is not a period to come.');
  const sessions = await affectedSessions(ctx, ctx.db, ctx.viewer.id ?? '', period);
  return withTimes(ctx, sessions, period);
}

/** The viewer's own coming sessions by their ids, each with the nearest other times. Others are left out. */
export async function sessionsToSettle(ctx: Context, ids: readonly string[]): Promise<AffectedSession[]> {
  const found = await Promise.all(ids.filter(isUuid).map((id) => ctx.load(appointmentLoader, id)));
  const own = found.filter((session) => session !== null);
  return withTimes(
    ctx,
    own.filter(
      (session) => session.tutorId === ctx.viewer.id && isAgreed(session, ctx.now) && session.endsAt > ctx.now,
    ),
    null,
  );
}

async function withTimes(
  ctx: Context,
  sessions: AffectedSession['appointment'][],
  period: { startsAt: Date; endsAt: Date } | null,
): Promise<AffectedSession[]> {
  const system = ctx.asSystem();
  try {
    const calendars = await calendarsWithout(system, sessions, asInterval(period));
    return sessions.map((appointment) => ({
      appointment,
      nearest: isPaid(appointment) ? nearestTimes(appointment, calendars.get(appointment.id)) : [],
    }));
  } finally {
    await system.close();
  }
}

/**
 * The times on some days at which a session of the viewer could take place instead, a planned period left out. Days are of the viewer's
 * zone. Throws NOT_FOUND for a session that is not the viewer's to move.
 */
export async function proposableTimes(
  ctx: Context,
  wanted: { appointmentId: string; from: string; days: number; away: PlannedPeriod | null },
): Promise<ProposableDay[]> {
  if (wanted.days < 1 || wanted.days > MOST_DAYS)
    throw new CodedError('BAD_REQUEST', `Ask for 1 to ${MOST_DAYS} days.`);
  const [found] = isUuid(wanted.appointmentId) ? await sessionsOf(ctx, wanted.appointmentId) : [];
  if (!found) throw notFound('appointment');
  const away = wanted.away ? periodOf(ctx, wanted.away) : null;
  if (away instanceof InvalidInput) throw new CodedError('BAD_REQUEST', 'This is not a period to come.');
  const zone = ctx.viewer.timeZone;
  const span = {
    from: localToInstant(wanted.from, 0, zone),
    to: localToInstant(addDays(wanted.from, wanted.days), 0, zone),
  };
  const system = ctx.asSystem();
  try {
    const calendars = await calendarsWithout(system, [found], asInterval(away));
    const byDate = timesByDate(found, calendars.get(found.id), span, zone);
    return Array.from({ length: wanted.days }, (_, index) => {
      const date = addDays(wanted.from, index);
      const slots: Slot[] = byDate.get(date) ?? [];
      return { date, slots };
    });
  } finally {
    await system.close();
  }
}

async function sessionsOf(ctx: Context, id: string): Promise<AffectedSession['appointment'][]> {
  const session = await ctx.load(appointmentLoader, id);
  return session && session.tutorId === ctx.viewer.id && session.state === 'confirmed' ? [session] : [];
}

function asInterval(period: { startsAt: Date; endsAt: Date } | null): { start: number; end: number } | null {
  return period && { start: period.startsAt.getTime(), end: period.endsAt.getTime() };
}
