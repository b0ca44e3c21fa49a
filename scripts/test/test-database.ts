import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePorts, startDatabase } from '@4as/local-services';

/** Runs `work` with a PostgreSQL of its own, whose superuser's address is in TEST_DATABASE_URL; nothing of it remains. */
export async function withDatabase(work: (env: NodeJS.ProcessEnv) => Promise<void>): Promise<void> {
  const folder = await openFolder('4as-test-');
  const database = await startDatabase({
    dataDir: join(folder, 'postgres'),
    port: await findFreePorts(),
    password: 'test',
    durable: false,
  });
  try {
    await work({ ...process.env, TEST_DATABASE_URL: database.superuserUrl });
  } finally {
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** A new temporary folder that others may pass through, because the database runs under another user when this is root. */
export async function openFolder(prefix: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), prefix));
  await chmod(folder, 0o711);
  return folder;
}
