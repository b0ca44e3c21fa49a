import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './run.mjs';

/**
 * Installs the npm packages of the lock file, unless what npm says it has installed is just that. Works on whatever Node started
 * it; rejects with a sentence for people when npm fails.
 */
export async function installDependencies() {
  if (isInstalled()) return;
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  console.log('Installing the npm packages of the lock file (a minute or two the first time) …');
  const progress = setInterval(() => console.log(`  … still installing, ${seconds()} s`), 15_000);
  try {
    // Not "npm ci": it wants the optional packages of every system in the lock file, and a registry may not carry them all.
    const args = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
    await run('npm', args, { env: { ...process.env, NODE_ENV: 'development' } });
  } catch (error) {
    throw new Error('npm could not install the packages; its message is above. It needs the npm registry.', {
      cause: error,
    });
  } finally {
    clearInterval(progress);
  }
  console.log(`Installed in ${seconds()} s.`);
}

/**
 * Whether node_modules is what the lock file says: npm notes at the very end of an installation what it has put there, so one that was
 * interrupted does not count. Packages for other systems may be absent.
 */
export function isInstalled() {
  const wanted = packagesIn('package-lock.json');
  const found = packagesIn(join('node_modules', '.package-lock.json'));
  if (wanted === null || found === null) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const there = found[path];
    if (there === undefined) return entry.optional === true || entry.devOptional === true;
    return there.version === entry.version && there.integrity === entry.integrity;
  });
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }> | null}
 */
function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  } catch {
    return null;
  }
}
