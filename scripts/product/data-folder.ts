import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commandOf } from '@4as/local-services';

/** What this installation alone knows; made at random at its first start. */
export interface Secrets {
  session: string;
  stripeKey: string;
  stripeWebhook: string;
  databaseSuperuser: string;
  databaseOwner: string;
  databaseApi: string;
  databaseAuth: string;
}

/** A product that runs, by its first process. */
export interface Holder {
  pid: number;
  url: string;
}

const HOLDER = 'running.json';

/** The product that runs on the folder now; null when there is none, or when it was killed and left only its note. */
export async function holderOf(dataDir: string): Promise<Holder | null> {
  const text = await readFile(join(dataDir, HOLDER), 'utf8').catch(() => null);
  if (text === null) return null;
  const holder = JSON.parse(text) as Holder;
  const isAlive = holder.pid !== process.pid && (await commandOf(holder.pid)).includes('product/main.ts');
  return isAlive ? holder : null;
}

/**
 * Makes the data folder and takes it for this process: two products on one folder would spoil each other's database.
 * Resolves to the way to give it back; rejects with the address of the one that has it.
 */
export async function takeDataFolder(dataDir: string, url: string): Promise<() => Promise<void>> {
  // Others may pass through, because the database's files belong to another user; what is private below is closed by itself.
  await mkdir(join(dataDir, 'logs'), { recursive: true, mode: 0o711 });
  const holder = await holderOf(dataDir);
  if (holder !== null)
    throw new Error(`The product already runs on ${dataDir}: ${holder.url} (process ${holder.pid}).`);
  const file = join(dataDir, HOLDER);
  await writeFile(file, JSON.stringify({ pid: process.pid, url }));
  return () => rm(file, { force: true });
}

/** The installation's secrets, readable by its owner only. New ones join the old when a version needs more. */
export async function readSecrets(dataDir: string): Promise<Secrets> {
  const file = join(dataDir, 'secrets.json');
  const kept = await readFile(file, 'utf8').then(
    (text) => JSON.parse(text) as Partial<Secrets>,
    () => ({}),
  );
  const secrets: Secrets = {
    session: secret(),
    stripeKey: `sk_test_${secret()}`,
    stripeWebhook: `whsec_${secret()}`,
    databaseSuperuser: secret(),
    databaseOwner: secret(),
    databaseApi: secret(),
    databaseAuth: secret(),
    ...kept,
  };
  await writeFile(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  return secrets;
}

function secret(): string {
  return randomBytes(32).toString('hex');
}
