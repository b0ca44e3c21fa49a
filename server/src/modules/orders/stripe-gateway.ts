import Stripe from 'stripe';
import type { Env } from '../../env.js';

/** Stripe through its official package. The same code speaks to Stripe and, where `STRIPE_API_URL` is set, to the local emulator. */
export type StripeGateway = Stripe;

/** API version that this code was written for; a newer one is a decision, not an accident. */
const API_VERSION = '2026-10-28.endive';

export function createStripeGateway(env: Env): StripeGateway {
  const elsewhere = env.STRIPE_API_URL ? new URL(env.STRIPE_API_URL) : null;
  return new Stripe(env.STRIPE_SECRET_KEY, {
    apiVersion: API_VERSION,
    telemetry: false,
    timeout: 20_000,
    // Every call that makes something carries our own idempotency key, so trying again is safe.
    maxNetworkRetries: 2,
    ...(elsewhere
      ? { host: elsewhere.hostname, port: elsewhere.port, protocol: elsewhere.protocol === 'https:' ? 'https' : 'http' }
      : {}),
  });
}
