import { useTranslation } from '@4as/i18n/react';
import { ProblemState, useAddress } from '@4as/shell';
import { PageSkeleton, Section } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { WeekEditor, type Outside } from '../features/set-hours/week-editor';
import { SessionsOutside } from '../features/settle-sessions/sessions-outside';
import { graphql } from '../gql';
import { HoursFrame } from '../parts/hours-frame';

const HoursDocument = graphql(`
  query Hours {
    viewer {
      id
      tutor {
        id
        timeZone
        ...WeekEditor
      }
    }
  }
`);

/** `/disponibilites`: the hours of each week. */
export function Component() {
  const { t } = useTranslation(['tutor', 'app']);
  const { data, error, refetch } = useQuery(HoursDocument, { fetchPolicy: 'cache-and-network' });
  const [outside, setOutside] = useState<Outside>([]);
  const { parameters } = useAddress();
  const tutor = data?.viewer?.tutor;
  if (error && !data) return <ProblemState error={error} onRetry={() => void refetch()} />;
  if (!tutor) return <PageSkeleton label={t('app:states.loading')} />;
  return (
    <HoursFrame view="week" timeZone={tutor.timeZone}>
      <Section title={t('hours.week')}>
        <WeekEditor
          tutor={tutor}
          form={parameters.get('forme') === 'liste' ? 'list' : 'grid'}
          onSaved={setOutside}
          onReload={() => void refetch()}
        />
      </Section>
      <SessionsOutside sessions={outside} onSettled={() => setOutside([])} />
    </HoursFrame>
  );
}
