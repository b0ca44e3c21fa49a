import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../prepare/run.mjs';

/** What a test run consists of. */
export interface Plan {
  check: boolean;
  /** The folders whose unit and integration tests run. */
  projects: string[];
  e2e: boolean;
}

/**
 * The plan for the parts named on the command line; all of them without names. A part is `check`, `e2e`, `server`, `packages`, `apps`, or one
 * folder such as `pricing`. Throws for a name that stands for nothing.
 */
export function planOf(names: string[]): Plan {
  const all = testedFolders();
  if (names.length === 0) return { check: true, projects: all, e2e: true };
  const isChosen = (folder: string) => names.some((name) => folder === name || folder.split('/').includes(name));
  const strangers = names.filter(
    (name) => !['check', 'e2e'].includes(name) && !all.some((folder) => folder.split('/').includes(name)),
  );
  if (strangers.length > 0)
    throw new Error(`There is nothing to test called ${strangers.join(', ')}. Parts: check, e2e, ${all.join(', ')}.`);
  return { check: names.includes('check'), projects: all.filter(isChosen), e2e: names.includes('e2e') };
}

function testedFolders(): string[] {
  const groups = ['packages', 'apps'].flatMap((group) =>
    readdirSync(join(root, group)).map((name) => `${group}/${name}`),
  );
  return ['scripts', 'server', ...groups].filter((folder) => existsSync(join(root, folder, 'jest.config.mjs')));
}
