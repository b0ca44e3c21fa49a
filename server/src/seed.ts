import 'reflect-metadata';
import pg from 'pg';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './database/seeds/demo/demo-accounts.js';
import { seedOnce } from './database/seeds/seed-once.js';
import { readEnv } from './env.js';
import { createStripeGateway } from './modules/orders/index.js';

/**
 * Puts the demo into an empty database; changes nothing where it already is. Tells who may sign in, as one line of JSON on
 * standard output.
 */
const env = readEnv();
if (!env.DATABASE_OWNER_URL) throw new Error('The demo data need DATABASE_OWNER_URL.');
const client = new pg.Client({ connectionString: env.DATABASE_OWNER_URL, application_name: '4as seed' });
await client.connect();
try {
  // Only the emulator's payments are made by a seed: never those of a real Stripe account.
  await seedOnce(client, { now: new Date(), stripe: env.STRIPE_API_URL ? createStripeGateway(env) : null });
} finally {
  await client.end();
}
console.log(JSON.stringify({ accounts: DEMO_ACCOUNTS.map((account) => ({ ...account, password: DEMO_PASSWORD })) }));
