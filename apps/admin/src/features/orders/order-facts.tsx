import { useFormats, useTranslation } from '@4as/i18n/react';
import { Amount, DataList, useNow } from '@4as/ui';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { cardName } from '../../parts/card-name';

const OrderFactsFragment = graphql(`
  fragment OrderFacts on Order {
    id
    createdAt
    refundedCents
    student {
      id
      name
    }
    payment {
      cardBrand
      cardLast4
      receivedAt
    }
  }
`);

/** Who ordered and when, how it was paid, and how much of it went back. */
export function OrderFacts({ order }: { order: FragmentType<typeof OrderFactsFragment> }) {
  const { t } = useTranslation('admin');
  const formats = useFormats();
  const { createdAt, refundedCents, student, payment } = readFragment(OrderFactsFragment, order);
  const now = useNow();
  const card =
    payment?.cardBrand && payment.cardLast4
      ? t('orders.card', { brand: cardName(payment.cardBrand), last4: payment.cardLast4 })
      : null;
  return (
    <DataList
      items={[
        { term: t('orders.student'), description: student.name },
        { term: t('orders.date'), description: formats.dateTime(createdAt, now) },
        { term: t('orders.paid'), description: payment ? formats.dateTime(payment.receivedAt, now) : null },
        { term: t('orders.payment'), description: card },
        {
          term: t('orders.refunded'),
          description: refundedCents > 0 ? <Amount>{formats.money(refundedCents)}</Amount> : null,
        },
      ]}
    />
  );
}
