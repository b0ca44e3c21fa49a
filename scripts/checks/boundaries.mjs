import { problemsOf } from './tools/command.mjs';

export const title = 'Imports respect the boundaries of modules, features, apps and packages';

export const check = () =>
  problemsOf('depcruise', [
    '--config',
    '.dependency-cruiser.mjs',
    '--output-type',
    'err',
    'server',
    'apps',
    'packages',
    'e2e',
  ]);
