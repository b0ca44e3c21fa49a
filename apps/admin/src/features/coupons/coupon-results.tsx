import { useFormats, useTranslation } from '@4as/i18n/react';
import { Amount, DataList } from '@4as/ui';
import { graphql, readFragment, type FragmentType } from '../../gql';

const CouponResultsFragment = graphql(`
  fragment CouponResults on Coupon {
    id
    limitTotal
    archivedAt
    results {
      uses
      pendingUses
      paidOrders
      students
      discountCents
      revenueCents
    }
  }
`);

/** What came of a coupon until now. */
export function CouponResults({ coupon }: { coupon: FragmentType<typeof CouponResultsFragment> }) {
  const { t } = useTranslation('admin');
  const formats = useFormats();
  const { limitTotal, archivedAt, results } = readFragment(CouponResultsFragment, coupon);
  const uses = formats.number(results.uses);
  return (
    <DataList
      items={[
        {
          term: t('coupons.uses'),
          description:
            typeof limitTotal === 'number'
              ? t('coupons.usesOf', { uses, limit: formats.number(limitTotal) })
              : t('coupons.usesWithoutLimit', { uses }),
        },
        {
          term: t('coupons.pendingUses'),
          description: results.pendingUses > 0 ? formats.number(results.pendingUses) : null,
        },
        { term: t('coupons.paidOrders'), description: formats.number(results.paidOrders) },
        { term: t('coupons.students'), description: formats.number(results.students) },
        { term: t('coupons.given'), description: <Amount>{formats.money(results.discountCents)}</Amount> },
        {
          term: t('coupons.revenue'),
          description: <Amount weight="strong">{formats.money(results.revenueCents)}</Amount>,
        },
        { term: t('coupons.archivedSince'), description: archivedAt ? formats.dateNumeric(archivedAt) : null },
      ]}
    />
  );
}
