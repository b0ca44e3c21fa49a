import { useFormats, useTranslation } from '@4as/i18n/react';
import { Amount, Row, RowList, StatusDot, useNow } from '@4as/ui';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { refundTones } from '../../parts/tones';
import classes from './order-refunds.module.css';

const OrderRefundsFragment = graphql(`
  fragment OrderRefunds on Order {
    id
    refunds {
      id
      amountCents
      state
      reason
      createdAt
      failureReason
    }
  }
`);

/** What was given back of an order, and how it stands at Stripe. */
export function OrderRefunds({ order }: { order: FragmentType<typeof OrderRefundsFragment> }) {
  const { t } = useTranslation(['admin', 'booking']);
  const formats = useFormats();
  const now = useNow();
  const { refunds } = readFragment(OrderRefundsFragment, order);
  if (refunds.length === 0) return <p className={classes.none}>{t('orders.noRefunds')}</p>;
  return (
    <RowList label={t('orders.refunds')}>
      {refunds.map((refund) => (
        <Row
          key={refund.id}
          title={refund.reason}
          detail={
            <>
              {formats.dateTime(refund.createdAt, now)}
              <StatusDot tone={refundTones[refund.state]}>{t(`booking:refundStates.${refund.state}`)}</StatusDot>
              {refund.failureReason && t('orders.failedBecause', { reason: refund.failureReason })}
            </>
          }
          end={<Amount>{formats.money(refund.amountCents)}</Amount>}
        />
      ))}
    </RowList>
  );
}
