import { problemsOf } from './tools/command.mjs';

export const title = 'Every file is formatted ("npm run format" does it)';

export const check = () =>
  problemsOf('prettier', [
    '--check',
    '.',
    '--log-level=warn',
    '--no-color',
    '--cache',
    '--cache-location=node_modules/.cache/prettier-4as.json',
  ]);
