import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** What the person who starts the product decides, from the environment and from `.env`. */
export interface Settings {
  dataDir: string;
  publicUrl: string;
  ports: Ports;
  /** Which parts this machine runs itself; the others are somebody else's, found by an address in the environment. */
  runs: { database: boolean; stripe: boolean; inbox: boolean };
  /** Whether the Stripe emulator takes orders about what goes wrong, as browser tests give them. */
  stripeSwitches: boolean;
  /** Whether the demo is put in: always in a database of ours, in another one only when asked for. */
  demo: boolean;
}

export interface Ports {
  product: number;
  stripe: number;
  inbox: number;
  smtp: number;
  database: number;
}

/** The variable that moves each port, for error messages. */
export const PORT_VARIABLES: Record<keyof Ports, string> = {
  product: 'PORT',
  stripe: 'STRIPE_EMULATOR_PORT',
  inbox: 'MAIL_INBOX_PORT',
  smtp: 'SMTP_PORT',
  database: 'POSTGRES_PORT',
};

/** Reads the settings. Throws a message for people where they contradict each other. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const product = portFrom(env, 'product', 4000);
  const ports = {
    product,
    stripe: portFrom(env, 'stripe', product + 1),
    inbox: portFrom(env, 'inbox', product + 2),
    smtp: portFrom(env, 'smtp', product + 3),
    database: portFrom(env, 'database', product + 4),
  };
  const runs = { database: !env.DATABASE_URL, stripe: !env.STRIPE_SECRET_KEY, inbox: !env.SMTP_URL };
  if (!runs.database && !(env.DATABASE_OWNER_URL && env.DATABASE_AUTH_URL)) {
    throw new Error(
      'DATABASE_URL is set: DATABASE_OWNER_URL (for migrations) and DATABASE_AUTH_URL (for sign-in) must be too. ' +
        'Without the three, an embedded PostgreSQL is started.',
    );
  }
  return {
    dataDir: resolve(env.DATA_DIR || '.data'),
    publicUrl: env.PUBLIC_URL || `http://localhost:${product}`,
    ports,
    runs,
    stripeSwitches: env.STRIPE_EMULATOR_CONTROL === 'true',
    demo: runs.database ? env.DEMO_DATA !== 'false' : env.DEMO_DATA === 'true',
  };
}

/** Adds what `.env` says to the environment; what is set already stays. */
export function loadEnvironmentFile(file = '.env'): void {
  if (existsSync(file)) process.loadEnvFile(file);
}

function portFrom(env: NodeJS.ProcessEnv, part: keyof Ports, otherwise: number): number {
  const text = env[PORT_VARIABLES[part]];
  if (!text) return otherwise;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65_531) return port;
  throw new Error(`${PORT_VARIABLES[part]} is "${text}": a port is a whole number from 1 to 65531.`);
}
