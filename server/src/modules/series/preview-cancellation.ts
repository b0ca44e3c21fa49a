import { cancellationOutcome } from '@4as/scheduling';
import type { Context } from '../../context.js';
import { authorize } from '../../graphql/authorization.js';
import { notFound } from '../../graphql/errors.js';
import { cancellationPolicyOf, readSettings } from '../settings/index.js';
import { SeriesScope } from './series.inputs.js';
import { mayChangeSeries } from './series.policy.js';
import { seriesById, sessionOfSeries, sessionsInScope } from './series.queries.js';
import { SeriesCancellation } from './series.types.js';

/**
 * What `cancelSeries` would do now, by the same policy, for the screen that asks before the click. Throws NOT_FOUND for a series or
 * an occurrence that is not there for the viewer.
 */
export async function previewCancellation(
  ctx: Context,
  wanted: { seriesId: string; sessionId: string | null; scope: SeriesScope },
): Promise<SeriesCancellation> {
  const series = await seriesById(ctx, wanted.seriesId);
  if (!series) throw notFound('series');
  authorize(ctx.viewer, mayChangeSeries, series);
  const named = await sessionOfSeries(ctx.db, series.id, wanted.sessionId);
  if (!named && wanted.scope !== SeriesScope.ALL) throw notFound('session');
  const sessions = await sessionsInScope(ctx.db, series.id, wanted.scope, named?.number ?? 0, ctx.now);
  const paid = sessions.filter(({ state }) => state === 'confirmed');
  const [kept, settings] = await Promise.all([
    ctx.db.query<{ id: string; cents: number }>(
      `select l.appointment_id as id, sum(l.total_cents - l.refunded_cents)::integer as cents
       from order_lines l join orders o on o.id = l.order_id
       where l.appointment_id = any ($1) and o.paid_at is not null group by 1`,
      [paid.map(({ appointmentId }) => appointmentId)],
    ),
    readSettings(ctx),
  ]);
  const centsOf = new Map(kept.map(({ id, cents }) => [id, cents]));
  const outcomes = paid.map(({ appointmentId, startsAt }) =>
    cancellationOutcome({
      by: ctx.viewer.role === 'admin' ? 'admin' : 'student',
      startsAt: startsAt.getTime(),
      now: ctx.now.getTime(),
      priceCents: centsOf.get(appointmentId) ?? 0,
      policy: cancellationPolicyOf(settings),
    }),
  );
  return Object.assign(new SeriesCancellation(), {
    sessionCount: sessions.length,
    paidCount: paid.length,
    refundCents: outcomes.reduce((sum, outcome) => sum + outcome.refundCents, 0),
    keptCents: outcomes.reduce((sum, outcome) => sum + outcome.studentPaysCents, 0),
  });
}
