import type pg from 'pg';
import { RateLimiterPostgres, type RateLimiterRes } from 'rate-limiter-flexible';

const MINUTES = 60;

/** Counts failed sign-ins, in the database so that all processes share the count. */
export interface SignInLock {
  /** Seconds until the account may be tried again; 0 when it may. */
  secondsLocked(email: string): Promise<number>;
  failed(email: string): Promise<void>;
  succeeded(email: string): Promise<void>;
  /** Takes one of the requests that an address has; seconds to wait when it has none left, else 0. */
  takeRequest(ip: string): Promise<number>;
}

/**
 * Ten wrong passwords lock an account for a quarter of an hour (whatever addresses they came from), and an address has sixty
 * requests a minute. A person who forgot a password can always reset it by mail.
 */
export function createSignInLock(pool: pg.Pool): SignInLock {
  const table = {
    storeClient: pool,
    storeType: 'pool',
    schemaName: 'auth',
    tableName: 'rate_limits',
    tableCreated: true,
  } as const;
  const byAccount = new RateLimiterPostgres({ ...table, keyPrefix: 'account', points: 10, duration: 15 * MINUTES });
  const byAddress = new RateLimiterPostgres({ ...table, keyPrefix: 'address', points: 60, duration: MINUTES });
  const key = (email: string): string => email.trim().toLowerCase();
  return {
    async secondsLocked(email) {
      const state = await byAccount.get(key(email));
      return state && state.consumedPoints >= 10 ? Math.ceil(state.msBeforeNext / 1000) : 0;
    },
    async failed(email) {
      await byAccount.penalty(key(email));
    },
    async succeeded(email) {
      await byAccount.delete(key(email));
    },
    async takeRequest(ip) {
      try {
        await byAddress.consume(ip);
        return 0;
      } catch (refusal) {
        if (refusal instanceof Error) throw refusal;
        return Math.ceil((refusal as RateLimiterRes).msBeforeNext / 1000);
      }
    },
  };
}
