import { instantToLocal, occurrences } from '@4as/scheduling';
import type { Context } from '../../context.js';
import { InvalidInput } from '../../graphql/failures.js';
import { appointmentsByIds, releaseHolds } from '../appointments/index.js';
import { changeAsCompany, type SeriesChange } from './as-company.js';
import { decideOccurrences } from './decide-occurrences.js';
import { dropSessions } from './drop-sessions.js';
import { lockSeries, ruleOf, tellOfMissing } from './extend-series.js';
import { SeriesPayment } from './series.entity.js';
import { SeriesScope, type PauseSeriesInput, type ResumeSeriesInput } from './series.inputs.js';
import { sessionsInScope, type UpcomingSession } from './series.queries.js';
import { SeriesChanged } from './series.results.js';
import { MissingReason } from './series-session.entity.js';
import { tellOfChange } from './tell-of-series.js';

/**
 * Rests a series from one date to another: sessions that are not paid yet are let go, and come back when the series is resumed; those
 * that are paid stay, unless they shall be cancelled, by the usual terms. Dates that an ongoing series reaches later are left out.
 */
export async function pauseSeries(ctx: Context, input: PauseSeriesInput): Promise<SeriesChanged | InvalidInput> {
  const { from, until } = input;
  if (until < from) return InvalidInput.at('until', 'validityOrder');
  return changeAsCompany(ctx, input.seriesId, async (change) => {
    const { system, tx, series } = change;
    if (until < instantToLocal(system.now.getTime(), series.timeZone).date)
      return InvalidInput.at('until', 'pauseOver');
    const upcoming = await sessionsInScope(tx, series.id, SeriesScope.ALL, 0, system.now);
    const paused = upcoming.filter(({ startsAt }) => {
      const { date } = instantToLocal(startsAt.getTime(), series.timeZone);
      return from <= date && date <= until;
    });
    // One whose card is being charged is given up for good: its order must not find another session in its place.
    const resting = paused.filter(
      (session) => session.state === 'held' && isBySelf(session) && session.orderId === null,
    );
    await rest(change, resting);
    const given = paused.filter(
      (session) => !resting.includes(session) && (session.state === 'held' || input.cancelPaid),
    );
    const dropped = await dropSessions(change, given, { viewer: ctx.viewer, reason: null });
    await tx.query('update series set paused_from = $2, paused_until = $3, updated_at = $4 where id = $1', [
      series.id,
      from,
      until,
      system.now,
    ]);
    return new SeriesChanged((await lockSeries(tx, series.id)) ?? series, resting.length + dropped);
  });
}

/**
 * Ends the pause of a series. What it had let go is held again where it can be had; of each date that can't, the student is told why.
 */
export async function resumeSeries(ctx: Context, { seriesId }: ResumeSeriesInput): Promise<SeriesChanged> {
  return changeAsCompany(ctx, seriesId, async ({ system, tx, series }) => {
    await tx.query('update series set paused_from = null, paused_until = null, updated_at = $2 where id = $1', [
      seriesId,
      system.now,
    ]);
    const resumed = (await lockSeries(tx, seriesId)) ?? series;
    if (series.pausedFrom === null || series.payment !== SeriesPayment.EACH) return new SeriesChanged(resumed, 0);
    const today = instantToLocal(system.now.getTime(), series.timeZone).date;
    const rows = await tx.query<{ id: string; onDate: string }>(
      `select o.id, o.on_date::text as "onDate" from series_sessions o
       where o.series_id = $1 and o.missing = 'paused' and o.on_date >= $2 order by o.on_date`,
      [seriesId, today],
    );
    const wanted = new Set(rows.map(({ onDate }) => onDate));
    const until = rows.at(-1)?.onDate;
    const found = until ? occurrences(ruleOf(resumed), { until }).filter(({ date }) => wanted.has(date)) : [];
    const decisions = await decideOccurrences(system, tx, resumed, found);
    for (const decision of decisions) {
      await tx.query(
        `update series_sessions set appointment_id = $3, missing = $4, next_charge_at = $5, release_at = $6, updated_at = $7
         where series_id = $1 and on_date = $2 and missing = 'paused'`,
        [
          seriesId,
          decision.date,
          decision.appointment?.id ?? null,
          decision.missing,
          decision.chargeAt,
          decision.releaseAt,
          system.now,
        ],
      );
    }
    await tellOfMissing(system, tx, resumed, decisions);
    const held = decisions.flatMap(({ appointment }) => appointment ?? []);
    await tellOfChange(system, tx, resumed, { kind: 'series.changed', appointments: held });
    return new SeriesChanged(resumed, held.length);
  });
}

/** Lets unpaid sessions go so that they can come back: their rows say that the series rests. */
async function rest({ system, tx, series }: SeriesChange, sessions: readonly UpcomingSession[]): Promise<void> {
  if (sessions.length === 0) return;
  const ids = sessions.map(({ appointmentId }) => appointmentId);
  const appointments = await appointmentsByIds(tx, ids);
  await releaseHolds(system, tx, ids);
  await tx.query(
    `update series_sessions set appointment_id = null, missing = $2, next_charge_at = null, release_at = null, attempts = 0, failure = null,
       updated_at = $3
     where appointment_id = any ($1)`,
    [ids, MissingReason.PAUSED, system.now],
  );
  await tellOfChange(system, tx, series, { kind: 'series.cancelled', appointments });
}

function isBySelf({ chargeAt }: UpcomingSession): boolean {
  return chargeAt !== null;
}
