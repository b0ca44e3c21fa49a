import { useFormats, useTranslation } from '@4as/i18n/react';
import { NotFound, ProblemState } from '@4as/shell';
import { Page, PageSkeleton } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { Alert } from '@mantine/core';
import { Navigate, useNavigate, useParams } from 'react-router';
import { MoveSession } from '../features/change-session/move-session';
import { graphql } from '../gql';
import { useComeBack } from '../parts/use-come-back';

const SessionToMoveDocument = graphql(`
  query SessionToMove($id: ID!) {
    appointment(id: $id) {
      id
      startsAt
      endsAt
      reschedulingTerms {
        allowed
        until
        timesLeft
      }
      ...MoveSession
    }
  }
`);

/** `/seances/:id/deplacer`: another time, tutor or length for a session. `?commande=` is the way back from a payment that was given up. */
export function Component() {
  const { t } = useTranslation(['changes', 'app']);
  const formats = useFormats();
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(SessionToMoveDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const { isAbandoned } = useComeBack(() => void refetch());
  if (error && !data) return <ProblemState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton label={t('app:states.loading')} />;
  const { appointment } = data;
  if (!appointment) return <NotFound />;
  const terms = appointment.reschedulingTerms;
  if (!terms?.allowed) return <Navigate to={`/seances/${id}`} replace />;
  return (
    <Page
      title={t('move.title')}
      subtitle={t('move.left', { count: terms.timesLeft, until: formats.dateTime(terms.until) })}
      back={{ to: `/seances/${id}`, label: t('move.back') }}
    >
      {isAbandoned && <Alert role="status">{t('move.notPaid')}</Alert>}
      <MoveSession session={appointment} onMoved={() => void navigate(`/seances/${id}`)} />
    </Page>
  );
}
