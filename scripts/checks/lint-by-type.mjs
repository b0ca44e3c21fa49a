import { problemsOf } from './tools/command.mjs';

export const title = 'No promise is left alone, nothing is any, no text is outside the catalogues (eslint)';

/**
 * Parts that are linted one after the other: the linter keeps the types of all that it was given in memory, and all at once are
 * more than Node gives it. Together they are the whole project.
 */
const PARTS = [
  ['server', 'bench'],
  ['apps', 'e2e'],
  [
    '.',
    '--ignore-pattern',
    'server/**',
    '--ignore-pattern',
    'bench/**',
    '--ignore-pattern',
    'apps/**',
    '--ignore-pattern',
    'e2e/**',
  ],
];

export async function check() {
  const problems = [];
  for (const [index, part] of PARTS.entries()) {
    const cache = ['--cache', '--cache-strategy=content', `--cache-location=node_modules/.cache/eslint/${index}`];
    problems.push(...(await problemsOf('eslint', [...part, '--max-warnings=0', ...cache])));
  }
  return problems;
}
