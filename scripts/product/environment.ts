import { join } from 'node:path';
import type { Secrets } from './data-folder.ts';
import type { Settings } from './settings.ts';

type Environment = Record<string, string | undefined>;

const DATABASE = 'fouras';

/** The roles of the database: who migrates it, who the API is, who the sign-in library is. */
export const OWNER = { database: DATABASE, role: 'fouras_owner' };

/** The address of the embedded database for each role. */
export function databaseAddresses({ ports }: Settings, secrets: Secrets): Environment {
  const url = (role: string, password: string) =>
    `postgres://${role}:${password}@127.0.0.1:${ports.database}/${DATABASE}`;
  return {
    DATABASE_OWNER_URL: url(OWNER.role, secrets.databaseOwner),
    DATABASE_URL: url('fouras_api', secrets.databaseApi),
    DATABASE_AUTH_URL: url('fouras_auth', secrets.databaseAuth),
  };
}

/** What the server's processes are told: the same variables that a production machine sets; what is set already stays. */
export function serverEnvironment(settings: Settings, secrets: Secrets): Environment {
  const { ports, runs, dataDir, publicUrl } = settings;
  const ownParts: Environment = {
    ...(runs.database ? databaseAddresses(settings, secrets) : {}),
    ...(runs.stripe
      ? {
          STRIPE_SECRET_KEY: secrets.stripeKey,
          STRIPE_WEBHOOK_SECRET: secrets.stripeWebhook,
          STRIPE_API_URL: `http://localhost:${ports.stripe}`,
        }
      : {}),
    ...(runs.inbox ? { SMTP_URL: `smtp://localhost:${ports.smtp}` } : {}),
  };
  return {
    NODE_ENV: process.env.NODE_ENV ?? 'production',
    PORT: String(ports.product),
    PUBLIC_URL: publicUrl,
    SESSION_SECRET: process.env.SESSION_SECRET ?? secrets.session,
    MAIL_FROM: process.env.MAIL_FROM ?? '4AS <bonjour@4as.test>',
    FILES_DIR: process.env.FILES_DIR ?? join(dataDir, 'files'),
    ...ownParts,
  };
}

/** What the Stripe emulator is told. */
export function stripeEnvironment({ ports, dataDir, stripeSwitches }: Settings, secrets: Secrets): Environment {
  return {
    PORT: String(ports.stripe),
    HOST: 'localhost',
    PUBLIC_URL: `http://localhost:${ports.stripe}`,
    STRIPE_EMULATOR_DATA: join(dataDir, 'stripe'),
    STRIPE_EMULATOR_KEY: secrets.stripeKey,
    CONTROL: stripeSwitches ? '1' : '',
    WEBHOOK_URL: `http://localhost:${ports.product}/webhooks/stripe`,
    WEBHOOK_SECRET: secrets.stripeWebhook,
  };
}

/** What the mail inbox is told. */
export function inboxEnvironment({ ports, dataDir }: Settings): Environment {
  return {
    PORT: String(ports.inbox),
    SMTP_PORT: String(ports.smtp),
    HOST: 'localhost',
    MAIL_INBOX_DATA: join(dataDir, 'mail'),
  };
}
