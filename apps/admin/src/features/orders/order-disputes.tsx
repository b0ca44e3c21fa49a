import { useFormats, useTranslation } from '@4as/i18n/react';
import { Amount, Row, RowList, Section, StatusDot, useNow } from '@4as/ui';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { disputeTones } from '../../parts/tones';

const OrderDisputesFragment = graphql(`
  fragment OrderDisputes on Order {
    id
    disputes {
      id
      stripeDisputeId
      state
      reason
      amountCents
      openedAt
      respondBy
    }
  }
`);

/** What banks ask back of an order; nothing where none does, as is nearly always so. */
export function OrderDisputes({ order }: { order: FragmentType<typeof OrderDisputesFragment> }) {
  const { t } = useTranslation('admin');
  const formats = useFormats();
  const now = useNow();
  const { disputes } = readFragment(OrderDisputesFragment, order);
  if (disputes.length === 0) return null;
  return (
    <Section title={t('integrations.tabs.disputes')}>
      <RowList label={t('integrations.tabs.disputes')}>
        {disputes.map((dispute) => (
          <Row
            key={dispute.id}
            title={dispute.reason}
            detail={
              <>
                <StatusDot tone={disputeTones[dispute.state]}>
                  {t(`integrations.disputeStates.${dispute.state}`)}
                </StatusDot>
                <span>{formats.dateTime(dispute.openedAt, now)}</span>
                {dispute.respondBy && (
                  <span>{t('integrations.respondUntil', { date: formats.dateTime(dispute.respondBy, now) })}</span>
                )}
                <span>{dispute.stripeDisputeId}</span>
              </>
            }
            end={<Amount>{formats.money(dispute.amountCents)}</Amount>}
          />
        ))}
      </RowList>
    </Section>
  );
}
