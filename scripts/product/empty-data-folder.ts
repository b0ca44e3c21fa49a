import { lstatSync, readdirSync } from 'node:fs';
import { realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { stopLeftOverDatabase } from '@4as/local-services';
import { holderOf } from './data-folder.ts';

/** Removes all that a data folder holds. Rejects, with nothing removed, while the product runs on it. */
export async function emptyDataFolder(dataDir: string): Promise<void> {
  const holder = await holderOf(dataDir);
  if (holder !== null)
    throw new Error(`The product runs on ${dataDir} (${holder.url}, process ${holder.pid}). Stop it first.`);
  // A product that was killed leaves its database server running, on files that are about to go.
  await stopLeftOverDatabase(join(dataDir, 'postgres'), console.log);
  for (const name of readdirSync(dataDir)) {
    const path = join(dataDir, name);
    // The database's files may be elsewhere, where the user postgres can reach them.
    if (lstatSync(path).isSymbolicLink())
      await rm(await realpath(path).catch(() => path), { recursive: true, force: true });
    await rm(path, { recursive: true, force: true });
  }
}
