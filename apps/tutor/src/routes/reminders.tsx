import { useTranslation } from '@4as/i18n/react';
import { ProblemState } from '@4as/shell';
import { Page, PageSkeleton } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { OwnNotices } from '../features/choose-notices/own-notices';
import { OwnCalendar } from '../features/keep-calendar/own-calendar';
import { graphql } from '../gql';

const RemindersDocument = graphql(`
  query Reminders {
    calendarFeed {
      ...OwnCalendar
    }
    notificationPreferences {
      ...OwnNotices
    }
  }
`);

/** `/profil/rappels`: the person's own calendar, and what they are reminded of. */
export function Component() {
  const { t } = useTranslation(['notifications', 'app']);
  const { data, error, refetch } = useQuery(RemindersDocument, { fetchPolicy: 'cache-and-network' });
  if (error && !data) return <ProblemState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton label={t('app:states.loading')} />;
  return (
    <Page title={t('preferences.page')} width="text" back={{ to: '/profil', label: t('preferences.back.tutor') }}>
      <OwnCalendar feed={data.calendarFeed} onChanged={() => void refetch()} />
      <OwnNotices preferences={data.notificationPreferences} onChanged={() => void refetch()} />
    </Page>
  );
}
