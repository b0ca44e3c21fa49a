import './series-mails.js';

export { chargeSeriesSession, chargeSeriesSessions } from './charge-session.js';
export { giveUpUnpaid } from './give-up-unpaid.js';
export { extendOneSeries, extendSeries } from './extend-series.js';
export { giveUpSeriesSession, releaseSeriesSession, releaseSeriesSessions } from './release-session.js';
export { Series } from './series.entity.js';
export { AppointmentSeriesFields, CartLineSeriesFields, SeriesFields, SeriesSessionFields } from './series.fields.js';
export { SeriesResolver } from './series.resolver.js';
export { SeriesSession } from './series-session.entity.js';
