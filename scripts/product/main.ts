// Runs the whole product on this machine: each part that the environment does not place elsewhere, in the order in which they need each
// other, until it is told to stop or one of them ends by itself.
import { join } from 'node:path';
import { stopLeftOverDatabase } from '@4as/local-services';
import { announcement } from './announce.ts';
import { readSecrets, takeDataFolder } from './data-folder.ts';
import { startProduct } from './product.ts';
import { Running } from './running.ts';
import { loadEnvironmentFile, readSettings } from './settings.ts';
import { refuseTakenPorts } from './taken-ports.ts';

const tell = (step: string) => console.log(`  ${step}`);

/** Resolves at the first request to stop. Later ones change nothing: a group is told all at once, and each process of npm passes it on. */
const toldToStop = new Promise<null>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve(null));
});
// The terminal may go away before the product does.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

async function main(): Promise<number> {
  loadEnvironmentFile();
  const settings = readSettings(process.env);
  const giveBack = await takeDataFolder(settings.dataDir, settings.publicUrl);
  const running = new Running();
  try {
    if (settings.runs.database) await stopLeftOverDatabase(join(settings.dataDir, 'postgres'), tell);
    await refuseTakenPorts(settings);
    console.log('Starting …');
    const starting = startProduct(settings, await readSecrets(settings.dataDir), running, tell).then((accounts) => {
      console.log(announcement(settings, accounts));
      return running.firstEnd;
    });
    const end = await Promise.race([toldToStop, starting]);
    if (end === null) console.log('Stopping …');
    else console.error(`${end} Everything is stopped; the logs are in ${settings.dataDir}/logs.`);
    await running.stopAll();
    await starting.catch(() => undefined);
    return end === null ? 0 : 1;
  } finally {
    await running.stopAll();
    await giveBack();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
