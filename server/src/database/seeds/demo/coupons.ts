import type { CouponTerms } from '@4as/pricing';
import { DAY, type Instant } from '@4as/scheduling';
import type { Random } from '../random.js';
import type { DemoRows } from './demo-rows.js';

/** A coupon of the demo with the terms that pricing applies. */
export interface DemoCoupon {
  id: string;
  code: string;
  terms: CouponTerms;
}

/** The coupons by their code: one for newcomers, one for larger carts, one for few, one that is over. */
export function addCoupons(
  rows: DemoRows,
  random: Random,
  now: Instant,
): Record<'welcome' | 'term' | 'few' | 'over', DemoCoupon> {
  const add = (code: string, terms: CouponTerms): DemoCoupon => {
    const id = random.uuid();
    rows.add('coupons', {
      id,
      code,
      kind: terms.coupon.kind,
      basis_points: terms.coupon.kind === 'percent' ? terms.coupon.basisPoints : null,
      amount_cents: terms.coupon.kind === 'amount' ? terms.coupon.cents : null,
      starts_at: dateOrNull(terms.startsAt),
      ends_at: dateOrNull(terms.endsAt),
      limit_total: terms.maxRedemptions ?? null,
      limit_per_student: terms.maxRedemptionsPerStudent ?? null,
      minimum_cents: terms.minimumCents ?? 0,
      first_order_only: terms.firstOrderOnly ?? false,
      active: true,
      created_at: new Date(now - 120 * DAY),
    });
    return { id, code, terms };
  };
  return {
    welcome: add('BIENVENUE10', {
      coupon: { kind: 'percent', basisPoints: 1_000 },
      firstOrderOnly: true,
      maxRedemptionsPerStudent: 1,
    }),
    term: add('RENTREE20', {
      coupon: { kind: 'percent', basisPoints: 2_000 },
      minimumCents: 10_000,
      maxRedemptions: 200,
    }),
    few: add('AMIS15', { coupon: { kind: 'amount', cents: 1_500 }, maxRedemptions: 25, maxRedemptionsPerStudent: 1 }),
    over: add('ETE5', { coupon: { kind: 'amount', cents: 500 }, startsAt: now - 110 * DAY, endsAt: now - 20 * DAY }),
  };
}

function dateOrNull(instant: Instant | null | undefined): Date | null {
  return typeof instant === 'number' ? new Date(instant) : null;
}
