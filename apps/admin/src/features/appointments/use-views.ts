import { useTranslation } from '@4as/i18n/react';
import { useAddress } from '@4as/shell';
import type { SegmentedTabsProps } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { graphql } from '../../gql';
import { views } from './list-address';

const ConflictCountDocument = graphql(`
  query ConflictCount {
    appointmentConflicts(first: 1) {
      totalCount
    }
  }
`);

/** The views of the sessions, each with its address, which keeps the filters; the conflicts, with how many there are, are the last. */
export function useViews(current: (typeof views)[number] | 'CONFLICTS'): SegmentedTabsProps['tabs'] {
  const { t } = useTranslation('admin');
  const { parameters } = useAddress();
  // Asked once for the page: what the list is narrowed to does not change it.
  const { data } = useQuery(ConflictCountDocument, { fetchPolicy: 'cache-and-network' });
  const conflicts = data?.appointmentConflicts.totalCount;
  const addressOf = (view: string) => {
    const next = new URLSearchParams(parameters);
    next.set('periode', view);
    return `/seances?${next.toString()}`;
  };
  return [
    ...views.map((view) => ({
      to: addressOf(view),
      label: view === 'ALL' ? t('appointments.all') : t(`appointments.periods.${view}`),
      current: view === current,
    })),
    {
      to: '/seances/conflits',
      label: t('appointments.conflicts.tab'),
      current: current === 'CONFLICTS',
      ...(conflicts === undefined ? {} : { count: conflicts }),
    },
  ];
}
