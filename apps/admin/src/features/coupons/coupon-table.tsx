import { useFormats, useTranslation } from '@4as/i18n/react';
import { Amount, DataTable, StatusDot } from '@4as/ui';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { couponTones } from '../../parts/tones';
import { CouponDiscount } from './coupon-discount';

const CouponTableFragment = graphql(`
  fragment CouponTable on Coupon {
    id
    code
    state
    startsAt
    endsAt
    limitTotal
    ...CouponDiscount
    results {
      uses
      discountCents
      revenueCents
    }
  }
`);

/** Coupons, one a row, with what came of them. */
export function CouponTable({ coupons }: { coupons: readonly FragmentType<typeof CouponTableFragment>[] }) {
  const { t } = useTranslation('admin');
  const formats = useFormats();
  return (
    <DataTable
      caption={t('coupons.caption')}
      items={coupons.map((coupon) => readFragment(CouponTableFragment, coupon))}
      rowKey={(coupon) => coupon.id}
      rowTo={(coupon) => `/coupons/${coupon.id}`}
      columns={[
        { key: 'code', header: t('coupons.code'), cell: (coupon) => coupon.code, names: true },
        {
          key: 'discount',
          header: t('coupons.discount'),
          align: 'end',
          onPhone: 'beside',
          cell: (coupon) => (
            <Amount weight="strong">
              <CouponDiscount coupon={coupon} />
            </Amount>
          ),
        },
        {
          key: 'state',
          header: t('coupons.state'),
          onPhone: 'under',
          cell: ({ state }) => <StatusDot tone={couponTones[state]}>{t(`coupons.states.${state}`)}</StatusDot>,
        },
        {
          key: 'validity',
          header: t('coupons.validity'),
          onPhone: 'under',
          cell: (coupon) => <Validity {...coupon} />,
        },
        {
          key: 'uses',
          header: t('coupons.uses'),
          align: 'end',
          cell: ({ results, limitTotal }) =>
            typeof limitTotal === 'number'
              ? t('coupons.usesOf', { uses: formats.number(results.uses), limit: formats.number(limitTotal) })
              : formats.number(results.uses),
        },
        {
          key: 'given',
          header: t('coupons.given'),
          align: 'end',
          cell: ({ results }) => <Amount>{formats.money(results.discountCents)}</Amount>,
        },
        {
          key: 'revenue',
          header: t('coupons.revenue'),
          align: 'end',
          cell: ({ results }) => <Amount>{formats.money(results.revenueCents)}</Amount>,
        },
      ]}
    />
  );
}

function Validity({ startsAt, endsAt }: { startsAt?: string | null; endsAt?: string | null }) {
  const { t } = useTranslation('admin');
  const formats = useFormats();
  const start = startsAt ? formats.dateNumeric(startsAt) : null;
  const end = endsAt ? formats.dateNumeric(Date.parse(endsAt) - 1) : null;
  if (start && end) return <>{t('coupons.between', { start, end })}</>;
  if (start) return <>{t('coupons.since', { start })}</>;
  if (end) return <>{t('coupons.to', { end })}</>;
  return <>{t('coupons.always')}</>;
}
