import { addDays, occurrences, type RecurrenceRule } from '@4as/scheduling';
import type { Context } from '../../context.js';
import type { Transaction } from '../../database/unit-of-work.js';
import { tellOf } from '../appointments/index.js';
import { notify, pages } from '../notifications/index.js';
import { settingsIn } from '../settings/index.js';
import { decideOccurrences, endOf, type Decision } from './decide-occurrences.js';
import { dateAhead } from './plan-series.js';
import { seriesColumns, toSeries } from './series.columns.js';
import type { Series } from './series.entity.js';
import { MissingReason } from './series-session.entity.js';
import { namesFor } from './tell-of-series.js';
import { writeOccurrences } from './write-occurrences.js';

declare module '../jobs/index.js' {
  interface JobPayloads {
    /** By the clock: has ongoing series get the sessions of the next weeks. */
    'extend-series': Record<string, never>;
    /** Extends one ongoing series. */
    'extend-one-series': { seriesId: string };
  }
}

/** Job, every hour: puts each ongoing series that does not reach far enough ahead into a job of its own. */
export async function extendSeries(ctx: Context): Promise<void> {
  await ctx.transact(async (tx) => {
    const { seriesAheadDays } = await settingsIn(tx);
    const rows = await tx.query<{ id: string }>(
      `select s.id from series s where s.state = 'active' and s.ends_after is null and s.ends_on is null
         and s.decided_until < ($1::timestamptz at time zone s.time_zone)::date + $2::integer order by s.id`,
      [ctx.now, seriesAheadDays],
    );
    for (const { id } of rows) await tx.enqueue('extend-one-series', { seriesId: id }, { key: `extend-series-${id}` });
  });
}

/**
 * Job: decides the occurrences of an ongoing series that came into reach: each is held, or its student is told why it could not be
 * had. Under the lock of the series' row each date is decided once, however often this runs.
 */
export async function extendOneSeries(ctx: Context, { seriesId }: { seriesId: string }): Promise<void> {
  await ctx.transact(async (tx) => {
    const series = await lockSeries(tx, seriesId);
    if (!series || series.state !== 'active' || !series.isOngoing) return;
    const { seriesAheadDays } = await settingsIn(tx);
    const until = dateAhead(ctx, series.timeZone, seriesAheadDays);
    if (until <= series.decidedUntil) return;
    const found = occurrences(ruleOf(series), { from: addDays(series.decidedUntil, 1), until });
    const decisions = await decideOccurrences(ctx, tx, series, found);
    await writeOccurrences(
      ctx,
      tx,
      seriesId,
      decisions.map((decision, index) => ({
        number: series.firstNumber + (found[index]?.index ?? 0),
        onDate: decision.date,
        appointmentId: decision.appointment?.id ?? null,
        missing: decision.missing,
        releaseAt: decision.releaseAt,
        nextChargeAt: decision.chargeAt,
      })),
    );
    await tx.query('update series set decided_until = $2, updated_at = $3 where id = $1', [seriesId, until, ctx.now]);
    for (const { appointment } of decisions) if (appointment) tellOf(tx, appointment);
    await tellOfMissing(ctx, tx, series, decisions);
  });
}

/** A series, locked until the transaction ends: whoever decides or changes its sessions takes turns. Null when it is not there. */
export async function lockSeries(tx: Transaction, id: string): Promise<Series | null> {
  const [row] = await tx.query<Series>(`select ${seriesColumns} from series s where s.id = $1 for update`, [id]);
  return row ? toSeries(row) : null;
}

/** The rule in force, without its end: which occurrences there are is written down. */
export function ruleOf(series: Series): RecurrenceRule {
  const { frequency, startDate, startMinute, timeZone } = series;
  return { frequency, startDate, startMinute, zone: timeZone, end: { kind: 'ongoing' } };
}

/** Tells a student, in the app and by mail, of each date that their series could not have, and why. A pause is their own wish. */
export async function tellOfMissing(
  ctx: Context,
  tx: Transaction,
  series: Series,
  decisions: readonly Decision[],
): Promise<void> {
  const missing = decisions.filter(({ missing: reason }) => reason !== null && reason !== MissingReason.PAUSED);
  if (missing.length === 0) return;
  const names = await namesFor(tx, series, [series.tutorId]);
  const otherName = names.tutors[0]?.name ?? '';
  for (const decision of missing) {
    const data = {
      courseName: names.courseName,
      otherName,
      startsAt: decision.startsAt.toISOString(),
      endsAt: endOf(decision, series.minutes).toISOString(),
      reason: decision.missing ?? MissingReason.TAKEN,
    };
    await notify(ctx, tx, {
      userId: series.studentId,
      kind: 'series.missing',
      data,
      link: pages.student.series(series.id),
    });
    await tx.enqueue('send-mail', {
      userId: series.studentId,
      mail: 'series-session-missing',
      data: { ...data, seriesId: series.id },
    });
  }
}
