import { startThrowAwayDatabase } from '@4as/local-services';
import { randomBytes } from 'node:crypto';

/**
 * Runs `work` with a PostgreSQL of its own, in which test worlds can be made; nothing of it remains. It does not wait for the disk, as in
 * tests: rates are for comparing within one run.
 */
export async function withDatabase(work: () => Promise<void>): Promise<void> {
  const database = await startThrowAwayDatabase();
  process.env['TEST_DATABASE_URL'] = database.superuserUrl;
  process.env['TEST_RUN'] = randomBytes(4).toString('hex');
  try {
    await work();
  } finally {
    await database.stop();
  }
}
