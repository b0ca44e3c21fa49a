import fc from 'fast-check';
import { applyCoupon, priceCart } from './index.js';
import { arbitraryCart } from './testing/arbitraries.js';

describe('a priced cart', () => {
  it('adds GST and QST, each on price − discount, to the lines of taxed courses', () => {
    const lines = [
      { courseId: 'algebra', priceCents: 100_00, taxed: true },
      { courseId: 'physics', priceCents: 50_00, taxed: false },
    ];
    const coupon = applyCoupon({ coupon: { kind: 'amount', cents: 15_00 } }, lines, 0, {
      redemptionsTotal: 0,
      redemptionsByStudent: 0,
      isFirstOrder: true,
    });
    expect(priceCart(lines, coupon)).toEqual({
      lines: [
        { priceCents: 100_00, discountCents: 10_00, gstCents: 4_50, qstCents: 8_98, totalCents: 103_48 },
        { priceCents: 50_00, discountCents: 5_00, gstCents: 0, qstCents: 0, totalCents: 45_00 },
      ],
      subtotalCents: 150_00,
      discountCents: 15_00,
      gstCents: 4_50,
      qstCents: 8_98,
      totalCents: 148_48,
    });
  });

  it('rounds each tax half up line by line: 5 % of 10 cents is a cent', () => {
    const { lines } = priceCart([
      { priceCents: 10, taxed: true },
      { priceCents: 9, taxed: true },
    ]);
    expect(lines.map((line) => [line.gstCents, line.qstCents])).toEqual([
      [1, 1],
      [0, 1],
    ]);
  });

  it('ignores a coupon that was refused', () => {
    expect(priceCart([{ priceCents: 45_00, taxed: false }], { applies: false, reason: 'ended' }).totalCents).toBe(
      45_00,
    );
  });

  it('takes other rates from the settings', () => {
    expect(priceCart([{ priceCents: 100_00, taxed: true }], undefined, { gst: 6_000, qst: 0 }).totalCents).toBe(106_00);
  });

  it('is nothing when it is empty', () => {
    expect(priceCart([])).toEqual({
      lines: [],
      subtotalCents: 0,
      discountCents: 0,
      gstCents: 0,
      qstCents: 0,
      totalCents: 0,
    });
  });

  it('refuses the coupon of another cart', () => {
    const coupon = { applies: true, discountCents: 5, lineDiscountsCents: [5] } as const;
    expect(() =>
      priceCart(
        [
          { priceCents: 10, taxed: false },
          { priceCents: 10, taxed: false },
        ],
        coupon,
      ),
    ).toThrow(RangeError);
    expect(() => priceCart([{ priceCents: 4, taxed: false }], coupon)).toThrow(RangeError);
  });

  it('always has lines that add up to it, in every column', () => {
    fc.assert(
      fc.property(arbitraryCart, (cart) => {
        const column = (amount: (line: (typeof cart.lines)[number]) => number) =>
          cart.lines.reduce((total, line) => total + amount(line), 0);
        expect(column((line) => line.priceCents)).toBe(cart.subtotalCents);
        expect(column((line) => line.discountCents)).toBe(cart.discountCents);
        expect(column((line) => line.gstCents)).toBe(cart.gstCents);
        expect(column((line) => line.qstCents)).toBe(cart.qstCents);
        expect(column((line) => line.totalCents)).toBe(cart.totalCents);
        expect(cart.subtotalCents - cart.discountCents + cart.gstCents + cart.qstCents).toBe(cart.totalCents);
        expect(cart.discountCents).toBeLessThanOrEqual(cart.subtotalCents);
      }),
    );
  });
});
