import { useFormats, useTranslation } from '@4as/i18n/react';
import { Amount, Row, RowList, StatusDot, useNow } from '@4as/ui';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { appointmentTones } from '../../parts/tones';

const OrderLinesFragment = graphql(`
  fragment OrderLines on Order {
    id
    kind
    lines {
      id
      courseName
      tutorName
      minutes
      totalCents
      refundedCents
      appointment {
        id
        state
        startsAt
        endsAt
      }
    }
  }
`);

/** The sessions of an order, or the one that it makes longer, each a way to its detail. */
export function OrderLines({ order }: { order: FragmentType<typeof OrderLinesFragment> }) {
  const { t } = useTranslation('admin');
  const formats = useFormats();
  const now = useNow();
  const { kind, lines } = readFragment(OrderLinesFragment, order);
  return (
    <RowList label={t('orders.lines')}>
      {lines.map((line) => (
        <Row
          key={line.id}
          to={`/seances/${line.appointment.id}`}
          title={formats.range(line.appointment.startsAt, line.appointment.endsAt, now)}
          detail={
            <>
              {[
                line.courseName,
                line.tutorName,
                ...(kind === 'SUPPLEMENT' ? [t('orders.lineAdded', { duration: formats.duration(line.minutes) })] : []),
              ].join(' · ')}
              <StatusDot tone={appointmentTones[line.appointment.state]}>
                {t(`appointments.states.${line.appointment.state}`)}
              </StatusDot>
              {line.refundedCents > 0 && t('orders.lineRefunded', { amount: formats.money(line.refundedCents) })}
            </>
          }
          end={<Amount>{formats.money(line.totalCents)}</Amount>}
        />
      ))}
    </RowList>
  );
}
