import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * The path of a Chromium for the browser tests: the one that CHROMIUM_PATH names, one of this machine, or, as root on Debian, one that apt installs
 * now. Throws where there is none and none can be had.
 * @returns {Promise<string>}
 */
export async function ensureBrowser() {
  const found = findBrowser();
  if (found !== null) return found;
  const aptGet = onPath(['apt-get']);
  if (aptGet === null || process.getuid?.() !== 0) {
    throw new Error(
      'The browser tests need Chromium, and there is none here. Install it (on Debian: "apt-get install chromium"), or set CHROMIUM_PATH to one.',
    );
  }
  console.log('Installing Chromium with apt (once) …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run(aptGet, ['update', '-qq'], { env });
  await run(aptGet, ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'], { env });
  const installed = findBrowser();
  if (installed === null) throw new Error('apt installed Chromium, but no "chromium" is on the PATH.');
  return installed;
}

function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named)) throw new Error(`CHROMIUM_PATH is ${named}, and there is no such file.`);
  return named || onPath(NAMES) || MAC.find((path) => existsSync(path)) || null;
}

/** @param {string[]} names */
function onPath(names) {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of names) if (isExecutable(join(folder, name))) return join(folder, name);
  }
  return null;
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
