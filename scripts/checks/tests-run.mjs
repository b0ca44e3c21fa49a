import { read, sourceFiles } from './tools/source-files.mjs';

export const title = 'Every test that is written runs (no skip, only or todo)';

const SILENCED =
  /\b(?:it|test|describe)(?:\.describe)?\.(?:skip|only|todo|fixme)\b|\b(?:fit|fdescribe|xit|xdescribe|xtest)\(/;

export async function check() {
  return sourceFiles(/\.(test|spec)\.tsx?$/).flatMap((path) =>
    read(path)
      .split('\n')
      .flatMap((line, index) => (SILENCED.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
  );
}
