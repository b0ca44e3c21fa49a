import { useTranslation } from '@4as/i18n/react';
import { ProblemState } from '@4as/shell';
import { Page, PageSkeleton, Section } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { Button, Group } from '@mantine/core';
import { Link } from 'react-router';
import { CompanyFigures } from '../features/overview/company-figures';
import { RecentOrders } from '../features/overview/recent-orders';
import { ServiceHealth } from '../features/overview/service-health';
import { graphql } from '../gql';

const OverviewDocument = graphql(`
  query Overview {
    adminOverview {
      ...CompanyFigures
      ...RecentOrders
      ...ServiceHealth
    }
  }
`);

/** What happens in the company now. */
export function Component() {
  const { t } = useTranslation(['admin', 'app']);
  const { data, error, refetch } = useQuery(OverviewDocument, { fetchPolicy: 'cache-and-network' });
  if (error && !data) return <ProblemState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton label={t('app:states.loading')} />;
  const { adminOverview: overview } = data;
  return (
    <Page
      title={t('overview.title')}
      width="full"
      actions={
        <Group gap="sm">
          <Button variant="default" component={Link} to="/cours/nouveau">
            {t('overview.newCourse')}
          </Button>
          <Button component={Link} to="/assistance">
            {t('overview.queue')}
          </Button>
        </Group>
      }
    >
      <CompanyFigures overview={overview} />
      <Section title={t('overview.list')} action={<Link to="/commandes">{t('overview.all')}</Link>}>
        <RecentOrders overview={overview} />
      </Section>
      <Section title={t('overview.health')}>
        <ServiceHealth overview={overview} />
      </Section>
    </Page>
  );
}
