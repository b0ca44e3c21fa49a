import type { SeriesPaymentPolicy } from '@4as/scheduling';
import type { Settings } from '../settings/index.js';

/** When sessions that are paid one by one are charged and let go, as the company has set it. */
export function paymentPolicyOf(settings: Settings): SeriesPaymentPolicy {
  return {
    chargeBeforeMinutes: settings.seriesChargeBeforeMinutes,
    releaseBeforeMinutes: Math.min(settings.seriesReleaseBeforeMinutes, settings.seriesChargeBeforeMinutes),
  };
}
