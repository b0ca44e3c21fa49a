import { useFormats, useTranslation } from '@4as/i18n/react';
import { Page, SegmentedTabs, useNow } from '@4as/ui';
import type { ReactNode } from 'react';

export type HoursView = 'week' | 'dates' | 'timeOff' | 'rules';

export interface HoursFrameProps {
  view: HoursView;
  /** The tutor's zone: hours are on its clock. */
  timeZone: string;
  children: ReactNode;
}

/** The heading of every page about availability, and the way from one to the others. */
export function HoursFrame({ view, timeZone, children }: HoursFrameProps) {
  const { t } = useTranslation('tutor');
  const formats = useFormats(timeZone);
  const now = useNow();
  const tab = (name: HoursView, to: string, label: string) => ({ to, label, current: view === name });
  const tabs = [
    tab('week', '/disponibilites', t('hours.viewWeek')),
    tab('dates', '/disponibilites/dates', t('hours.viewDates')),
    tab('timeOff', '/disponibilites/absences', t('hours.viewTimeOff')),
    tab('rules', '/disponibilites/regles', t('hours.viewRules')),
  ];
  const current = tabs.find((one) => one.current);
  return (
    <Page
      title={t('hours.title')}
      documentTitle={current ? `${current.label}, ${t('hours.title')}` : t('hours.title')}
      subtitle={t('hours.subtitle', { zone: formats.zone(now) })}
    >
      <SegmentedTabs label={t('hours.views')} tabs={tabs} />
      {children}
    </Page>
  );
}
