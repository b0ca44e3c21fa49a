import fc from 'fast-check';
import { applyCoupon, type CouponContext, type CouponRefusal, type CouponTerms } from './index.js';
import { arbitraryDiscount, arbitraryLine } from './testing/arbitraries.js';

const NOW = Date.UTC(2026, 8, 1);
const fresh: CouponContext = { redemptionsTotal: 0, redemptionsByStudent: 0, isFirstOrder: true };
const tenPercent: CouponTerms = { coupon: { kind: 'percent', basisPoints: 1_000 } };
const lines = [
  { courseId: 'algebra', priceCents: 45_00 },
  { courseId: 'physics', priceCents: 67_55 },
];

describe('a coupon', () => {
  it('takes its percentage off all lines together, rounded half up once, and spreads it', () => {
    expect(applyCoupon(tenPercent, lines, NOW, fresh)).toEqual({
      applies: true,
      discountCents: 11_26,
      lineDiscountsCents: [4_51, 6_75],
    });
  });

  it('takes its amount, but not more than its lines cost', () => {
    const terms: CouponTerms = { coupon: { kind: 'amount', cents: 500_00 } };
    expect(applyCoupon(terms, lines, NOW, fresh)).toEqual({
      applies: true,
      discountCents: 112_55,
      lineDiscountsCents: [45_00, 67_55],
    });
  });

  it('leaves the lines of other courses alone', () => {
    const terms: CouponTerms = { coupon: { kind: 'amount', cents: 50_00 }, courseIds: ['algebra'] };
    expect(applyCoupon(terms, lines, NOW, fresh)).toEqual({
      applies: true,
      discountCents: 45_00,
      lineDiscountsCents: [45_00, 0],
    });
  });

  it.each<[CouponRefusal, Partial<CouponTerms>, Partial<CouponContext>]>([
    ['inactive', { active: false }, {}],
    ['not_started', { startsAt: NOW + 1 }, {}],
    ['ended', { endsAt: NOW }, {}],
    ['used_up', { maxRedemptions: 10 }, { redemptionsTotal: 10 }],
    ['used_up_by_you', { maxRedemptionsPerStudent: 1 }, { redemptionsByStudent: 1 }],
    ['not_first_order', { firstOrderOnly: true }, { isFirstOrder: false }],
    ['no_eligible_course', { courseIds: ['chemistry'] }, {}],
    ['below_minimum', { minimumCents: 112_56 }, {}],
  ])('does not apply and says %s', (reason, terms, context) => {
    expect(applyCoupon({ ...tenPercent, ...terms }, lines, NOW, { ...fresh, ...context })).toEqual({
      applies: false,
      reason,
    });
  });

  it.each<[string, Partial<CouponTerms>, Partial<CouponContext>]>([
    ['at the instant it starts', { startsAt: NOW }, {}],
    ['just before it ends', { endsAt: NOW + 1 }, {}],
    [
      'for its last use',
      { maxRedemptions: 10, maxRedemptionsPerStudent: 2 },
      { redemptionsTotal: 9, redemptionsByStudent: 1 },
    ],
    ['to exactly the least amount', { minimumCents: 112_55 }, {}],
    [
      'where nothing limits it',
      { startsAt: null, endsAt: null, minimumCents: null, courseIds: null, maxRedemptions: null },
      {},
    ],
  ])('applies %s', (_, terms, context) => {
    expect(applyCoupon({ ...tenPercent, ...terms }, lines, NOW, { ...fresh, ...context }).applies).toBe(true);
  });

  it('has nothing to apply to in an empty cart', () => {
    expect(applyCoupon(tenPercent, [], NOW, fresh)).toEqual({ applies: false, reason: 'no_eligible_course' });
  });

  it('never takes more off a line than it costs, and its lines add up to the discount', () => {
    fc.assert(
      fc.property(fc.array(arbitraryLine, { minLength: 1, maxLength: 12 }), arbitraryDiscount, (cart, coupon) => {
        const result = applyCoupon({ coupon, courseIds: ['a', 'b'] }, cart, NOW, fresh);
        if (!result.applies) return expect(cart.every((line) => line.courseId === 'c')).toBe(true);
        const eligible = cart.reduce((total, line) => total + (line.courseId === 'c' ? 0 : line.priceCents), 0);
        expect(result.lineDiscountsCents.reduce((a, b) => a + b, 0)).toBe(result.discountCents);
        expect(result.discountCents).toBeLessThanOrEqual(eligible);
        result.lineDiscountsCents.forEach((discount, i) => {
          expect(discount).toBeLessThanOrEqual(cart[i]?.courseId === 'c' ? 0 : (cart[i]?.priceCents ?? 0));
        });
      }),
    );
  });
});
