import { read, sourceFiles } from './tools/source-files.mjs';

export const title = 'No file is longer than 300 lines, no test longer than 400';

export async function check() {
  return sourceFiles(/\.(ts|tsx|mjs|css)$/)
    .filter((path) => !path.includes('/migrations/'))
    .map((path) => ({
      path,
      lines: read(path).split('\n').length - 1,
      limit: /\.(test|spec)\./.test(path) ? 400 : 300,
    }))
    .filter(({ lines, limit }) => lines > limit)
    .map(
      ({ path, lines, limit }) =>
        `${path} has ${lines} lines; ${limit} are allowed. Split it where its subject splits.`,
    );
}
