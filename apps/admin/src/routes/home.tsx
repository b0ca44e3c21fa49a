import { useTranslation } from '@4as/i18n/react';
import { ProblemState } from '@4as/shell';
import { Page, PageSkeleton, Section } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { Button, Group } from '@mantine/core';
import { Link } from 'react-router';
import { CompanyFigures } from '../features/overview/company-figures';
import { NextSessions } from '../features/overview/next-sessions';
import { RecentOrders } from '../features/overview/recent-orders';
import { ServiceHealth } from '../features/overview/service-health';
import { WaitingTickets } from '../features/overview/waiting-tickets';
import { graphql } from '../gql';
import { WithAside } from '../parts/with-aside';

const OverviewDocument = graphql(`
  query Overview {
    adminOverview {
      ...CompanyFigures
      ...RecentOrders
      ...ServiceHealth
    }
    appointmentConflicts(first: 1) {
      totalCount
    }
    tickets(filter: { states: [OPEN] }, first: 5) {
      nodes {
        id
        ...WaitingTickets
      }
    }
    appointments(filter: { period: UPCOMING, states: [CONFIRMED] }, first: 5) {
      nodes {
        id
        ...NextSessions
      }
    }
  }
`);

/** What happens in the company now. */
export function Component() {
  const { t } = useTranslation(['admin', 'app']);
  const { data, error, refetch } = useQuery(OverviewDocument, { fetchPolicy: 'cache-and-network' });
  if (error && !data) return <ProblemState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton label={t('app:states.loading')} />;
  const { adminOverview: overview, appointmentConflicts: conflicts, tickets, appointments } = data;
  return (
    <Page
      title={t('overview.title')}
      width="full"
      actions={
        <>
          <Button variant="default" component={Link} to="/cours/nouveau">
            {t('overview.newCourse')}
          </Button>
          <Button component={Link} to="/assistance">
            {t('overview.queue')}
          </Button>
        </>
      }
    >
      <CompanyFigures overview={overview} />
      <WithAside
        aside={
          <>
            <Section title={t('overview.waiting')} action={<Link to="/assistance">{t('overview.allTickets')}</Link>}>
              <WaitingTickets tickets={tickets.nodes} />
            </Section>
            <Section title={t('overview.health')}>
              <ServiceHealth overview={overview} />
            </Section>
          </>
        }
      >
        <Section
          title={t('overview.next')}
          action={
            <Group gap="md">
              {conflicts.totalCount > 0 && (
                <Link to="/seances/conflits">{t('overview.conflicts', { number: conflicts.totalCount })}</Link>
              )}
              <Link to="/seances">{t('overview.allSessions')}</Link>
            </Group>
          }
        >
          <NextSessions sessions={appointments.nodes} />
        </Section>
        <Section title={t('overview.list')} action={<Link to="/commandes">{t('overview.all')}</Link>}>
          <RecentOrders overview={overview} />
        </Section>
      </WithAside>
    </Page>
  );
}
