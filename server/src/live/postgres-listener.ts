import type { Logger } from 'pino';
import pg from 'pg';
import type { LiveEvent } from './events.js';
import { CHANNEL } from './postgres-sender.js';

/** How often the connection is asked whether it is still there; a cable that was pulled says nothing by itself. */
const PULSE_MS = 15_000;
const PULSE_TIMEOUT_MS = 5000;
const LONGEST_PAUSE_MS = 5000;

interface Heard {
  onEvents(events: LiveEvent[]): void;
  /** The connection was lost and is back: what was told in between was not heard. */
  onGap(): void;
}

/** Listens on one connection of its own, made again whenever it is lost. Rejects only when the first one can't be made. */
export async function startListening(
  databaseUrl: string,
  log: Logger,
  heard: Heard,
): Promise<{ stop(): Promise<void> }> {
  let stopped = false;
  let current: pg.Client | null = null;
  let timer: NodeJS.Timeout | undefined;

  const connect = async (): Promise<void> => {
    const client = new pg.Client({
      connectionString: databaseUrl,
      application_name: '4as live listening',
      keepAlive: true,
      connectionTimeoutMillis: PULSE_TIMEOUT_MS,
      query_timeout: PULSE_TIMEOUT_MS,
    });
    client.on('notification', ({ payload }) => heard.onEvents(eventsOf(payload, log)));
    client.on('error', (err) => lost(client, err));
    client.on('end', () => lost(client));
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
    } catch (error) {
      client.end().catch(() => undefined);
      throw error;
    }
    if (stopped) {
      await client.end();
      return;
    }
    current = client;
    pulse(client);
  };

  const pulse = (client: pg.Client): void => {
    timer = setTimeout(() => {
      client.query('select 1').then(
        () => current === client && pulse(client),
        (err: Error) => lost(client, err),
      );
    }, PULSE_MS).unref();
  };

  const lost = (client: pg.Client, err?: Error): void => {
    if (stopped || current !== client) return;
    current = null;
    clearTimeout(timer);
    log.warn({ err }, 'live: listening connection lost, connecting again');
    client.end().catch(() => undefined);
    reconnect(0);
  };

  const reconnect = (attempt: number): void => {
    timer = setTimeout(
      () => {
        if (stopped) return;
        connect().then(
          () => heard.onGap(),
          () => reconnect(attempt + 1),
        );
      },
      attempt === 0 ? 0 : Math.min(LONGEST_PAUSE_MS, 100 * 2 ** attempt),
    );
  };

  await connect();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await current?.end();
    },
  };
}

/** Events of a notification; none where somebody else wrote on our channel. */
function eventsOf(payload: string | undefined, log: Logger): LiveEvent[] {
  try {
    const events: unknown = JSON.parse(payload ?? '');
    if (Array.isArray(events)) return events as LiveEvent[];
  } catch {
    // said below
  }
  log.warn('live: a notification was not understood');
  return [];
}
