// Runs the chosen parts one after the other, adds up what their own reports say, and ends with one line.
import { mkdirSync, rmSync } from 'node:fs';
import { run } from '../prepare/run.mjs';
import { withProduct } from './browser-product.ts';
import { CRASHED, type Counts, browserCounts, checkCounts, jestCounts, sum } from './counts.ts';
import { planOf } from './parts.ts';
import { withDatabase } from './test-database.ts';

const REPORTS = 'test-results';
const jest = ['--disable-warning=ExperimentalWarning', '--experimental-vm-modules', 'node_modules/jest/bin/jest.js'];
const lines: string[] = [];
const results: Counts[] = [];
let interrupted = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => (interrupted = true));

/**
 * Runs one part and keeps what its report says; a report that is not there, or a failure that the report does not know of, is a failure of the part.
 */
async function part(
  name: string,
  file: string,
  work: () => Promise<void>,
  read: (file: string) => Counts,
): Promise<void> {
  if (interrupted) throw new Error('Told to stop.');
  const report = `${REPORTS}/${file}`;
  console.log(`\n── ${name} ──`);
  rmSync(report, { force: true });
  const started = Date.now();
  const trouble = await work().then(
    () => null,
    (error: Error) => error.message,
  );
  const counts = readOrCrashed(report, read);
  if (trouble !== null && counts.failed === 0) {
    console.error(trouble);
    counts.failed = 1;
  }
  results.push(counts);
  const { passed, failed, skipped } = counts;
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  lines.push(`${name}: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''} (${seconds} s)`);
  console.log(lines.at(-1));
}

function readOrCrashed(report: string, read: (file: string) => Counts): Counts {
  try {
    return read(report);
  } catch {
    return { ...CRASHED };
  }
}

async function runParts(names: string[]): Promise<void> {
  const plan = planOf(names);
  mkdirSync(REPORTS, { recursive: true });
  if (plan.check) {
    await part(
      'check',
      'check.json',
      () => run('node', ['scripts/check.mjs', '--report', `${REPORTS}/check.json`]),
      checkCounts,
    );
  }
  if (plan.projects.length > 0) {
    const args = [
      ...jest,
      '--projects',
      ...plan.projects,
      '--json',
      `--outputFile=${REPORTS}/jest.json`,
      '--maxWorkers=2',
    ];
    const tests = () => withDatabase((env) => run('node', args, { env, stdio: ['inherit', 'ignore', 'inherit'] }));
    await part(`tests of ${plan.projects.join(', ')}`, 'jest.json', tests, jestCounts);
  }
  if (plan.e2e) {
    const file = 'e2e.json';
    const browse = (env: NodeJS.ProcessEnv) =>
      run('playwright', ['test', '--config', 'e2e/playwright.config.ts'], {
        env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: `${process.cwd()}/${REPORTS}/${file}` },
      });
    await part('browser tests', file, () => withProduct(browse), browserCounts);
  }
}

try {
  await runParts(process.argv.slice(2));
} catch (error) {
  console.error((error as Error).message);
  results.push(CRASHED);
}
const { passed, failed } = sum(results);
console.log(`\n${lines.join('\n')}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
