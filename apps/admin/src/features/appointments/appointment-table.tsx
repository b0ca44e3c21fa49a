import { useFormats, useTranslation } from '@4as/i18n/react';
import { Amount, DataTable, StatusDot, type Sort, useNow } from '@4as/ui';
import { useLocation, useParams } from 'react-router';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { appointmentTones } from '../../parts/tones';

const AppointmentTableFragment = graphql(`
  fragment AppointmentTable on Appointment {
    id
    state
    startsAt
    endsAt
    priceCents
    createdAt
    course {
      id
      sigle
      name
    }
    tutor {
      id
      name
    }
    student {
      id
      name
    }
  }
`);

/** Sessions, one a row; a row opens its detail beside the table and keeps the filters. */
export function AppointmentTable({
  appointments,
  selected,
  onSelect,
  sort,
  onSort,
}: {
  appointments: readonly FragmentType<typeof AppointmentTableFragment>[];
  /** Ids of sessions that are chosen, shown or not. */
  selected: ReadonlySet<string>;
  onSelect: (selected: ReadonlySet<string>) => void;
  sort: Sort;
  onSort: (sort: Sort) => void;
}) {
  const { t } = useTranslation('admin');
  const formats = useFormats();
  const { id: current } = useParams();
  const { search } = useLocation();
  const now = useNow();
  return (
    <DataTable
      caption={t('appointments.caption')}
      items={appointments.map((appointment) => readFragment(AppointmentTableFragment, appointment))}
      rowKey={(appointment) => appointment.id}
      rowTo={(appointment) => `/seances/${appointment.id}${search}`}
      currentKey={current}
      rowStays
      selection={{
        selected,
        onChange: onSelect,
        label: t('appointments.bulk.selection'),
        labelOf: ({ student, startsAt }) =>
          t('appointments.bulk.selectNamed', { student: student.name, when: formats.dateTime(startsAt, now) }),
      }}
      sort={sort}
      onSort={onSort}
      columns={[
        {
          key: 'when',
          header: t('appointments.when'),
          cell: (appointment) => <Amount>{formats.range(appointment.startsAt, appointment.endsAt, now)}</Amount>,
          names: true,
          sortable: true,
        },
        { key: 'course', header: t('appointments.course'), cell: ({ course }) => course.sigle, onPhone: 'under' },
        { key: 'student', header: t('appointments.student'), cell: ({ student }) => student.name },
        { key: 'tutor', header: t('appointments.tutor'), cell: ({ tutor }) => tutor.name },
        {
          key: 'created',
          header: t('appointments.columnCreated'),
          sortable: true,
          cell: ({ createdAt }) => <Amount>{formats.dateNumeric(createdAt)}</Amount>,
        },
        {
          key: 'price',
          header: t('appointments.price'),
          align: 'end',
          onPhone: 'beside',
          cell: ({ priceCents }) =>
            priceCents === null || priceCents === undefined ? null : <Amount>{formats.money(priceCents)}</Amount>,
        },
        {
          key: 'state',
          header: t('appointments.state'),
          onPhone: 'under',
          cell: ({ state }) => (
            <StatusDot tone={appointmentTones[state]}>{t(`appointments.states.${state}`)}</StatusDot>
          ),
        },
      ]}
    />
  );
}
