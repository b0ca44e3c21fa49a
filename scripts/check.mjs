// `npm run check`: every guard of scripts/checks, two at a time, and what each has to say. `npm run check -- format types` runs some;
// `--report <file>` also writes how many passed and failed.
import { readdirSync, writeFileSync } from 'node:fs';
import { build } from './prepare/build.mjs';
import { root } from './prepare/run.mjs';

/** @typedef {{ name: string, title: string, problems: string[], seconds: number }} Verdict */

/** How many guards run at once: the heavy ones use a processor each. */
const AT_ONCE = 2;

/** The slow ones go first, so that the quick ones fill what is left. */
const SLOW = ['lint-by-type', 'types', 'unused-code', 'boundaries', 'format'];

process.chdir(root);
const args = process.argv.slice(2);
const reportAt = args.indexOf('--report');
const reportFile = reportAt < 0 ? null : args.splice(reportAt, 2)[1];
const started = Date.now();

const known = readdirSync(new URL('checks', import.meta.url)).flatMap((file) => file.match(/^(.+)\.mjs$/)?.[1] ?? []);
const unknown = args.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`No guard is called ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
  process.exit(1);
}
const chosen = args.length > 0 ? args : known;
const queue = [...SLOW.filter((name) => chosen.includes(name)), ...chosen.filter((name) => !SLOW.includes(name))];

/** @type {Verdict[]} */
const verdicts = [];
await build().catch((error) =>
  verdicts.push({ name: 'build', title: 'Everything builds', problems: [error.message], seconds: 0 }),
);
await Promise.all(Array.from({ length: AT_ONCE }, work));

const failed = verdicts.filter(({ problems }) => problems.length > 0).length;
const passed = verdicts.length - failed;
console.log(`${passed} guards hold, ${failed} do not (${secondsSince(started)} s).`);
if (reportFile) writeFileSync(reportFile, JSON.stringify({ passed, failed, skipped: 0 }));
process.exitCode = failed === 0 ? 0 : 1;

/** Takes guards from the queue until it is empty. */
async function work() {
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    const since = Date.now();
    const guard = await import(`./checks/${name}.mjs`);
    const problems = await guard
      .check()
      .catch((/** @type {Error} */ error) => [`The guard itself failed: ${error.stack}`]);
    const verdict = { name, title: guard.title, problems, seconds: secondsSince(since) };
    verdicts.push(verdict);
    show(verdict);
  }
}

/** @param {Verdict} verdict */
function show({ name, title, problems, seconds }) {
  console.log(`${problems.length === 0 ? '✓' : '✗'} ${title}  [${name}, ${seconds} s]`);
  for (const problem of problems) console.log(problem.replaceAll(/^/gm, '    '));
}

/** @param {number} instant */
function secondsSince(instant) {
  return Math.round((Date.now() - instant) / 100) / 10;
}
