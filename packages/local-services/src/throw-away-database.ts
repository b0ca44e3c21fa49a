import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LocalDatabase, startDatabase, stopLeftOverDatabase } from './database.js';
import { findFreePorts } from './ports.js';
import { isAlive } from './processes.js';

const FOLDER = /^4as-throw-away-(\d+)-/;

/**
 * Starts an empty PostgreSQL for tests, on a free port; stopping it removes it. What earlier processes left behind when they were killed
 * is removed first.
 */
export async function startThrowAwayDatabase(): Promise<LocalDatabase> {
  await removeAbandoned();
  const folder = await makeOpenFolder(`4as-throw-away-${process.pid}-`);
  const database = await startDatabase({
    dataDir: join(folder, 'postgres'),
    port: await findFreePorts(),
    password: randomBytes(8).toString('hex'),
    durable: false,
  });
  return {
    ...database,
    async stop() {
      await database.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Makes a temporary folder that others may pass through, by its name's beginning: as root, the database in it runs under another
 * user. What is private in it has to be closed by itself.
 */
export async function makeOpenFolder(prefix: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), prefix));
  await chmod(folder, 0o711);
  return folder;
}

async function removeAbandoned(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const owner = Number(FOLDER.exec(name)?.[1] ?? process.pid);
    if (isAlive(owner)) continue;
    const folder = join(tmpdir(), name);
    await stopLeftOverDatabase(join(folder, 'postgres'), () => undefined);
    await rm(folder, { recursive: true, force: true });
  }
}
