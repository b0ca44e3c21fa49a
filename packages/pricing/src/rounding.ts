/** Basis points of a whole: hundredths of a percent. */
export const WHOLE_BASIS_POINTS = 10_000;

/**
 * `a × b / divisor`, rounded half up to a whole number, exactly: the product may be larger than a number can hold.
 * All three are whole and not negative, else RangeError, for no amount of money here is.
 */
export function multiplyDivideHalfUp(a: number, b: number, divisor: number): number {
  return divideExactly(2n * whole(a) * whole(b) + whole(divisor), 2n * whole(divisor));
}

/** `a × b / divisor`, cut to a whole number, exactly; as `multiplyDivideHalfUp` otherwise. */
export function multiplyDivideFloor(a: number, b: number, divisor: number): number {
  return divideExactly(whole(a) * whole(b), whole(divisor));
}

/**
 * A share of an amount, in cents rounded half up: how every percentage of money is taken here. Shares are 0 to 10,000.
 */
export function shareOf(cents: number, basisPoints: number): number {
  if (basisPoints > WHOLE_BASIS_POINTS) throw new RangeError(`More than the whole: ${basisPoints} basis points`);
  return multiplyDivideHalfUp(cents, basisPoints, WHOLE_BASIS_POINTS);
}

/** Throws RangeError unless the number is an amount: whole and not negative. */
export function assertCents(...amounts: readonly number[]): void {
  amounts.forEach(whole);
}

function whole(value: number): bigint {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`Not a whole amount: ${value}`);
  return BigInt(value);
}

function divideExactly(dividend: bigint, divisor: bigint): number {
  if (divisor === 0n) throw new RangeError('Division of an amount by zero');
  const result = Number(dividend / divisor);
  if (!Number.isSafeInteger(result)) throw new RangeError(`Too large an amount: ${result}`);
  return result;
}
