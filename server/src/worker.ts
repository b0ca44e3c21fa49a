import 'reflect-metadata';
import { readEnv } from './env.js';
import { startWorker } from './modules/jobs/index.js';
import { startParts } from './process-parts.js';
import { stopOnSignal } from './stop-on-signal.js';
import { jobHandlers, schedules } from './tasks.js';

const env = readEnv();
if (!env.DATABASE_OWNER_URL) throw new Error('The worker needs DATABASE_OWNER_URL: the queue belongs to the owner.');
const parts = await startParts(env);
const worker = await startWorker(parts.services, env.DATABASE_OWNER_URL, jobHandlers, schedules);
parts.services.log.info('worker ready');

stopOnSignal(parts.services.log, async () => {
  await worker.stop();
  await parts.stop();
});
