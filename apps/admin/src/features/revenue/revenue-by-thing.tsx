import { useTranslation } from '@4as/i18n/react';
import { ProblemState } from '@4as/shell';
import { EmptyState, TableSkeleton } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { IconChartBar } from '@tabler/icons-react';
import { graphql } from '../../gql';
import { RevenueTable } from './revenue-table';

const RevenueByDocument = graphql(`
  query RevenueBy($grouping: RevenueGrouping!, $year: Int!) {
    revenueBy(grouping: $grouping, year: $year) {
      id
      ...RevenueTable
    }
  }
`);

/** A year's revenue by course or by tutor; asked for only where somebody looks at it. */
export function RevenueByThing({ year, by }: { year: number; by: 'course' | 'tutor' }) {
  const { t } = useTranslation(['revenue', 'app']);
  const { data, error, refetch } = useQuery(RevenueByDocument, {
    variables: { grouping: by === 'course' ? 'COURSE' : 'TUTOR', year },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) return <ProblemState error={error} onRetry={() => void refetch()} />;
  if (!data) return <TableSkeleton label={t('app:states.loading')} />;
  if (data.revenueBy.length === 0)
    return <EmptyState icon={IconChartBar} title={t('none', { year })} hint={t('noneHint')} />;
  return <RevenueTable rows={data.revenueBy} by={by} caption={t('caption', { year })} />;
}
