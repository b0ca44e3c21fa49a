// `npm run features`: every feature by its ID, the browser tests whose title begins with it, and how each last ended.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './prepare/run.mjs';

const REPORT = 'test-results/e2e.json';

/** @typedef {{ id: string, name: string, group: string }} Feature */
/** @typedef {{ title: string, file: string }} BrowserTest */
/** @typedef {{ title: string, specs?: { title: string, tests: { status: string, projectName: string }[] }[], suites?: Suite[] }} Suite */

process.chdir(root);
const features = readFeatures();
const tests = readTests();
const results = readResults();
let missing = 0;
let group = '';
for (const feature of features) {
  if (feature.group !== group) console.log(`\n${(group = feature.group)}`);
  const own = tests.filter(({ title }) => idsOf(title).includes(feature.id));
  console.log(`${feature.id.padEnd(4)} ${feature.name}${own.length === 0 ? ': missing' : ''}`);
  if (own.length === 0) missing++;
  for (const { title, file } of own) console.log(`       ${outcome(title).padEnd(8)} ${title}  (${file})`);
}
const strangers = tests.filter(({ title }) =>
  idsOf(title).some((id) => !features.some((feature) => feature.id === id)),
);
for (const { title, file } of strangers)
  console.log(`\n${file}: "${title}" names a feature that docs/features.md does not have.`);
console.log(
  `\n${features.length - missing} of ${features.length} features have a browser test; ${missing} are missing.`,
);
if (!existsSync(REPORT)) console.log('No browser test has run here yet: "npm test -- e2e" gives the results.');
process.exitCode = strangers.length === 0 ? 0 : 1;

/** @returns {Feature[]} the rows of docs/features.md, in its order */
function readFeatures() {
  let current = '';
  return readFileSync('docs/features.md', 'utf8')
    .split('\n')
    .flatMap((line) => {
      current = line.match(/^## (.+)$/)?.[1] ?? current;
      const [, id, name] = line.match(/^\| ([A-Z]\d+) \| ([^|]+?) \|/) ?? [];
      return id && name ? [{ id, name, group: current }] : [];
    });
}

/** @returns {BrowserTest[]} the titles written in the specifications */
function readTests() {
  const folder = 'e2e/specs';
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.spec.ts'));
  return files.sort().flatMap((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    const titles = [...text.matchAll(/\b(?:test|it)(?:\.describe)?\(\s*(['"`])(.+?)\1/g)].map(
      ([, , title = '']) => title,
    );
    return titles.map((title) => ({ title, file: `${folder}/${file}` })).filter(({ title }) => idsOf(title).length > 0);
  });
}

/** The IDs that a title begins with: one, or several ("S4 S5 cart: …", "S4, S5: …").
 * @param {string} title */
function idsOf(title) {
  const start = title.match(/^[A-Z]\d+\b(?:[\s,+/]+[A-Z]\d+\b)*/)?.[0] ?? '';
  return [...start.matchAll(/[A-Z]\d+/g)].map(([id]) => id);
}

/** How each test of the last run ended, by title, in each project that took it. */
function readResults() {
  /** @type {Map<string, string[]>} */
  const found = new Map();
  /** @param {Suite} suite */
  const walk = (suite) => {
    for (const { title, tests: runs } of suite.specs ?? []) {
      found.set(title, [...(found.get(title) ?? []), ...runs.map(({ status }) => status)]);
    }
    suite.suites?.forEach(walk);
  };
  if (existsSync(REPORT)) JSON.parse(readFileSync(REPORT, 'utf8')).suites.forEach(walk);
  return found;
}

/** @param {string} title */
function outcome(title) {
  const statuses = results.get(title);
  if (statuses === undefined || statuses.every((status) => status === 'skipped')) return 'not run';
  return statuses.every((status) => status === 'expected' || status === 'skipped') ? 'passed' : 'failed';
}
