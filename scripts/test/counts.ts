import { readFileSync } from 'node:fs';

/** How many tests of a part did what. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** A part that has nothing to show for itself: it counts as one failure. */
export const CRASHED: Counts = { passed: 0, failed: 1, skipped: 0 };

/** The counts in Jest's report. A test file that could not even be loaded has no tests in it, and is one failure. */
export function jestCounts(file: string): Counts {
  const report = JSON.parse(readFileSync(file, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    numRuntimeErrorTestSuites: number;
  };
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests,
  };
}

/** The counts in Playwright's report. A test that passes only when tried again is a failure; so is an error outside of all tests. */
export function browserCounts(file: string): Counts {
  const { stats, errors } = JSON.parse(readFileSync(file, 'utf8')) as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
    errors: unknown[];
  };
  const { expected, unexpected, flaky, skipped } = stats;
  return { passed: expected, failed: unexpected + flaky + (unexpected === 0 ? errors.length : 0), skipped };
}

/** The counts in the report of `npm run check`: each guard is a test. */
export function checkCounts(file: string): Counts {
  return JSON.parse(readFileSync(file, 'utf8')) as Counts;
}

/** All parts together. */
export function sum(all: Counts[]): Counts {
  const total = (key: keyof Counts) => all.reduce((count, each) => count + each[key], 0);
  return { passed: total('passed'), failed: total('failed'), skipped: total('skipped') };
}
