/** An axis: its ends, and the round values at which it is marked, from the least up. */
export interface Scale {
  least: number;
  most: number;
  ticks: number[];
}

const STEPS = 4;

/** An axis that holds zero and all values, marked at round ones; for no values at all it goes from 0 to 1. */
export function scaleOf(values: readonly number[]): Scale {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  if (low === high) return { least: 0, most: 1, ticks: [0, 1] };
  const step = roundStep((high - low) / STEPS);
  const first = Math.floor(low / step);
  const last = Math.ceil(high / step);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
  return { least: first * step, most: last * step, ticks };
}

/** An axis that ends at its first and last mark, whatever the values. */
export function scaleAt(marks: readonly number[]): Scale {
  return { least: Math.min(...marks), most: Math.max(...marks), ticks: [...marks] };
}

/** The next of 1, 2, 5, 10, 20 … that is not less. */
function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  const factor = [1, 2, 5].find((one) => one * power >= step) ?? 10;
  return factor * power;
}
