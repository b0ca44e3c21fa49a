import { useFormats, useTranslation } from '@4as/i18n/react';
import { SessionFiles } from '@4as/session-files';
import { NotFound, ProblemState } from '@4as/shell';
import { Page, PageSkeleton, useNow } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { ProposalCard } from '../features/answer-proposal/proposal-card';
import { SessionDetails } from '../features/attend-session/session-details';
import { CancelSession } from '../features/change-session/cancel-session';
import { MoveLink } from '../features/change-session/move-link';
import { ReportAbsence } from '../features/change-session/report-absence';
import { SessionChanges } from '../features/change-session/session-changes';
import { WriteToTutor } from '../features/exchange-messages/write-to-tutor';
import { ReviewSession } from '../features/review-session/review-session';
import { graphql } from '../gql';

const SessionDocument = graphql(`
  query Session($id: ID!) {
    appointment(id: $id) {
      id
      state
      startsAt
      endsAt
      course {
        id
        slug
        sigle
      }
      tutor {
        id
        name
      }
      proposal {
        id
        ...ProposalCard
      }
      ...SessionDetails
      ...SessionChanges
      ...CancelSession
      ...MoveLink
      ...ReportAbsence
      ...ReviewSession
      ...SessionFiles
    }
  }
`);

/** `/seances/:id`: one session. */
export function Component() {
  const { t } = useTranslation(['student', 'app', 'calendar']);
  const formats = useFormats();
  const now = useNow();
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(SessionDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  if (error && !data) return <ProblemState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton label={t('app:states.loading')} />;
  const { appointment } = data;
  if (!appointment) return <NotFound />;
  const { course, tutor, startsAt, endsAt, state } = appointment;
  const isOver = Date.parse(endsAt) < now;
  return (
    <Page
      title={formats.dateTime(startsAt, now)}
      documentTitle={`${course.sigle}, ${formats.dateTime(startsAt, now)}`}
      subtitle={`${course.sigle}, ${t('sessions.with', { name: tutor.name })}`}
      back={{ to: isOver ? '/seances?vue=passees' : '/seances', label: t('sessions.back') }}
      actions={
        <>
          <WriteToTutor tutorId={tutor.id} name={tutor.name} signedIn />
          <MoveLink session={appointment} />
          {(isOver || state === 'CANCELLED') && (
            <Button component={Link} to={`/reserver/${course.slug}?tuteur=${tutor.id}`} color="marigold">
              {t('sessions.bookAgain')}
            </Button>
          )}
          <CancelSession session={appointment} />
          <ReportAbsence session={appointment} />
          {!isOver && state === 'CONFIRMED' && (
            <Button component="a" href={`/calendar/sessions/${id}.ics`} download variant="default">
              {t('calendar:download')}
            </Button>
          )}
          <Button component={Link} to={`/aide/nouveau?seance=${id}`} variant="subtle">
            {t('sessions.help')}
          </Button>
        </>
      }
    >
      {appointment.proposal && <ProposalCard proposal={appointment.proposal} onAnswered={() => void refetch()} />}
      <SessionDetails session={appointment} />
      <ReviewSession key={appointment.id} session={appointment} />
      <SessionFiles key={`files ${id}`} session={appointment} />
      <SessionChanges session={appointment} />
    </Page>
  );
}
