import { useFormats, useTranslation } from '@4as/i18n/react';
import { Row, RowList, StatusDot, useNow } from '@4as/ui';
import { Link } from 'react-router';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { differenceTones } from '../../parts/tones';
import { SettleDifference } from './settle-difference';

const DifferenceListFragment = graphql(`
  fragment DifferenceList on StripeDifference {
    id
    kind
    stripeId
    state
    ourCents
    stripeCents
    foundAt
    reason
    settledBy {
      id
      name
    }
    order {
      id
      number
    }
  }
`);

type Difference = FragmentType<typeof DifferenceListFragment>;

/** Where our books and those of Stripe differ, with a button to say why one may stay. */
export function DifferenceList({ differences }: { differences: readonly Difference[] }) {
  const { t } = useTranslation('admin');
  const formats = useFormats();
  const now = useNow();
  const amount = (cents: number | null) => (cents === null ? t('integrations.none') : formats.money(cents));
  return (
    <RowList label={t('integrations.tabs.differences')}>
      {differences.map((masked) => {
        const difference = readFragment(DifferenceListFragment, masked);
        const { id, kind, state, stripeId, order, reason, settledBy } = difference;
        return (
          <Row
            key={id}
            title={t(`integrations.kinds.${kind}`)}
            detail={
              <>
                <StatusDot tone={differenceTones[state]}>{t(`integrations.differenceStates.${state}`)}</StatusDot>
                <span>
                  {t('integrations.bothAmounts', {
                    ours: amount(difference.ourCents),
                    stripes: amount(difference.stripeCents),
                  })}
                </span>
                <span>{formats.dateTime(difference.foundAt, now)}</span>
                <span>{stripeId}</span>
                {order && <Link to={`/commandes/${order.id}`}>{t('orders.detail', { number: order.number })}</Link>}
                {reason && (
                  <span>{settledBy ? t('integrations.settledBecause', { name: settledBy.name, reason }) : reason}</span>
                )}
              </>
            }
            end={state === 'OPEN' ? <SettleDifference differenceId={id} /> : undefined}
          />
        );
      })}
    </RowList>
  );
}
