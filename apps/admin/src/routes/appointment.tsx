import { useFormats, useTranslation } from '@4as/i18n/react';
import { ProblemState } from '@4as/shell';
import { CardSkeleton, EmptyState, SidePanel, useNow } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { IconCalendarOff } from '@tabler/icons-react';
import { useLocation, useNavigate, useParams } from 'react-router';
import { AppointmentFacts } from '../features/appointments/appointment-facts';
import { AppointmentFiles } from '../features/appointments/appointment-files';
import { AppointmentHistory } from '../features/appointments/appointment-history';
import { SettleSession } from '../features/appointments/settle-session';
import { graphql } from '../gql';

const AppointmentDocument = graphql(`
  query Appointment($id: ID!) {
    appointment(id: $id) {
      id
      startsAt
      ...AppointmentFacts
      ...SettleSession
      ...AppointmentFiles
      ...AppointmentHistory
    }
  }
`);

/** One session, beside the list it was chosen from. */
export function Component() {
  const { t } = useTranslation(['admin', 'app']);
  const formats = useFormats();
  const now = useNow();
  const { id = '' } = useParams();
  const { search } = useLocation();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(AppointmentDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const appointment = data?.appointment;
  return (
    <SidePanel
      title={
        appointment
          ? t('appointments.detail', { when: formats.dateTime(appointment.startsAt, now) })
          : t('appointments.title')
      }
      onClose={() => void navigate(`/seances${search}`, { preventScrollReset: true })}
      closeLabel={t('app:actions.close')}
    >
      {error && !data && <ProblemState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <CardSkeleton label={t('app:states.loading')} count={1} />}
      {data && !appointment && <EmptyState icon={IconCalendarOff} title={t('appointments.notFound')} />}
      {appointment && (
        <>
          <SettleSession appointment={appointment} />
          <AppointmentFacts appointment={appointment} />
          <AppointmentFiles appointment={appointment} />
          <AppointmentHistory appointment={appointment} />
        </>
      )}
    </SidePanel>
  );
}
