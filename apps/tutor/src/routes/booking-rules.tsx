import { useTranslation } from '@4as/i18n/react';
import { ProblemState } from '@4as/shell';
import { PageSkeleton, Section } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { BookingRulesForm } from '../features/set-booking-rules/booking-rules-form';
import { graphql } from '../gql';
import { HoursFrame } from '../parts/hours-frame';

const BookingRulesDocument = graphql(`
  query BookingRulesPage {
    viewer {
      id
      tutor {
        id
        timeZone
        ...BookingRulesForm
      }
    }
  }
`);

/** `/disponibilites/regles`: the limits that bookings keep. */
export function Component() {
  const { t } = useTranslation(['tutor', 'app']);
  const { data, error, refetch } = useQuery(BookingRulesDocument, { fetchPolicy: 'cache-and-network' });
  const tutor = data?.viewer?.tutor;
  if (error && !data) return <ProblemState error={error} onRetry={() => void refetch()} />;
  if (!tutor) return <PageSkeleton label={t('app:states.loading')} />;
  return (
    <HoursFrame view="rules" timeZone={tutor.timeZone}>
      <Section title={t('hours.rules')} hint={t('hours.rulesHint')}>
        <BookingRulesForm tutor={tutor} />
      </Section>
    </HoursFrame>
  );
}
