import { existsSync } from 'node:fs';
import { read } from './tools/source-files.mjs';

export const title = '.env.example names every setting of server/src/env.ts, each explained, and no other';

export async function check() {
  if (!existsSync('server/src/env.ts')) return [];
  const known = [...read('server/src/env.ts').matchAll(/^ {2}([A-Z][A-Z0-9_]+):/gm)].map(([, name]) => name);
  const lines = read('.env.example').split('\n');
  const told = lines.flatMap((line) => line.match(/^([A-Z][A-Z0-9_]+)=/)?.[1] ?? []);
  const unexplained = lines.filter((line, index) => /^[A-Z]/.test(line) && !hasWords(lines, index));
  return [
    ...known.filter((name) => name && !told.includes(name)).map((name) => `.env.example does not name ${name}.`),
    ...told
      .filter((name) => !known.includes(name))
      .map((name) => `.env.example names ${name}, which env.ts does not read.`),
    ...unexplained.map((line) => `.env.example does not say what ${line.split('=')[0]} is.`),
  ];
}

/**
 * Whether a comment stands above the line, or above the settings just above it.
 * @param {string[]} lines
 * @param {number} index
 */
function hasWords(lines, index) {
  let above = index - 1;
  while (/^[A-Z]/.test(lines[above] ?? '')) above--;
  return (lines[above] ?? '').startsWith('#');
}
