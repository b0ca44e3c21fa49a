import { useFormats, useTranslation } from '@4as/i18n/react';
import { NotFound, ProblemState } from '@4as/shell';
import { Banner, Page, PageSkeleton, Section, StatusBadge } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { MonthEntries } from '../features/see-earnings/month-entries';
import { MonthSum } from '../features/see-earnings/month-sum';
import { StatementLinks } from '../features/see-earnings/statement-links';
import { graphql } from '../gql';
import { monthTones } from '../parts/tones';

const EarningMonthDocument = graphql(`
  query EarningMonth($month: LocalDate!) {
    viewer {
      id
      tutor {
        id
        earningMonth(month: $month) {
          id
          state
          ...MonthSum
          ...MonthEntries
          ...StatementLinks
        }
      }
    }
  }
`);

const MONTH = /^2[01]\d\d-(0[1-9]|1[0-2])$/;

/** `/revenus/2026-10`: a month, how it was paid, and each session that counts in it. */
export function Component() {
  const { month = '' } = useParams();
  return MONTH.test(month) ? <Month first={`${month}-01`} /> : <NotFound />;
}

function Month({ first }: { first: string }) {
  const { t } = useTranslation(['tutor', 'app', 'pay']);
  const formats = useFormats();
  const { data, error, refetch } = useQuery(EarningMonthDocument, {
    variables: { month: first },
    fetchPolicy: 'cache-and-network',
  });
  const tutor = data?.viewer?.tutor;
  if (error && !data) return <ProblemState error={error} onRetry={() => void refetch()} />;
  if (!tutor) return <PageSkeleton label={t('app:states.loading')} />;
  const { earningMonth } = tutor;
  return (
    <Page
      title={t('earnings.month', { month: formats.localMonth(first) })}
      subtitle={
        earningMonth && (
          <StatusBadge tone={monthTones[earningMonth.state]}>{t(`pay:states.${earningMonth.state}`)}</StatusBadge>
        )
      }
      back={{ to: `/revenus?annee=${first.slice(0, 4)}`, label: t('earnings.title') }}
      actions={earningMonth && <StatementLinks month={earningMonth} />}
    >
      {earningMonth ? (
        <>
          <Section title={t('earnings.sum')}>
            <MonthSum month={earningMonth} />
          </Section>
          <MonthEntries month={earningMonth} />
        </>
      ) : (
        <Banner tone="info">{t('earnings.monthNone')}</Banner>
      )}
    </Page>
  );
}
