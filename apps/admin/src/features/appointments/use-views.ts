import { useTranslation } from '@4as/i18n/react';
import { useAddress } from '@4as/shell';
import type { SegmentedTabsProps } from '@4as/ui';
import { views } from './list-address';

/** The views of the sessions, each with its address, which keeps the filters; the conflicts, with how many there are, are the last. */
export function useViews(
  current: (typeof views)[number] | 'CONFLICTS',
  conflicts: number | undefined,
): SegmentedTabsProps['tabs'] {
  const { t } = useTranslation('admin');
  const { parameters } = useAddress();
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
