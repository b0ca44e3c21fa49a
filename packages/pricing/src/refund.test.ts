import fc from 'fast-check';
import {
  priceCart,
  refundableCents,
  refundAmountOfLine,
  refundOfLine,
  type LineRefund,
  type PaidLine,
} from './index.js';
import { arbitraryCart } from './testing/arbitraries.js';

const paid = (line: Omit<PaidLine, 'refundedCents'>): PaidLine => ({ ...line, refundedCents: 0 });
const after = (line: PaidLine, refund: LineRefund): PaidLine => ({
  ...line,
  refundedCents: line.refundedCents + refund.refundCents,
});

/** One step of a sequence: which line, and a share or an amount of what is left of it. */
const arbitraryStep = fc.record({
  line: fc.nat(),
  share: fc.integer({ min: 0, max: 10_000 }),
  kind: fc.constantFrom('share', 'amount'),
});

function refundInSteps(lines: readonly PaidLine[], steps: readonly { line: number; share: number; kind: string }[]) {
  const left = [...lines];
  const refunds: LineRefund[] = [];
  for (const step of steps) {
    const index = step.line % left.length;
    const line = left[index] as PaidLine;
    const refund =
      step.kind === 'share'
        ? refundOfLine(line, step.share)
        : refundAmountOfLine(line, Math.floor((refundableCents(line) * step.share) / 10_000));
    left[index] = after(line, refund);
    refunds.push(refund);
  }
  return { left, refunds };
}

const column = (refunds: readonly LineRefund[], key: keyof LineRefund) =>
  refunds.reduce((total, refund) => total + refund[key], 0);

describe('a refund of a line', () => {
  const [line] = priceCart([{ priceCents: 100_00, taxed: true }]).lines.map(paid);
  const taxed = line as PaidLine;

  it('of all of it gives back what was paid, part by part', () => {
    expect(refundOfLine(taxed, 10_000)).toEqual({
      refundCents: 114_98,
      priceCents: 100_00,
      discountCents: 0,
      gstCents: 5_00,
      qstCents: 9_98,
    });
  });

  it('of a half gives back half of what was paid, with its taxes', () => {
    expect(refundOfLine(taxed, 5_000)).toEqual({
      refundCents: 57_49,
      priceCents: 50_00,
      discountCents: 0,
      gstCents: 2_50,
      qstCents: 4_99,
    });
  });

  it('gives back no more than is left', () => {
    const half = after(taxed, refundOfLine(taxed, 5_000));
    expect(refundOfLine(half, 10_000).refundCents).toBe(57_49);
    expect(refundOfLine(after(half, refundOfLine(half, 10_000)), 10_000).refundCents).toBe(0);
  });

  it('of a line that cost nothing is nothing', () => {
    const free = paid({ priceCents: 45_00, discountCents: 45_00, gstCents: 0, qstCents: 0, totalCents: 0 });
    expect(refundOfLine(free, 10_000).refundCents).toBe(0);
  });

  it('refuses an amount above what is left, and a line refunded above what was paid', () => {
    expect(() => refundAmountOfLine(taxed, 114_99)).toThrow(RangeError);
    expect(() => refundAmountOfLine({ ...taxed, refundedCents: 114_98 }, 1)).toThrow(RangeError);
    expect(() => refundOfLine({ ...taxed, refundedCents: 114_99 }, 1)).toThrow(RangeError);
    expect(() => refundOfLine(taxed, 10_001)).toThrow(RangeError);
  });

  it('never goes above what was captured, in any sequence, and no part of it is negative', () => {
    fc.assert(
      fc.property(arbitraryCart, fc.array(arbitraryStep, { maxLength: 30 }), (cart, steps) => {
        const { left, refunds } = refundInSteps(cart.lines.map(paid), steps);
        expect(column(refunds, 'refundCents')).toBeLessThanOrEqual(cart.totalCents);
        for (const refund of refunds) {
          expect(Math.min(...Object.values({ ...refund }))).toBeGreaterThanOrEqual(0);
          expect(refund.priceCents - refund.discountCents + refund.gstCents + refund.qstCents).toBe(refund.refundCents);
        }
        for (const each of left) expect(each.refundedCents).toBeLessThanOrEqual(each.totalCents);
      }),
      { numRuns: 500 },
    );
  });

  it('of all lines, after any partial refunds and in any order, gives back exactly what was paid, part by part', () => {
    fc.assert(
      fc.property(
        arbitraryCart,
        fc.array(arbitraryStep, { maxLength: 20 }),
        fc.infiniteStream(fc.nat()),
        (cart, steps, order) => {
          const partial = refundInSteps(cart.lines.map(paid), steps);
          const rest = partial.left
            .map((each) => ({ each, rank: order.next().value as number }))
            .sort((a, b) => a.rank - b.rank)
            .map(({ each }) => refundOfLine(each, 10_000));
          const all = [...partial.refunds, ...rest];
          expect(column(all, 'refundCents')).toBe(cart.totalCents);
          expect(column(all, 'gstCents')).toBe(cart.gstCents);
          expect(column(all, 'qstCents')).toBe(cart.qstCents);
          const paidLines = cart.lines.filter((each) => each.totalCents > 0);
          expect(column(all, 'priceCents')).toBe(paidLines.reduce((total, each) => total + each.priceCents, 0));
          expect(column(all, 'discountCents')).toBe(paidLines.reduce((total, each) => total + each.discountCents, 0));
        },
      ),
      { numRuns: 500 },
    );
  });
});
