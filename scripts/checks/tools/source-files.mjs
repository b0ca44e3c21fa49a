import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../prepare/run.mjs';

/** Folders that hold what was installed, built, generated or left by a run. */
const NOT_SOURCE = new Set([
  'node_modules',
  'dist',
  'gql',
  'generated',
  'coverage',
  'test-results',
  'playwright-report',
]);

/**
 * Every file that people wrote, by its path from the project's folder with forward slashes, sorted; with a pattern, those it fits.
 * Folders that begin with a dot are tools' own, except `.ci`.
 * @param {RegExp} [pattern]
 */
export function sourceFiles(pattern) {
  const all = walk('');
  return pattern === undefined ? all : all.filter((path) => pattern.test(path));
}

/** Every folder with something that people wrote in it. */
export function sourceFolders() {
  const folders = new Set();
  for (const path of sourceFiles()) {
    const parts = path.split('/').slice(0, -1);
    parts.forEach((_, index) => folders.add(parts.slice(0, index + 1).join('/')));
  }
  return [...folders].sort();
}

/** @param {string} path */
export function read(path) {
  return readFileSync(join(root, path), 'utf8');
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function walk(folder) {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  return entries
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (!entry.isDirectory()) return entry.isFile() ? [path] : [];
      const isHidden = entry.name.startsWith('.') && entry.name !== '.ci';
      return isHidden || NOT_SOURCE.has(entry.name) ? [] : walk(path);
    })
    .sort();
}
