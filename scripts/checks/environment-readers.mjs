import { read, sourceFiles } from './tools/source-files.mjs';

export const title = 'The server reads its environment in env.ts only';

export async function check() {
  return sourceFiles(/^server\/src\/.*\.tsx?$/)
    .filter((path) => path !== 'server/src/env.ts' && !isTest(path) && read(path).includes('process.env'))
    .map((path) => `${path} reads process.env: add the setting to server/src/env.ts, where it is checked and typed.`);
}

/** @param {string} path */
function isTest(path) {
  return path.includes('/testing/') || path.includes('.test.');
}
