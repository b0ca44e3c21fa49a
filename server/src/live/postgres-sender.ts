import type { Logger } from 'pino';
import pg from 'pg';
import type { LiveEvent } from './events.js';

/** Notifications are told on this channel of the database; the sessions' trigger uses it too. */
export const CHANNEL = 'live';
/** PostgreSQL refuses notifications of 8000 bytes or more; a batch is cut below that. */
const LARGEST_PAYLOAD = 7000;
const TRIES = 3;

interface Sender {
  send(events: readonly LiveEvent[]): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Sends events over one connection, so that they arrive in the order in which they were given. While one notification is on its
 * way, the next events gather and leave together: NOTIFY takes a lock of the whole database, and few of them cost less than many.
 */
export function startSending(databaseUrl: string, log: Logger, onLost: () => void): Sender {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 1,
    application_name: '4as live sending',
    connectionTimeoutMillis: 5000,
  });
  pool.on('error', (err) => log.warn({ err }, 'live: sending connection lost'));
  let waiting: LiveEvent[] = [];
  let sending: Promise<void> | null = null;

  const notify = async (payload: string): Promise<void> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await pool.query('select pg_notify($1, $2)', [CHANNEL, payload]);
        return;
      } catch (err) {
        if (attempt < TRIES) continue;
        log.warn({ err }, 'live: events not told; clients catch up from the rows');
        onLost();
        return;
      }
    }
  };

  const sendWaiting = async (): Promise<void> => {
    await Promise.resolve(); // whoever publishes in the same tick goes along
    while (waiting.length > 0) {
      const events = waiting;
      waiting = [];
      for (const payload of payloads(events)) await notify(payload);
    }
    sending = null;
  };

  return {
    async send(events) {
      if (events.length === 0) return;
      waiting.push(...events);
      sending ??= sendWaiting();
      await sending;
    },
    async stop() {
      await sending;
      await pool.end();
    },
  };
}

function payloads(events: readonly LiveEvent[]): string[] {
  const whole = JSON.stringify(events);
  if (Buffer.byteLength(whole) <= LARGEST_PAYLOAD || events.length === 1) return [whole];
  const half = Math.ceil(events.length / 2);
  return [...payloads(events.slice(0, half)), ...payloads(events.slice(half))];
}
