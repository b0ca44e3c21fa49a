import { problemsOf } from './tools/command.mjs';

export const title = 'No file, export or dependency is unused (knip)';

export const check = () => problemsOf('knip', ['--no-progress', '--cache', '--no-config-hints']);
