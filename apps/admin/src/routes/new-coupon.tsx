import { useTranslation } from '@4as/i18n/react';
import { Page } from '@4as/ui';
import { CreateCoupon } from '../features/coupons/create-coupon';

/** A coupon that is not there yet. */
export function Component() {
  const { t } = useTranslation('admin');
  return (
    <Page title={t('coupons.newTitle')} width="text" back={{ to: '/coupons', label: t('coupons.title') }}>
      <CreateCoupon />
    </Page>
  );
}
