import { useTranslation } from '@4as/i18n/react';
import { ProblemState } from '@4as/shell';
import { EmptyState, ListSkeleton, Page, RowList, SegmentedTabs } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconCalendarRepeat } from '@tabler/icons-react';
import { Link } from 'react-router';
import { SeriesRow } from '../features/manage-series/series-row';
import { graphql } from '../gql';

const SeriesListDocument = graphql(`
  query SeriesList {
    allSeries {
      id
      ...SeriesRow
    }
  }
`);

/** `/seances/series`: the student's series. */
export function Component() {
  const { t } = useTranslation(['student', 'series', 'app']);
  const { data, error, refetch } = useQuery(SeriesListDocument, { fetchPolicy: 'cache-and-network' });
  const series = data?.allSeries;
  return (
    <Page title={t('series:list.title')} documentTitle={t('series:list.label')} width="page">
      <SegmentedTabs
        label={t('sessions.views')}
        tabs={[
          { to: '/seances', label: t('sessions.upcoming'), current: false },
          { to: '/seances?vue=passees', label: t('sessions.past'), current: false },
          { to: '/seances/series', label: t('series:list.tab'), current: true },
        ]}
      />
      {error && !series && <ProblemState error={error} onRetry={() => void refetch()} />}
      {!series && !error && <ListSkeleton label={t('app:states.loading')} />}
      {series?.length === 0 && (
        <EmptyState
          icon={IconCalendarRepeat}
          title={t('series:list.empty')}
          hint={t('series:list.emptyHint')}
          action={
            <Button component={Link} to="/cours" color="marigold">
              {t('home.book')}
            </Button>
          }
        />
      )}
      {series && series.length > 0 && (
        <RowList label={t('series:list.label')}>
          {series.map((one) => (
            <SeriesRow key={one.id} series={one} />
          ))}
        </RowList>
      )}
    </Page>
  );
}
