import { useTranslation } from '@4as/i18n/react';
import { ProblemState, useAddress } from '@4as/shell';
import { EmptyState, Page, PageSkeleton, Section } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { Button, NativeSelect } from '@mantine/core';
import { IconCash } from '@tabler/icons-react';
import { MonthChart } from '../features/see-earnings/month-chart';
import { PayFigures } from '../features/see-earnings/pay-figures';
import { RateHistory } from '../features/see-earnings/rate-history';
import { graphql } from '../gql';

const EarningsDocument = graphql(`
  query Earnings($year: Int) {
    viewer {
      id
      tutor {
        id
        ...PayFigures
        ...RateHistory
        earningYear(year: $year) {
          id
          year
          years
          months {
            id
          }
          ...PaidInYear
          ...MonthChart
        }
      }
    }
  }
`);

/** `/revenus`: what was earned and paid month by month, and at what rate. The year is in the address. */
export function Component() {
  const { t } = useTranslation(['tutor', 'app']);
  const { parameters, change } = useAddress();
  const asked = Number(parameters.get('annee') ?? '');
  const { data, error, refetch } = useQuery(EarningsDocument, {
    variables: { year: asked >= 2000 && asked <= 2200 ? asked : null },
    fetchPolicy: 'cache-and-network',
  });
  const tutor = data?.viewer?.tutor;
  if (error && !data) return <ProblemState error={error} onRetry={() => void refetch()} />;
  if (!tutor) return <PageSkeleton label={t('app:states.loading')} />;
  const { year, years, months } = tutor.earningYear;
  return (
    <Page
      title={t('earnings.title')}
      actions={
        <Button component="a" href={`/exports/earnings/${year}.csv`} variant="default" download>
          {t('earnings.csv')}
        </Button>
      }
    >
      <PayFigures tutor={tutor} year={tutor.earningYear} />
      <Section
        title={t('earnings.months')}
        action={
          <NativeSelect
            aria-label={t('earnings.year')}
            value={String(year)}
            onChange={(event) => change({ annee: event.currentTarget.value })}
            data={[...new Set([...years, year])].map(String)}
          />
        }
      >
        {months.length === 0 ? (
          <EmptyState icon={IconCash} title={t('earnings.none', { year })} hint={t('earnings.noneHint')} />
        ) : (
          <MonthChart year={tutor.earningYear} />
        )}
      </Section>
      <Section title={t('earnings.rate')} hint={t('earnings.rateHint')}>
        <RateHistory tutor={tutor} />
      </Section>
    </Page>
  );
}
