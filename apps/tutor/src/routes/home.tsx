import { useFormats, useTranslation } from '@4as/i18n/react';
import { ProblemState } from '@4as/shell';
import { Page, PageSkeleton, Section, useNow } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { DayFigures } from '../features/see-day/day-figures';
import { DaySessions } from '../features/see-day/day-sessions';
import { graphql } from '../gql';

const TodayDocument = graphql(`
  query Today {
    tutorOverview {
      ...DayFigures
      ...DaySessions
    }
  }
`);

/** `/`: the day, then where one stands. */
export function Component() {
  const { t } = useTranslation(['tutor', 'app']);
  const formats = useFormats();
  const now = useNow();
  const { data, error, refetch } = useQuery(TodayDocument, { fetchPolicy: 'cache-and-network' });
  if (error && !data) return <ProblemState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton label={t('app:states.loading')} />;
  const { tutorOverview: overview } = data;
  return (
    <Page title={t('today.title')} subtitle={formats.date(now)}>
      <Section title={t('today.list')} action={<Link to="/seances">{t('today.seeAll')}</Link>}>
        <DaySessions overview={overview} />
      </Section>
      <Section title={t('today.figures')}>
        <DayFigures overview={overview} />
      </Section>
    </Page>
  );
}
