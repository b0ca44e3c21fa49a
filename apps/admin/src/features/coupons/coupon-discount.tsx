import { useFormats } from '@4as/i18n/react';
import { graphql, readFragment, type FragmentType } from '../../gql';

const CouponDiscountFragment = graphql(`
  fragment CouponDiscount on Coupon {
    id
    kind
    basisPoints
    amountCents
  }
`);

/** What a coupon takes off, in a word: "15 %", "20,00 $". */
export function CouponDiscount({ coupon }: { coupon: FragmentType<typeof CouponDiscountFragment> }) {
  const formats = useFormats();
  const { kind, basisPoints, amountCents } = readFragment(CouponDiscountFragment, coupon);
  return <>{kind === 'PERCENT' ? formats.percent((basisPoints ?? 0) / 10_000) : formats.money(amountCents ?? 0)}</>;
}
