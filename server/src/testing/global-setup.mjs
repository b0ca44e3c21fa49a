import { startThrowAwayDatabase } from '@4as/local-services';
import { randomBytes } from 'node:crypto';

/**
 * One PostgreSQL for all tests: the one of TEST_DATABASE_URL (a superuser's address), else one of our own that is thrown away
 * afterwards. The first test file of a run makes the migrated template that the others clone.
 */
export default async function setUp() {
  process.env.TEST_RUN = randomBytes(4).toString('hex');
  if (process.env.TEST_DATABASE_URL) return;
  const database = await startThrowAwayDatabase();
  process.env.TEST_DATABASE_URL = database.superuserUrl;
  globalThis.stopTestDatabase = () => database.stop();
}
