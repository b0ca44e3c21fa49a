import { useTranslation } from '@4as/i18n/react';
import { ProblemState, useAddress } from '@4as/shell';
import { EmptyState, Page, PageSkeleton, Section, SegmentedTabs } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { Button, NativeSelect } from '@mantine/core';
import { IconChartBar } from '@tabler/icons-react';
import { Definitions } from '../features/revenue/definitions';
import { NetChart } from '../features/revenue/net-chart';
import { RevenueByThing } from '../features/revenue/revenue-by-thing';
import { RevenueFigures } from '../features/revenue/revenue-figures';
import { RevenueTable } from '../features/revenue/revenue-table';
import { Trend } from '../features/revenue/trend';
import { graphql } from '../gql';
import { oneOf } from '../parts/one-of';

const RevenueDocument = graphql(`
  query Revenue($year: Int) {
    revenue(year: $year) {
      year
      total {
        id
        ...RevenueFigures
      }
      months {
        id
        ...RevenueTable
      }
      years {
        id
        ...RevenueTable
      }
      ...NetChart
      ...Trend
    }
  }
`);

/** The words of the address, and the file of each view. */
const views = ['mois', 'cours', 'tuteurs', 'annees'] as const;
const files = { mois: 'month', cours: 'course', tuteurs: 'tutor', annees: 'month' } as const;
const names = { mois: 'month', cours: 'course', tuteurs: 'tutor', annees: 'year' } as const;

/** Revenue by month, course, tutor and year, with its trend. Year and view are in the address. */
export function Component() {
  const { t } = useTranslation(['revenue', 'app']);
  const { parameters, change } = useAddress();
  const asked = Number(parameters.get('annee') ?? '');
  const view = oneOf(parameters.get('par'), views) ?? 'mois';
  const { data, error, refetch } = useQuery(RevenueDocument, {
    variables: { year: asked >= 2000 && asked <= 2200 ? asked : null },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) return <ProblemState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton label={t('app:states.loading')} />;
  const { revenue } = data;
  const { year } = revenue;
  const address = (word: string) => `/revenus?annee=${year}&par=${word}`;
  return (
    <Page
      title={t('title')}
      width="full"
      actions={
        <>
          <NativeSelect
            aria-label={t('year')}
            value={String(year)}
            onChange={(event) => change({ annee: event.currentTarget.value })}
            data={[...new Set([...revenue.years.map(({ id }) => id), String(year)])]}
          />
          <Button component="a" href={`/exports/revenue/${year}.csv?by=${files[view]}`} variant="default" download>
            {t('csv')}
          </Button>
          <Definitions />
        </>
      }
    >
      <RevenueFigures total={revenue.total} year={year} />
      <Section title={t('chart', { year })}>
        {revenue.months.length === 0 ? (
          <EmptyState icon={IconChartBar} title={t('none', { year })} hint={t('noneHint')} />
        ) : (
          <NetChart revenue={revenue} />
        )}
      </Section>
      <SegmentedTabs
        label={t('views')}
        tabs={views.map((word) => ({ to: address(word), label: t(`by.${names[word]}`), current: word === view }))}
      />
      {view === 'mois' && <RevenueTable rows={revenue.months} by="month" caption={t('caption', { year })} />}
      {view === 'annees' && <RevenueTable rows={revenue.years} by="year" caption={t('captionYears')} />}
      {(view === 'cours' || view === 'tuteurs') && <RevenueByThing key={view} year={year} by={names[view]} />}
      <Section title={t('forecast')} hint={t('forecastHint')}>
        <Trend revenue={revenue} />
      </Section>
    </Page>
  );
}
