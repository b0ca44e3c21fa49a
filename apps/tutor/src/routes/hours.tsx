import { useFormats, useTranslation } from '@4as/i18n/react';
import { ProblemState } from '@4as/shell';
import { Page, PageSkeleton, Section } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { BookingRules } from '../features/set-hours/booking-rules';
import { WeeklyHours } from '../features/set-hours/weekly-hours';
import { graphql } from '../gql';

const HoursDocument = graphql(`
  query Hours {
    viewer {
      id
      tutor {
        id
        timeZone
        ...WeeklyHours
        ...BookingRules
      }
    }
  }
`);

/** `/disponibilites`: when students can book. */
export function Component() {
  const { t } = useTranslation(['tutor', 'app']);
  const { data, error, refetch } = useQuery(HoursDocument, { fetchPolicy: 'cache-and-network' });
  const tutor = data?.viewer?.tutor;
  const formats = useFormats(tutor?.timeZone);
  if (error && !data) return <ProblemState error={error} onRetry={() => void refetch()} />;
  if (!tutor) return <PageSkeleton label={t('app:states.loading')} />;
  return (
    <Page title={t('hours.title')} subtitle={t('hours.subtitle', { zone: formats.zone(Date.now()) })}>
      <Section title={t('hours.week')}>
        <WeeklyHours tutor={tutor} />
      </Section>
      <Section title={t('hours.rules')}>
        <BookingRules tutor={tutor} />
      </Section>
    </Page>
  );
}
