// `npm run reset`: empties the data folder, so that the next `npm start` begins anew. Only built-ins: it needs no installation.
import { existsSync, lstatSync, readFileSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { root } from './prepare/run.mjs';

process.chdir(root);
if (existsSync('.env')) process.loadEnvFile('.env');
const dataDir = resolve(process.env.DATA_DIR || '.data');
const holder = runningOn(dataDir);

if (!existsSync(dataDir)) console.log(`There is nothing in ${dataDir}.`);
else if (!existsSync(join(dataDir, 'secrets.json')) && readdirSync(dataDir).length > 0) {
  // A mistyped DATA_DIR must not cost anyone a folder of theirs.
  console.error(`${dataDir} has no secrets.json, so it is not a data folder of this product: nothing was removed.`);
  process.exitCode = 1;
} else if (holder !== null) {
  console.error(`The product runs on ${dataDir} (${holder.url}, process ${holder.pid}). Stop it first.`);
  process.exitCode = 1;
} else {
  for (const name of readdirSync(dataDir)) {
    const path = join(dataDir, name);
    // The database's files may be elsewhere, where the user postgres can reach them.
    if (lstatSync(path).isSymbolicLink() && existsSync(path)) rmSync(realpathSync(path), { recursive: true });
    rmSync(path, { recursive: true });
  }
  console.log(`${dataDir} is empty. The next "npm start" begins anew.`);
}

/**
 * @param {string} folder
 * @returns {{ pid: number, url: string } | null} the product that has the folder, when it lives
 */
function runningOn(folder) {
  try {
    const found = JSON.parse(readFileSync(join(folder, 'running.json'), 'utf8'));
    process.kill(found.pid, 0);
    return found;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM' ? { pid: 0, url: 'of another user' } : null;
  }
}
