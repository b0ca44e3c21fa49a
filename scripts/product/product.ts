import { join } from 'node:path';
import { createOwnedDatabase, startDatabase } from '@4as/local-services';
import type { Secrets } from './data-folder.ts';
import { OWNER, inboxEnvironment, serverEnvironment, stripeEnvironment } from './environment.ts';
import { type PartOptions, runToEnd, startPart, untilListening, untilSaid } from './part.ts';
import type { Running } from './running.ts';
import type { Settings } from './settings.ts';

export interface DemoAccount {
  role: string;
  language: string;
  email: string;
  password: string;
}

/** How long a part may take to finish what it is doing, in milliseconds; all together stay below the five seconds that a host gives. */
const GRACE = { server: 3_000, service: 1_000 };

/**
 * Starts the product: what it stands on at once, then the schema and the demo, then the processes that people reach. Resolves to the demo's
 * accounts (none without a demo) when it answers. Rejects when a part can't start; `running` then has what already did.
 */
export async function startProduct(
  settings: Settings,
  secrets: Secrets,
  running: Running,
  tell: (step: string) => void,
): Promise<DemoAccount[]> {
  const { ports, runs, dataDir } = settings;
  const logs = join(dataDir, 'logs');
  const env = serverEnvironment(settings, secrets);

  /** Starts a part and waits until its port takes connections; without a port, until its log says that it is ready. */
  async function start(stage: 'server' | 'service', options: Omit<PartOptions, 'logs' | 'onLine'>, port?: number) {
    const saidReady = Promise.withResolvers<void>();
    const onLine = (line: string) => {
      if (/\bready\b/.test(line)) saidReady.resolve();
    };
    const part = startPart({ ...options, logs, onLine });
    await running.add(stage, { ...part, stop: () => part.stop(GRACE[stage]) });
    await (port === undefined ? untilSaid(part, saidReady.promise) : untilListening(part, port));
    tell(`The ${options.name} is ready${port === undefined ? '' : ` on port ${port}`}.`);
  }

  const foundations = [
    runs.database && startOwnDatabase(settings, secrets, running, tell),
    runs.inbox &&
      start(
        'service',
        { name: 'mail inbox', file: 'packages/mail-inbox/dist/main.js', env: inboxEnvironment(settings) },
        ports.inbox,
      ),
    runs.stripe &&
      start(
        'service',
        {
          name: 'Stripe emulator',
          file: 'packages/stripe-emulator/dist/main.js',
          env: stripeEnvironment(settings, secrets),
        },
        ports.stripe,
      ),
  ];
  await allOrFirstFailure(foundations);

  await runToEnd({ name: 'migration', file: 'server/dist/migrate.js', env, logs });
  tell('The database has the current schema.');
  const accounts = settings.demo ? await seed(env, logs) : [];
  if (settings.demo) tell('The demo data are in.');

  await allOrFirstFailure([
    start('server', { name: 'API', file: 'server/dist/main.js', env }, ports.product),
    start('server', { name: 'worker', file: 'server/dist/worker.js', env }),
  ]);
  return accounts;
}

async function startOwnDatabase(
  { dataDir, ports }: Settings,
  secrets: Secrets,
  running: Running,
  tell: (step: string) => void,
): Promise<void> {
  const database = await startDatabase({
    dataDir: join(dataDir, 'postgres'),
    port: ports.database,
    password: secrets.databaseSuperuser,
    logFile: join(dataDir, 'logs', 'postgresql.log'),
    tell,
  });
  const ended = database.ended.then(() => 'see logs/postgresql.log');
  await running.add('database', { name: 'database', ended, stop: () => database.stop() });
  await createOwnedDatabase(database.superuserUrl, OWNER.database, OWNER.role, secrets.databaseOwner);
  tell(`The database is ready on port ${ports.database}.`);
}

/** The demo, put in where it is not there yet, and who may sign in to it. */
async function seed(env: PartOptions['env'], logs: string): Promise<DemoAccount[]> {
  const lines = await runToEnd({ name: 'demo data', file: 'server/dist/seed.js', env, logs });
  const answer = lines.find((line) => line.startsWith('{"accounts"'));
  return answer === undefined ? [] : (JSON.parse(answer) as { accounts: DemoAccount[] }).accounts;
}

/** Like Promise.all, but waits for all even when one fails, so that nothing is still starting while the rest is being stopped. */
async function allOrFirstFailure(tasks: readonly (Promise<void> | false)[]): Promise<void> {
  const started = tasks.filter((task) => task !== false);
  for (const result of await Promise.allSettled(started)) if (result.status === 'rejected') throw result.reason;
}
