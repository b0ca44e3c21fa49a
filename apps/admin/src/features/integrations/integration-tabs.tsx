import { useTranslation } from '@4as/i18n/react';
import { SegmentedTabs } from '@4as/ui';
import { graphql, readFragment, type FragmentType } from '../../gql';

const IntegrationTabsFragment = graphql(`
  fragment IntegrationTabs on IntegrationCounts {
    failedEvents
    openDifferences
    openDisputes
  }
`);

const tabs = { events: '/integrations', differences: '/integrations/ecarts', disputes: '/integrations/contestations' };

interface IntegrationTabsProps {
  current: keyof typeof tabs;
  /** What waits in each; nothing is said before it is known. */
  counts: FragmentType<typeof IntegrationTabsFragment> | undefined;
}

/** The three lists about Stripe, each with how much of it waits for an admin. */
export function IntegrationTabs({ current, counts }: IntegrationTabsProps) {
  const { t } = useTranslation('admin');
  const known = readFragment(IntegrationTabsFragment, counts);
  const waiting = {
    events: known?.failedEvents ?? 0,
    differences: known?.openDifferences ?? 0,
    disputes: known?.openDisputes ?? 0,
  };
  return (
    <SegmentedTabs
      label={t('integrations.title')}
      tabs={(['events', 'differences', 'disputes'] as const).map((tab) => ({
        to: tabs[tab],
        label:
          waiting[tab] > 0
            ? t(`integrations.tabsWaiting.${tab}`, { count: waiting[tab] })
            : t(`integrations.tabs.${tab}`),
        current: tab === current,
      }))}
    />
  );
}
