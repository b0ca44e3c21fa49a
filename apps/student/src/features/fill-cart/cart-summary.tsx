import { useFormats, useTranslation } from '@4as/i18n/react';
import { PriceLines } from '@4as/ui';
import { graphql, readFragment, type FragmentType } from '../../gql';
import classes from './cart-summary.module.css';
import { PayCart } from './pay-cart';

const CartSummaryFragment = graphql(`
  fragment CartSummary on Cart {
    subtotalCents
    discountCents
    gstCents
    qstCents
    totalCents
    lines {
      id
      expired
    }
  }
`);

export interface CartSummaryProps {
  cart: FragmentType<typeof CartSummaryFragment>;
  /** The cart is not what the student saw: it is to be asked again. */
  onStale: () => void;
}

/** What it costs, line by line, and the way to pay it. */
export function CartSummary({ cart, onStale }: CartSummaryProps) {
  const { t } = useTranslation('student');
  const formats = useFormats();
  const { subtotalCents, discountCents, gstCents, qstCents, totalCents, lines } = readFragment(
    CartSummaryFragment,
    cart,
  );
  const priceLines = [
    { label: t('cart.subtotal'), amount: formats.money(subtotalCents) },
    ...(discountCents > 0
      ? [{ label: t('cart.discount'), amount: formats.money(-discountCents), kind: 'discount' as const }]
      : []),
    ...(gstCents > 0 ? [{ label: t('cart.gst'), amount: formats.money(gstCents) }] : []),
    ...(qstCents > 0 ? [{ label: t('cart.qst'), amount: formats.money(qstCents) }] : []),
  ];
  return (
    <div className={classes.summary}>
      <PriceLines lines={priceLines} total={{ label: t('cart.total'), amount: formats.money(totalCents) }} />
      <PayCart totalCents={totalCents} blocked={lines.some((line) => line.expired)} onStale={onStale} />
    </div>
  );
}
