import { useRefresh as useRefreshOf } from '@4as/graphql-client';

/** Root fields that something other than the page's own query changes. */
export type RootField =
  | 'viewer'
  | 'cart'
  | 'appointments'
  | 'appointment'
  | 'allSeries'
  | 'series'
  | 'openProposals'
  | 'conversations'
  | 'tickets'
  | 'ticket'
  | 'notifications';

/** Asks again for root fields that a mutation or an event has changed, wherever they are shown now. */
export const useRefresh = useRefreshOf<RootField>;
