import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { browserCounts, jestCounts, sum } from './counts.ts';
import { planOf } from './parts.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), '4as-counts-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function report(content: unknown): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

describe('the counts of a test run', () => {
  it('take a test file that could not be loaded for a failure', () => {
    const file = report({ numPassedTests: 3, numFailedTests: 1, numPendingTests: 2, numRuntimeErrorTestSuites: 1 });
    expect(jestCounts(file)).toEqual({ passed: 3, failed: 2, skipped: 2 });
  });

  it('take a browser test that passed only when tried again for a failure', () => {
    const file = report({ stats: { expected: 5, unexpected: 1, flaky: 2, skipped: 1 }, errors: [] });
    expect(browserCounts(file)).toEqual({ passed: 5, failed: 3, skipped: 1 });
  });

  it('take an error outside of all browser tests for a failure', () => {
    const file = report({ stats: { expected: 5, unexpected: 0, flaky: 0, skipped: 0 }, errors: [{}] });
    expect(browserCounts(file).failed).toBe(1);
  });

  it('add up', () => {
    expect(
      sum([
        { passed: 1, failed: 2, skipped: 3 },
        { passed: 10, failed: 20, skipped: 30 },
      ]),
    ).toEqual({ passed: 11, failed: 22, skipped: 33 });
  });
});

describe('the parts of a test run', () => {
  it('are all of them when none is named', () => {
    const plan = planOf([]);
    expect(plan).toMatchObject({ check: true, e2e: true });
    expect(plan.projects).toEqual(expect.arrayContaining(['server', 'scripts', 'packages/pricing']));
  });

  it('are those named, a folder or a group of folders', () => {
    expect(planOf(['pricing'])).toEqual({ check: false, e2e: false, projects: ['packages/pricing'] });
    expect(planOf(['packages']).projects).not.toContain('server');
    expect(planOf(['e2e'])).toEqual({ check: false, e2e: true, projects: [] });
  });

  it('must exist', () => {
    expect(() => planOf(['prices'])).toThrow('nothing to test called prices');
  });
});
