import { read, sourceFiles } from './tools/source-files.mjs';

export const title = 'Every test that is written runs (no skip, only or todo)';

/** A browser test may leave out a window it is not about: `test.skip(condition, 'why')`. */
const CONDITIONAL = /\btest\.skip\((?!['"`(]|async)[^,]+,/;

const SILENCED =
  /\b(?:it|test|describe)(?:\.describe)?\.(?:skip|only|todo|fixme)\b|\b(?:fit|fdescribe|xit|xdescribe|xtest)\(/;

export async function check() {
  return sourceFiles(/\.(test|spec)\.tsx?$/).flatMap((path) =>
    read(path)
      .split('\n')
      .flatMap((line, index) =>
        SILENCED.test(line) && !CONDITIONAL.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [],
      ),
  );
}
