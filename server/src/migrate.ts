import 'reflect-metadata';
import { migrate } from './database/migrate.js';
import { readEnv } from './env.js';

const env = readEnv();
if (!env.DATABASE_OWNER_URL) throw new Error('Migrations need DATABASE_OWNER_URL.');
const done = await migrate({
  ownerUrl: env.DATABASE_OWNER_URL,
  apiUrl: env.DATABASE_URL,
  authUrl: env.DATABASE_AUTH_URL,
});
console.log(done.length === 0 ? 'The database is up to date.' : `Migrated: ${done.join(', ')}.`);
