import { startThrowAwayDatabase } from '@4as/local-services';

/** Runs `work` with a PostgreSQL of its own, whose superuser's address is in TEST_DATABASE_URL; nothing of it remains. */
export async function withDatabase(work: (env: NodeJS.ProcessEnv) => Promise<void>): Promise<void> {
  const database = await startThrowAwayDatabase();
  try {
    await work({ ...process.env, TEST_DATABASE_URL: database.superuserUrl });
  } finally {
    await database.stop();
  }
}
