import type { LineAmounts } from './cart.js';
import { assertCents, multiplyDivideFloor, shareOf } from './rounding.js';

/** A line of a paid order and how much of it has been refunded, in cents. */
export interface PaidLine extends LineAmounts {
  readonly refundedCents: number;
}

/** A refund of one line in cents: `refundCents = priceCents − discountCents + gstCents + qstCents`. */
export interface LineRefund {
  readonly refundCents: number;
  /** What is given back of the price before discount. */
  readonly priceCents: number;
  /** What is taken back of the discount. */
  readonly discountCents: number;
  readonly gstCents: number;
  readonly qstCents: number;
}

/**
 * The refund of a share of what was paid for a line (10,000 basis points is all of it), rounded half up, and no more
 * than has not been refunded yet.
 */
export function refundOfLine(line: PaidLine, shareBasisPoints: number): LineRefund {
  return refundAmountOfLine(line, Math.min(shareOf(line.totalCents, shareBasisPoints), refundableCents(line)));
}

/**
 * The refund of an amount of a line that an admin chose. Throws RangeError when it is more than what is left of the
 * line.
 *
 * Its parts are the difference between the parts of all that is refunded after it and before it, so that they never
 * turn negative and add up to the line's own parts once it is refunded in full, in however many steps.
 */
export function refundAmountOfLine(line: PaidLine, refundCents: number): LineRefund {
  assertCents(refundCents);
  if (refundCents > refundableCents(line)) {
    throw new RangeError(`Refund of ${refundCents} cents where ${refundableCents(line)} are left`);
  }
  const before = partsOf(line, line.refundedCents);
  const after = partsOf(line, line.refundedCents + refundCents);
  return {
    refundCents,
    priceCents: after.priceCents - before.priceCents,
    discountCents: after.discountCents - before.discountCents,
    gstCents: after.gstCents - before.gstCents,
    qstCents: after.qstCents - before.qstCents,
  };
}

/** What can still be refunded of a line, in cents. Throws RangeError when more was refunded than paid. */
export function refundableCents(line: Pick<PaidLine, 'totalCents' | 'refundedCents'>): number {
  const left = line.totalCents - line.refundedCents;
  assertCents(line.totalCents, line.refundedCents, left);
  return left;
}

/**
 * The parts of the first cents of a line. Taxes are cut from the amount and split, the discount follows the net: each
 * part grows with the amount and none faster than what it is cut from, which is what keeps differences from being
 * negative.
 */
function partsOf(line: LineAmounts, cents: number): Omit<LineRefund, 'refundCents'> {
  const taxCents = proportion(line.gstCents + line.qstCents, cents, line.totalCents);
  const gstCents = proportion(line.gstCents, taxCents, line.gstCents + line.qstCents);
  const netCents = cents - taxCents;
  const discountCents = proportion(line.discountCents, netCents, line.priceCents - line.discountCents);
  return { priceCents: netCents + discountCents, discountCents, gstCents, qstCents: taxCents - gstCents };
}

function proportion(part: number, cents: number, whole: number): number {
  return whole === 0 ? 0 : multiplyDivideFloor(part, cents, whole);
}
