import { existsSync, readdirSync } from 'node:fs';
import { problemsOf } from './tools/command.mjs';
import { read } from './tools/source-files.mjs';

export const title = 'Types agree in every workspace, the scripts and the configuration';

export async function check() {
  const unchecked = workspaces().filter((folder) => existsSync(`${folder}/tsconfig.json`) && !hasTypecheck(folder));
  return [
    ...unchecked.map(
      (folder) => `${folder} has a tsconfig.json and no "typecheck" script, so nobody checks its types.`,
    ),
    ...(await problemsOf('turbo', ['run', 'typecheck', '--output-logs=errors-only', '--continue', '--concurrency=1'])),
    ...(await problemsOf('tsc', ['-p', 'scripts'])),
    ...(await problemsOf('tsc', ['-p', '.'])),
  ];
}

function workspaces() {
  const grouped = ['apps', 'packages'].flatMap((group) => readdirSync(group).map((name) => `${group}/${name}`));
  return ['server', 'e2e', 'bench', ...grouped];
}

/** @param {string} folder */
function hasTypecheck(folder) {
  return JSON.parse(read(`${folder}/package.json`)).scripts?.typecheck !== undefined;
}
