import { problemsOf } from './tools/command.mjs';

export const title = 'oxlint finds no mistake and no barrier to accessibility';

export const check = () => problemsOf('oxlint', ['--max-warnings=0', '--quiet']);
