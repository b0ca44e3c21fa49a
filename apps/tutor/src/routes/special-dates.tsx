import { useTranslation } from '@4as/i18n/react';
import { ProblemState } from '@4as/shell';
import { PageSkeleton } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { SpecialDates, type Outside } from '../features/set-special-dates/special-dates';
import { SessionsOutside } from '../features/settle-sessions/sessions-outside';
import { graphql } from '../gql';
import { HoursFrame } from '../parts/hours-frame';

const SpecialDatesDocument = graphql(`
  query SpecialDatesPage {
    viewer {
      id
      tutor {
        id
        timeZone
        ...SpecialDates
      }
    }
  }
`);

/** `/disponibilites/dates`: dates that are not like their weekday. */
export function Component() {
  const { t } = useTranslation('app');
  const { data, error, refetch } = useQuery(SpecialDatesDocument, { fetchPolicy: 'cache-and-network' });
  const [outside, setOutside] = useState<Outside>([]);
  const tutor = data?.viewer?.tutor;
  if (error && !data) return <ProblemState error={error} onRetry={() => void refetch()} />;
  if (!tutor) return <PageSkeleton label={t('states.loading')} />;
  return (
    <HoursFrame view="dates" timeZone={tutor.timeZone}>
      <SessionsOutside sessions={outside} onSettled={() => setOutside([])} />
      <SpecialDates tutor={tutor} onSaved={setOutside} />
    </HoursFrame>
  );
}
