import { sessionPrice } from '@4as/pricing';
import { defineLoader, groupedBy, inOrderOf } from '../../database/loaders.js';
import { seriesColumns, sessionColumns, toSeries, toSession } from './series.columns.js';
import type { Series } from './series.entity.js';
import type { SeriesSession } from './series-session.entity.js';

/** Series by their ids; null for one that the viewer may not see. */
export const seriesLoader = defineLoader<string, Series | null>({
  name: 'series',
  async batch(ctx, ids) {
    const rows = await ctx.db.query<Series>(`select ${seriesColumns} from series s where s.id = any ($1)`, [ids]);
    return inOrderOf(ids, rows.map(toSeries), (row) => row.id, null);
  },
});

/** The occurrences of series by the series' ids, in their order. */
export const sessionsLoader = defineLoader<string, SeriesSession[]>({
  name: 'sessions of series',
  async batch(ctx, seriesIds) {
    const rows = await ctx.db.query<SeriesSession>(
      `select ${sessionColumns} from series_sessions o where o.series_id = any ($1) order by o.number`,
      [seriesIds],
    );
    return groupedBy(seriesIds, rows.map(toSession), (row) => row.seriesId);
  },
});

/** The occurrences that appointments are, by the appointments' ids; null for a single one. */
export const sessionOfAppointmentLoader = defineLoader<string, SeriesSession | null>({
  name: 'series session of appointment',
  async batch(ctx, appointmentIds) {
    const rows = await ctx.db.query<SeriesSession>(
      `select ${sessionColumns} from series_sessions o where o.appointment_id = any ($1)`,
      [appointmentIds],
    );
    return inOrderOf(appointmentIds, rows.map(toSession), (row) => row.appointmentId, null);
  },
});

/** What a session of a series costs at the rate of its booking, cents before discount and taxes. */
export function priceOfSession({ rateCents }: Pick<Series, 'rateCents'>, minutes: number): number {
  return sessionPrice(rateCents, minutes);
}
