import { sum } from './allocation.js';
import type { CouponResult } from './coupon.js';
import { assertCents, multiplyDivideHalfUp } from './rounding.js';

/** Tax rates in hundred-thousandths, since 9.975 % is no whole number of basis points. */
export interface TaxRates {
  readonly gst: number;
  readonly qst: number;
}

/** GST 5 % and QST 9.975 %, both on the price after discount. */
export const QUEBEC_TAX_RATES: TaxRates = { gst: 5_000, qst: 9_975 };

const TAX_WHOLE = 100_000;

/** A line to be priced: the price fixed when it was added, and whether its course is taxed. */
export interface CartLine {
  readonly priceCents: number;
  readonly taxed: boolean;
}

/** The amounts of a line in cents: `totalCents = priceCents − discountCents + gstCents + qstCents`. */
export interface LineAmounts {
  readonly priceCents: number;
  readonly discountCents: number;
  readonly gstCents: number;
  readonly qstCents: number;
  readonly totalCents: number;
}

/** The amounts of a cart or order in cents; each is the sum of its lines. */
export interface CartAmounts {
  readonly lines: readonly LineAmounts[];
  readonly subtotalCents: number;
  readonly discountCents: number;
  readonly gstCents: number;
  readonly qstCents: number;
  readonly totalCents: number;
}

/**
 * Prices a cart: the discount that the coupon gave to these lines (none when it was refused or there is none), and the
 * taxes on price − discount, each rounded half up line by line so that lines add up to the order whatever is refunded
 * later. Throws RangeError when the coupon was applied to other lines.
 */
export function priceCart(
  lines: readonly CartLine[],
  coupon?: CouponResult,
  rates: TaxRates = QUEBEC_TAX_RATES,
): CartAmounts {
  const discounts = coupon?.applies ? coupon.lineDiscountsCents : lines.map(() => 0);
  if (discounts.length !== lines.length) throw new RangeError('The coupon was applied to another number of lines.');
  const priced = lines.map((line, i) => priceLine(line, discounts[i] ?? 0, rates));
  return {
    lines: priced,
    subtotalCents: sum(priced.map((line) => line.priceCents)),
    discountCents: sum(priced.map((line) => line.discountCents)),
    gstCents: sum(priced.map((line) => line.gstCents)),
    qstCents: sum(priced.map((line) => line.qstCents)),
    totalCents: sum(priced.map((line) => line.totalCents)),
  };
}

function priceLine({ priceCents, taxed }: CartLine, discountCents: number, rates: TaxRates): LineAmounts {
  const netCents = priceCents - discountCents;
  assertCents(priceCents, discountCents, netCents);
  const gstCents = taxed ? multiplyDivideHalfUp(netCents, rates.gst, TAX_WHOLE) : 0;
  const qstCents = taxed ? multiplyDivideHalfUp(netCents, rates.qst, TAX_WHOLE) : 0;
  return { priceCents, discountCents, gstCents, qstCents, totalCents: netCents + gstCents + qstCents };
}
