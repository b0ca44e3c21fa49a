import { useTranslation } from '@4as/i18n/react';
import { SessionFiles } from '@4as/session-files';
import { NotFound, ProblemState } from '@4as/shell';
import { Page, PageSkeleton } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useParams } from 'react-router';
import { SessionDetails } from '../features/attend-session/session-details';
import { WriteToStudent } from '../features/attend-session/write-to-student';
import { CancelSession } from '../features/change-session/cancel-session';
import { CancelUnpaid } from '../features/change-session/cancel-unpaid';
import { MoveLink } from '../features/change-session/move-link';
import { SessionChanges } from '../features/change-session/session-changes';
import { MarkOutcome } from '../features/end-session/mark-outcome';
import { WriteReport } from '../features/end-session/write-report';
import { SessionReview } from '../features/read-reviews/session-review';
import { graphql } from '../gql';

const SessionDocument = graphql(`
  query Session($id: ID!) {
    appointment(id: $id) {
      id
      student {
        id
        name
      }
      ...TaughtSession
      ...CancelSession
      ...CancelUnpaid
      ...MoveLink
      ...SessionChanges
      ...MarkOutcome
      ...WriteReport
      ...SessionFiles
      ...WriteToStudent
      ...SessionReview
    }
  }
`);

/** `/seances/:id`: one session. */
export function Component() {
  const { t } = useTranslation(['tutor', 'app', 'calendar']);
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(SessionDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  if (error && !data) return <ProblemState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton label={t('app:states.loading')} />;
  const { appointment } = data;
  if (!appointment) return <NotFound />;
  return (
    <Page
      title={t('sessions.detail', { name: appointment.student.name })}
      back={{ to: '/seances', label: t('sessions.title') }}
      actions={
        <>
          <WriteToStudent session={appointment} />
          <MoveLink session={appointment} />
          <CancelSession session={appointment} />
          <CancelUnpaid session={appointment} />
          <Button component="a" href={`/calendar/sessions/${id}.ics`} download variant="default">
            {t('calendar:download')}
          </Button>
        </>
      }
    >
      <SessionDetails session={appointment} />
      <SessionFiles key={`files ${id}`} session={appointment} />
      <MarkOutcome session={appointment} />
      <SessionReview session={appointment} />
      <WriteReport key={appointment.id} session={appointment} />
      <SessionChanges session={appointment} />
    </Page>
  );
}
