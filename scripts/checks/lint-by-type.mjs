import { problemsOf } from './tools/command.mjs';

export const title = 'No promise is left alone, nothing is any, no text is outside the catalogues (eslint)';

export const check = () =>
  problemsOf('eslint', [
    '.',
    '--max-warnings=0',
    '--cache',
    '--cache-strategy=content',
    '--cache-location=node_modules/.cache/eslint/',
  ]);
