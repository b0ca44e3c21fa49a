import { useTranslation } from '@4as/i18n/react';
import { ProblemState } from '@4as/shell';
import { Page, PageSkeleton } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { graphql } from './gql';
import { OwnCalendar } from './own-calendar';
import { OwnNotices } from './own-notices';

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

/** The page of a person's own calendar and of what they are reminded of; `back` leads to where they come from. */
export function RemindersPage({ back }: { back: { to: string; label: string } }) {
  const { t } = useTranslation(['notifications', 'app']);
  const { data, error, refetch } = useQuery(RemindersDocument, { fetchPolicy: 'cache-and-network' });
  if (error && !data) return <ProblemState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton label={t('app:states.loading')} />;
  return (
    <Page title={t('preferences.page')} width="text" back={back}>
      <OwnCalendar feed={data.calendarFeed} onChanged={() => void refetch()} />
      <OwnNotices preferences={data.notificationPreferences} onChanged={() => void refetch()} />
    </Page>
  );
}
