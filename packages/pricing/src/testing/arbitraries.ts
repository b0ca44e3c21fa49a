import fc from 'fast-check';
import { applyCoupon, priceCart, type CartAmounts, type CouponDiscount } from '../index.js';

/** A line of a cart: one of three courses, up to $1,000, taxed or not. */
export const arbitraryLine = fc.record({
  courseId: fc.constantFrom('a', 'b', 'c'),
  priceCents: fc.integer({ min: 0, max: 1_000_00 }),
  taxed: fc.boolean(),
});

/** Any percentage, or an amount that may be more than a cart costs. */
export const arbitraryDiscount: fc.Arbitrary<CouponDiscount> = fc.oneof(
  fc.record({ kind: fc.constant('percent' as const), basisPoints: fc.integer({ min: 0, max: 10_000 }) }),
  fc.record({ kind: fc.constant('amount' as const), cents: fc.integer({ min: 0, max: 5_000_00 }) }),
);

/** A priced cart of 1 to 8 lines, some with a coupon for courses a and b. */
export const arbitraryCart: fc.Arbitrary<CartAmounts> = fc
  .tuple(fc.array(arbitraryLine, { minLength: 1, maxLength: 8 }), fc.option(arbitraryDiscount, { nil: undefined }))
  .map(([lines, coupon]) => {
    const context = { redemptionsTotal: 0, redemptionsByStudent: 0, isFirstOrder: true };
    return priceCart(lines, coupon && applyCoupon({ coupon, courseIds: ['a', 'b'] }, lines, 0, context));
  });
