import * as en from '@4as/i18n/bundles/server.en';
import * as fr from '@4as/i18n/bundles/server.fr';
import { createTexts } from '@4as/i18n';
import { pino } from 'pino';
import type { Services } from './context.js';
import { createDataSource } from './database/data-source.js';
import type { Env } from './env.js';
import { startLiveBus } from './live/bus.js';
import { startPresence } from './live/presence.js';
import { createAuth, type SignIn } from './modules/accounts/index.js';
import { createFileStore } from './modules/files/index.js';
import { createMailer } from './modules/mail/index.js';
import { createStripeGateway } from './modules/orders/index.js';

export interface ProcessParts {
  services: Services;
  signIn: SignIn;
  stop(): Promise<void>;
}

/** Connects everything that a process needs: the same for the API, the worker and tests. */
export async function startParts(env: Env, now: () => Date = () => new Date()): Promise<ProcessParts> {
  const log = pino({
    level: env.LOG_LEVEL,
    redact: { paths: ['*.password', '*.token', 'headers.cookie', 'headers.authorization'], censor: '…' },
    base: { service: '4as' },
  });
  const dataSource = await createDataSource({ url: env.DATABASE_URL, poolSize: env.DATABASE_POOL_SIZE }).initialize();
  const live = await startLiveBus(env.DATABASE_URL, log);
  const presence = await startPresence(live);
  const texts = createTexts({ fr, en });
  const mailer = createMailer(env, texts);
  const signIn = createAuth(env, (message, err) => log.warn({ err }, `sign-in: ${message}`));
  const services: Services = {
    env,
    log,
    dataSource,
    live,
    presence,
    stripe: createStripeGateway(env),
    files: createFileStore(env),
    mailer,
    texts,
    now,
  };
  return {
    services,
    signIn,
    async stop() {
      mailer.close();
      await presence.stop();
      await Promise.allSettled([live.stop(), dataSource.destroy(), signIn.close()]);
    },
  };
}
