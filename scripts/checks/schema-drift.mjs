import { existsSync } from 'node:fs';
import { outputOf } from './tools/command.mjs';
import { read } from './tools/source-files.mjs';

export const title = 'schema.graphql is the schema that the server has';

export async function check() {
  if (!existsSync('server/src/print-schema.ts')) return [];
  const { code, stdout, output } = await outputOf('node', ['server/dist/print-schema.js']);
  if (code !== 0) return [output];
  const committed = read('schema.graphql').trim().split('\n');
  const printed = stdout.trim().split('\n');
  const at = printed.findIndex((line, index) => line !== committed[index]);
  if (at < 0 && printed.length === committed.length) return [];
  const line = at < 0 ? printed.length : at;
  return [
    `schema.graphql differs from the server's schema from line ${line + 1} on; "npm run schema" writes it anew.\n` +
      `  committed: ${committed[line] ?? '(nothing)'}\n  server:    ${printed[line] ?? '(nothing)'}`,
  ];
}
