/** A value that is expected, and the range that holds it eight times of ten. */
export interface Expectation {
  expected: number;
  low: number;
  high: number;
}

/** Fewer values say nothing of a trend's range. */
const FEWEST = 4;

/** How many deviations hold eight times of ten, by degrees of freedom from 2 on (Student's t). */
const DEVIATIONS = [1.886, 1.638, 1.533, 1.476, 1.44, 1.415, 1.397, 1.383, 1.372];

/**
 * What comes after values at equal distances: the straight line through them by least squares, with the range in which each next value lies eight
 * times of ten if the future is as straight and as scattered as the past. Whole numbers; none for fewer than four values.
 */
export function linearTrend(values: readonly number[], ahead: number): Expectation[] {
  const count = values.length;
  if (count < FEWEST) return [];
  const middle = (count - 1) / 2;
  const mean = sum(values) / count;
  const spread = sum(values.map((_, at) => (at - middle) ** 2));
  const slope = sum(values.map((value, at) => (at - middle) * (value - mean))) / spread;
  const lineAt = (at: number): number => mean + slope * (at - middle);
  const scatter = Math.sqrt(sum(values.map((value, at) => (value - lineAt(at)) ** 2)) / (count - 2));
  const deviations = DEVIATIONS[Math.min(count - 2 - 2, DEVIATIONS.length - 1)] ?? 0;
  return Array.from({ length: ahead }, (_, step) => {
    const at = count + step;
    const margin = deviations * scatter * Math.sqrt(1 + 1 / count + (at - middle) ** 2 / spread);
    const expected = lineAt(at);
    return {
      expected: Math.round(expected),
      low: Math.round(expected - margin),
      high: Math.round(expected + margin),
    };
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
