import { allocate, sum } from './allocation.js';
import { assertCents, shareOf } from './rounding.js';

/** What a coupon takes off: a share of its lines, or an amount at most as large as they are. */
export type CouponDiscount =
  { readonly kind: 'percent'; readonly basisPoints: number } | { readonly kind: 'amount'; readonly cents: number };

/** The terms of a coupon. What is absent or null does not limit it. Instants are epoch milliseconds. */
export interface CouponTerms {
  readonly coupon: CouponDiscount;
  readonly active?: boolean;
  /** First instant at which it applies. */
  readonly startsAt?: number | null;
  /** First instant at which it applies no more. */
  readonly endsAt?: number | null;
  /** What all lines of the cart must add up to before discount and taxes. */
  readonly minimumCents?: number | null;
  /** The courses it is for; every course when absent. */
  readonly courseIds?: readonly string[] | null;
  readonly firstOrderOnly?: boolean;
  readonly maxRedemptions?: number | null;
  readonly maxRedemptionsPerStudent?: number | null;
}

/** What is known about earlier uses when the coupon is tried; counted under a lock when an order is paid. */
export interface CouponContext {
  readonly redemptionsTotal: number;
  readonly redemptionsByStudent: number;
  readonly isFirstOrder: boolean;
}

/** What a coupon needs to know of a line of the cart. */
export interface CouponLine {
  readonly courseId: string;
  readonly priceCents: number;
}

/** Why a coupon does not apply. */
export type CouponRefusal =
  | 'inactive'
  | 'not_started'
  | 'ended'
  | 'used_up'
  | 'used_up_by_you'
  | 'not_first_order'
  | 'no_eligible_course'
  | 'below_minimum';

/** The discount of each line, in the order of the lines, or the first reason of the above order why there is none. */
export type CouponResult =
  | { readonly applies: true; readonly discountCents: number; readonly lineDiscountsCents: readonly number[] }
  | { readonly applies: false; readonly reason: CouponRefusal };

/**
 * What a coupon does to a cart now. A percentage is rounded half up once for all lines it is for; the discount is
 * spread over them by price, remainders to the first, and never above a line's price.
 */
export function applyCoupon(
  terms: CouponTerms,
  lines: readonly CouponLine[],
  now: number,
  context: CouponContext,
): CouponResult {
  assertCents(...lines.map((line) => line.priceCents));
  const reason = refusal(terms, lines, now, context);
  if (reason) return { applies: false, reason };
  const eligiblePrices = lines.map((line) => (isFor(terms, line) ? line.priceCents : 0));
  const discountCents = discountOn(terms.coupon, sum(eligiblePrices));
  return { applies: true, discountCents, lineDiscountsCents: allocate(discountCents, eligiblePrices) };
}

function discountOn(discount: CouponDiscount, eligibleCents: number): number {
  if (discount.kind === 'percent') return shareOf(eligibleCents, discount.basisPoints);
  assertCents(discount.cents);
  return Math.min(discount.cents, eligibleCents);
}

function refusal(
  terms: CouponTerms,
  lines: readonly CouponLine[],
  now: number,
  context: CouponContext,
): CouponRefusal | undefined {
  if (terms.active === false) return 'inactive';
  if (now < (terms.startsAt ?? -Infinity)) return 'not_started';
  if (now >= (terms.endsAt ?? Infinity)) return 'ended';
  if (context.redemptionsTotal >= (terms.maxRedemptions ?? Infinity)) return 'used_up';
  if (context.redemptionsByStudent >= (terms.maxRedemptionsPerStudent ?? Infinity)) return 'used_up_by_you';
  if (terms.firstOrderOnly && !context.isFirstOrder) return 'not_first_order';
  if (!lines.some((line) => isFor(terms, line))) return 'no_eligible_course';
  if (sum(lines.map((line) => line.priceCents)) < (terms.minimumCents ?? 0)) return 'below_minimum';
  return undefined;
}

function isFor(terms: CouponTerms, line: CouponLine): boolean {
  return !terms.courseIds || terms.courseIds.includes(line.courseId);
}
