import { assertCents, multiplyDivideFloor } from './rounding.js';

/**
 * Spreads an amount in cents over lines in proportion to their weights. Each line gets its share cut to whole cents,
 * and the cents that remain go one each to the first lines that have a weight, so that the parts always add up to the
 * total. While the total is no more than the weights together, no part is more than its weight. Throws RangeError when
 * an amount is not whole or there is no weight to put a total on.
 */
export function allocate(totalCents: number, weights: readonly number[]): number[] {
  assertCents(totalCents, ...weights);
  if (totalCents === 0) return weights.map(() => 0);
  const weightSum = sum(weights);
  if (weightSum === 0) throw new RangeError(`No line to put ${totalCents} cents on`);
  const parts = weights.map((weight) => multiplyDivideFloor(totalCents, weight, weightSum));
  let remainder = totalCents - sum(parts);
  return parts.map((part, line) => (remainder > 0 && weights[line] ? (remainder--, part + 1) : part));
}

/** The sum of amounts in cents. */
export function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
