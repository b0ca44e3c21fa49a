import { useFormats, useTranslation } from '@4as/i18n/react';
import { useNow } from '@4as/ui';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { TicketForm, type TicketValues } from './ticket-form';
import { useOpenTicket } from './use-open-ticket';

const OrderChoiceFragment = graphql(`
  fragment OrderChoice on Order {
    id
    number
    createdAt
    totalCents
  }
`);

const AppointmentChoiceFragment = graphql(`
  fragment AppointmentChoice on Appointment {
    id
    startsAt
    course {
      id
      sigle
    }
  }
`);

export interface NewTicketProps {
  orders: readonly FragmentType<typeof OrderChoiceFragment>[];
  appointments: readonly FragmentType<typeof AppointmentChoiceFragment>[];
  /** What the page was come to for; null for nothing in particular. */
  orderId: string | null;
  appointmentId: string | null;
  onOpened: (ticketId: string) => void;
}

/** Asks for help, with the order or the session that it is about already chosen. */
export function NewTicket({ orders, appointments, orderId, appointmentId, onOpened }: NewTicketProps) {
  const { t } = useTranslation('errors');
  const formats = useFormats();
  const now = useNow();
  const { open, running, failure, problem, fieldErrors } = useOpenTicket(onOpened);
  const initialValues: TicketValues = {
    category: orderId ? 'ORDER' : appointmentId ? 'APPOINTMENT' : 'OTHER',
    priority: 'NORMAL',
    subject: '',
    body: '',
    orderId: orderId ?? '',
    appointmentId: appointmentId ?? '',
  };
  return (
    <TicketForm
      initialValues={initialValues}
      orders={readFragment(OrderChoiceFragment, orders).map(({ id, number, createdAt, totalCents }) => ({
        value: id,
        label: `${number}, ${formats.dateNumeric(createdAt)}, ${formats.money(totalCents)}`,
      }))}
      appointments={readFragment(AppointmentChoiceFragment, appointments).map(({ id, startsAt, course }) => ({
        value: id,
        label: `${course.sigle}, ${formats.dateTime(startsAt, now)}`,
      }))}
      sending={running}
      error={failure?.message ?? (problem && t(problem.code))}
      fieldErrors={fieldErrors}
      onSubmit={(values) => void open(values)}
    />
  );
}
