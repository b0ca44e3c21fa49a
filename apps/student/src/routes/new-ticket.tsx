import { useTranslation } from '@4as/i18n/react';
import { ProblemState } from '@4as/shell';
import { Page, PageSkeleton, toast } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { useNavigate, useSearchParams } from 'react-router';
import { NewTicket } from '../features/get-help/new-ticket';
import { graphql } from '../gql';

const NewTicketDocument = graphql(`
  query NewTicket {
    orders(first: 10) {
      nodes {
        id
        ...OrderChoice
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
    appointments(filter: { states: [CONFIRMED, COMPLETED, STUDENT_NO_SHOW, TUTOR_NO_SHOW, CANCELLED] }, first: 20) {
      nodes {
        id
        ...AppointmentChoice
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

/** `/aide/nouveau?commande=&seance=`: asks for help. */
export function Component() {
  const { t } = useTranslation(['student', 'app']);
  const [parameters] = useSearchParams();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(NewTicketDocument, { fetchPolicy: 'network-only' });
  if (error && !data) return <ProblemState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton label={t('app:states.loading')} />;
  return (
    <Page
      title={t('help.newTitle')}
      subtitle={t('help.subtitle')}
      width="text"
      back={{ to: '/aide', label: t('help.back') }}
    >
      <NewTicket
        orders={data.orders.nodes}
        appointments={data.appointments.nodes}
        orderId={parameters.get('commande')}
        appointmentId={parameters.get('seance')}
        onOpened={(id) => {
          toast.success(t('help.opened'));
          void navigate(`/aide/${id}`, { replace: true });
        }}
      />
    </Page>
  );
}
