import { sourceFolders } from './tools/source-files.mjs';

export const title = 'No folder is a drawer for anything (utils, helpers, common …)';

const DRAWERS = new Set(['common', 'helper', 'helpers', 'lib', 'misc', 'shared', 'stuff', 'util', 'utils']);

export async function check() {
  return sourceFolders()
    .filter((path) => DRAWERS.has(path.split('/').at(-1) ?? ''))
    .map((path) => `${path}: name the folder after what is in it, not after who uses it.`);
}
