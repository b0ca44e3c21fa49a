import 'reflect-metadata';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createApp } from './app.js';
import { readEnv } from './env.js';
import { startParts } from './process-parts.js';
import { stopOnSignal } from './stop-on-signal.js';

const env = readEnv();
const parts = await startParts(env);
const app = await createApp({ ...parts, root: fileURLToPath(new URL('../..', import.meta.url)) });
app.server.listen(env.PORT);
await once(app.server, 'listening');
parts.services.log.info({ port: env.PORT }, 'ready');

stopOnSignal(parts.services.log, async () => {
  await app.stop();
  await parts.stop();
});
