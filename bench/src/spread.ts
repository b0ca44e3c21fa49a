/** What many measurements of the same thing come to. */
export interface Spread {
  median: number;
  p95: number;
  least: number;
  most: number;
}

/** The spread of measurements of any unit; throws RangeError when there are none. */
export function spreadOf(values: readonly number[]): Spread {
  if (values.length === 0) throw new RangeError('Nothing was measured.');
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
  return { median: at(0.5), p95: at(0.95), least: at(0), most: at(1) };
}

/** How long `work` takes each of `times` times, in milliseconds, after `warmUp` runs that are not counted. */
export async function timesOf(work: () => unknown, times: number, warmUp: number): Promise<number[]> {
  for (let run = 0; run < warmUp; run += 1) await work();
  const taken: number[] = [];
  for (let run = 0; run < times; run += 1) {
    const since = performance.now();
    await work();
    taken.push(performance.now() - since);
  }
  return taken;
}

/** A duration in milliseconds as people compare it: microseconds where it is short. */
export function duration(milliseconds: number): string {
  return milliseconds < 1 ? `${(milliseconds * 1000).toFixed(1)} µs` : `${milliseconds.toFixed(1)} ms`;
}
