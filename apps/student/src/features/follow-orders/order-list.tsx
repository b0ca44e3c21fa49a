import { useFormats, useTranslation } from '@4as/i18n/react';
import { Amount, Row, RowList, StatusDot } from '@4as/ui';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { orderTones } from '../../parts/tones';
import classes from './follow-orders.module.css';

const OrderEntryFragment = graphql(`
  fragment OrderEntry on Order {
    id
    number
    kind
    state
    createdAt
    totalCents
    refundedCents
    lines {
      id
      courseName
    }
  }
`);

/** Orders, the last one first, each with its state and amount. */
export function OrderList({ orders }: { orders: readonly FragmentType<typeof OrderEntryFragment>[] }) {
  const { t } = useTranslation(['student', 'booking']);
  const formats = useFormats();
  return (
    <RowList label={t('orders.list')}>
      {readFragment(OrderEntryFragment, orders).map(
        ({ id, number, kind, state, createdAt, totalCents, refundedCents, lines }) => (
          <Row
            key={id}
            to={`/commandes/${id}`}
            title={formats.date(createdAt, Date.now())}
            detail={`${number} · ${kind === 'SUPPLEMENT' ? t('orders.linesAdded') : t('orders.sessions', { count: lines.length })} · ${[...new Set(lines.map((line) => line.courseName))].join(', ')}`}
            end={
              <span className={classes.end}>
                <Amount weight="strong">{formats.money(totalCents)}</Amount>
                <StatusDot tone={orderTones[state]}>{t(`booking:orderStates.${state}`)}</StatusDot>
                {refundedCents > 0 && state !== 'REFUNDED' && (
                  <span className={classes.soft}>
                    {t('orders.refundedPart', { amount: formats.money(refundedCents) })}
                  </span>
                )}
              </span>
            }
          />
        ),
      )}
    </RowList>
  );
}
