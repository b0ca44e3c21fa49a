import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { findFreePorts, makeOpenFolder } from '@4as/local-services';
import { readSecrets, takeDataFolder } from '../product/data-folder.ts';
import { databaseAddresses } from '../product/environment.ts';
import { startProduct } from '../product/product.ts';
import { Running } from '../product/running.ts';
import { type Settings, readSettings } from '../product/settings.ts';

/** How many neighbouring ports a product takes. */
const PORTS = 5;

/**
 * Runs `work` against a whole product of its own, with fresh demo data, on free ports. Its addresses are in E2E_BASE_URL, E2E_INBOX_URL and
 * E2E_STRIPE_URL, who may sign in is in E2E_ACCOUNTS (JSON), the database's owner in E2E_DATABASE_URL: tests that can't wait move the clock
 * of rows. The Stripe emulator's switches are open. Its logs are shown when it did not start; nothing of it remains.
 */
export async function withProduct(work: (env: NodeJS.ProcessEnv) => Promise<void>): Promise<void> {
  const folder = await makeOpenFolder('4as-e2e-');
  const settings = readSettings({
    PORT: String(await findFreePorts(PORTS)),
    DATA_DIR: join(folder, 'data'),
    STRIPE_EMULATOR_CONTROL: 'true',
  });
  const running = new Running();
  try {
    await work(await startedProduct(settings, running));
  } finally {
    await running.stopAll();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Starts the product, and gives the environment in which browser tests find it; shows the logs when it does not start. */
async function startedProduct(settings: Settings, running: Running): Promise<NodeJS.ProcessEnv> {
  await takeDataFolder(settings.dataDir, settings.publicUrl);
  const secrets = await readSecrets(settings.dataDir);
  // Many browsers of one machine are one address to the product.
  process.env.RATE_LIMIT_PER_MINUTE ??= '60000';
  try {
    const accounts = await startProduct(settings, secrets, running, (step) => console.log(`  ${step}`));
    return {
      ...process.env,
      E2E_BASE_URL: settings.publicUrl,
      E2E_INBOX_URL: `http://localhost:${settings.ports.inbox}`,
      E2E_STRIPE_URL: `http://localhost:${settings.ports.stripe}`,
      E2E_ACCOUNTS: JSON.stringify(accounts),
      E2E_DATABASE_URL: databaseAddresses(settings, secrets).DATABASE_OWNER_URL,
    };
  } catch (error) {
    for (const name of ['api', 'worker', 'migration', 'demo-data']) await showLog(settings.dataDir, name);
    throw error;
  }
}

async function showLog(dataDir: string, name: string): Promise<void> {
  const text = await readFile(join(dataDir, 'logs', `${name}.log`), 'utf8').catch(() => '');
  const last = text.trim().split('\n').slice(-15);
  if (last[0] !== '') console.error(`── end of ${name}.log ──\n${last.join('\n')}`);
}
