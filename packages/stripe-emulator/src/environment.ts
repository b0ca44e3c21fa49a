import type { EmulatorOptions } from './settings.js';

type Environment = Record<string, string | undefined>;

/** Reads how to start from the environment; README.md lists the names. Throws on what cannot be meant. */
export function optionsFromEnvironment(env: Environment): EmulatorOptions {
  const url = text(env, 'WEBHOOK_URL');
  const secret = text(env, 'WEBHOOK_SECRET');
  if ((url === undefined) !== (secret === undefined))
    throw new Error('WEBHOOK_URL and WEBHOOK_SECRET go together: set both or none.');
  return {
    data: text(env, 'STRIPE_EMULATOR_DATA') ?? '.data/stripe-emulator',
    host: text(env, 'HOST'),
    port: number(env, 'PORT') ?? 4100,
    publicUrl: text(env, 'PUBLIC_URL'),
    keys: text(env, 'STRIPE_EMULATOR_KEY')
      ?.split(',')
      .map((key) => key.trim()),
    webhook: url !== undefined && secret !== undefined ? { url, secret } : undefined,
    control: text(env, 'CONTROL') === '1',
    webhookBackoffMs: number(env, 'WEBHOOK_BACKOFF_MS'),
    aftermathMs: number(env, 'AFTERMATH_MS'),
  };
}

function text(env: Environment, name: string): string | undefined {
  const value = env[name]?.trim();
  return value === '' ? undefined : value;
}

function number(env: Environment, name: string): number | undefined {
  const value = text(env, name);
  if (value === undefined) return undefined;
  if (!/^\d+$/.test(value)) throw new Error(`${name} must be a whole number, not "${value}".`);
  return Number(value);
}
