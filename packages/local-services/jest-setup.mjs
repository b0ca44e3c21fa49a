// Jest's globalSetup for tests that need PostgreSQL. Jest loads it without its own transforms, so it takes the built package.
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Puts the address of a PostgreSQL superuser into TEST_DATABASE_URL for every test file: the address already there (one server for a whole test
 * run), or that of a server of this run's own, which jest-teardown.mjs stops.
 */
export default async function setUp() {
  if (process.env.TEST_DATABASE_URL) return;
  const { findFreePorts, startDatabase } = await import('./dist/index.js').catch((cause) => {
    throw new Error('Build the package first: npm run build -w @4as/local-services', { cause });
  });
  const folder = await mkdtemp(join(tmpdir(), '4as-test-'));
  await chmod(folder, 0o711);
  const database = await startDatabase({
    dataDir: join(folder, 'postgres'),
    port: await findFreePorts(),
    password: 'test',
    durable: false,
  });
  process.env.TEST_DATABASE_URL = database.superuserUrl;
  globalThis.testDatabase = { database, folder };
}
