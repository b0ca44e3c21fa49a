import { useFormats, useTranslation } from '@4as/i18n/react';
import { PriceLines } from '@4as/ui';
import { graphql, readFragment, type FragmentType } from '../../gql';

const OrderSumFragment = graphql(`
  fragment OrderSum on Order {
    id
    couponCode
    subtotalCents
    discountCents
    gstCents
    qstCents
    totalCents
  }
`);

/** How the total of an order came about. */
export function OrderSum({ order }: { order: FragmentType<typeof OrderSumFragment> }) {
  const { t } = useTranslation('admin');
  const formats = useFormats();
  const sum = readFragment(OrderSumFragment, order);
  const discountLabel = sum.couponCode ? t('orders.coupon', { code: sum.couponCode }) : t('orders.discount');
  return (
    <PriceLines
      lines={[
        { label: t('orders.subtotal'), amount: formats.money(sum.subtotalCents) },
        ...(sum.discountCents > 0
          ? [{ label: discountLabel, amount: formats.money(-sum.discountCents), kind: 'discount' as const }]
          : []),
        ...(sum.gstCents > 0 ? [{ label: t('orders.gst'), amount: formats.money(sum.gstCents) }] : []),
        ...(sum.qstCents > 0 ? [{ label: t('orders.qst'), amount: formats.money(sum.qstCents) }] : []),
      ]}
      total={{ label: t('orders.total'), amount: formats.money(sum.totalCents) }}
    />
  );
}
