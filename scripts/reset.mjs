// `npm run reset`: empties the data folder, so that the next `npm start` begins anew.
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from './prepare/run.mjs';

process.chdir(root);
if (existsSync('.env')) process.loadEnvFile('.env');
const dataDir = resolve(process.env.DATA_DIR || '.data');

if (!existsSync(dataDir) || readdirSync(dataDir).length === 0) {
  console.log(`There is nothing in ${dataDir}.`);
} else if (!existsSync(join(dataDir, 'secrets.json'))) {
  // A mistyped DATA_DIR must not cost anyone a folder of theirs.
  console.error(`${dataDir} has no secrets.json, so it is not a data folder of this product: nothing was removed.`);
  process.exitCode = 1;
} else {
  const { emptyDataFolder } = await import('./product/empty-data-folder.ts');
  await emptyDataFolder(dataDir).then(
    () => console.log(`${dataDir} is empty. The next "npm start" begins anew.`),
    (/** @type {Error} */ error) => {
      console.error(error.message);
      process.exitCode = 1;
    },
  );
}
