import { findFreePorts, startDatabase } from '@4as/local-services';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * One PostgreSQL for all tests: the one of TEST_DATABASE_URL (a superuser's address), else one of our own that is thrown away
 * afterwards. The first test file of a run makes the migrated template that the others clone.
 */
export default async function setUp() {
  process.env.TEST_RUN = randomBytes(4).toString('hex');
  if (process.env.TEST_DATABASE_URL) return;
  const folder = await mkdtemp(join(tmpdir(), '4as-test-'));
  const port = await findFreePorts(1);
  const database = await startDatabase({ dataDir: join(folder, 'postgres'), port, password: 'test', durable: false });
  process.env.TEST_DATABASE_URL = database.superuserUrl;
  globalThis.stopTestDatabase = async () => {
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
