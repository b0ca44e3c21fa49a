import { addDays } from '@4as/scheduling';
import type { Context } from '../../context.js';
import { InvalidInput } from '../../graphql/failures.js';
import { recordAudit } from '../audit/index.js';
import { changeAsCompany, type SeriesChange } from './as-company.js';
import { dropSessions } from './drop-sessions.js';
import { lockSeries } from './extend-series.js';
import { SeriesScope, type CancelSeriesInput } from './series.inputs.js';
import { sessionOfSeries, sessionsInScope } from './series.queries.js';
import { SeriesChanged } from './series.results.js';

/**
 * Cancels one session of a series, one and those after it, or all that have not begun: paid ones by the usual terms, each with its
 * refund; unpaid ones are let go. With those after it, the series ends before it; with all, it is over. Doing it twice is doing it
 * once.
 */
export async function cancelSeries(ctx: Context, input: CancelSeriesInput): Promise<SeriesChanged | InvalidInput> {
  const { scope } = input;
  return changeAsCompany(ctx, input.seriesId, async (change) => {
    const { system, tx, series } = change;
    const named = await sessionOfSeries(tx, series.id, input.sessionId);
    if (!named && scope !== SeriesScope.ALL) return InvalidInput.at('sessionId', 'unknown');
    const sessions = await sessionsInScope(tx, series.id, scope, named?.number ?? 0, system.now);
    const count = await dropSessions(change, sessions, { viewer: ctx.viewer, reason: input.reason ?? null });
    await end(change, scope, named?.onDate ?? null);
    await recordAudit(system, tx, {
      action: 'series.cancel',
      subjectType: 'series',
      subjectId: series.id,
      after: { scope, count, actorId: ctx.viewer.id },
    });
    return new SeriesChanged((await lockSeries(tx, series.id)) ?? series, count);
  });
}

async function end({ system, tx, series }: SeriesChange, scope: SeriesScope, onDate: string | null): Promise<void> {
  if (scope === SeriesScope.ALL) {
    await tx.query(`update series set state = 'cancelled', updated_at = $2 where id = $1`, [series.id, system.now]);
  } else if (scope === SeriesScope.FOLLOWING && onDate !== null) {
    await tx.query('update series set ends_after = null, ends_on = $2, updated_at = $3 where id = $1', [
      series.id,
      addDays(onDate, -1),
      system.now,
    ]);
  }
}
