import type { Context } from '../../context.js';
import type { Transaction } from '../../database/unit-of-work.js';
import { authorize, signedIn } from '../../graphql/authorization.js';
import { notFound } from '../../graphql/errors.js';
import { lockSeries } from './extend-series.js';
import type { Series } from './series.entity.js';
import { mayChangeSeries } from './series.policy.js';
import { seriesById } from './series.queries.js';

/** What a change of a series is made with: the company's context and transaction, and the locked row. */
export interface SeriesChange {
  system: Context;
  tx: Transaction;
  series: Series;
}

/**
 * Runs a change of a series in the name of its student (or an admin) as the company, which alone may write refunds and charges: who
 * asks is checked first, then the series is locked and read again. A returned failure rolls back. Throws NOT_FOUND for a
 * series that is not there for the viewer, FORBIDDEN for one that they see but may not change.
 */
export async function changeAsCompany<Result>(
  ctx: Context,
  seriesId: string,
  work: (change: SeriesChange) => Promise<Result>,
): Promise<Result> {
  signedIn(ctx.viewer);
  const seen = await seriesById(ctx, seriesId);
  if (!seen) throw notFound('series');
  authorize(ctx.viewer, mayChangeSeries, seen);
  await ctx.close();
  const system = ctx.asSystem();
  try {
    return await system.transact(async (tx) => {
      const series = await lockSeries(tx, seriesId);
      if (!series) throw notFound('series');
      return work({ system, tx, series });
    });
  } finally {
    await system.close();
  }
}
