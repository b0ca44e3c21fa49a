import { createPubSub } from '@graphql-yoga/subscription';
import type { Logger } from 'pino';
import pg from 'pg';
import type { EventOf, LiveEvent, Topic } from './events.js';

const CHANNEL = 'live';
/** PostgreSQL refuses notifications of 8000 bytes or more; a batch is cut below that. */
const LARGEST_PAYLOAD = 7000;

type Topics = { [T in Topic]: [event: EventOf<T>] };

/** Tells events to every process, through PostgreSQL's LISTEN and NOTIFY: one listening connection a process. */
export interface LiveBus {
  publish(events: readonly LiveEvent[]): Promise<void>;
  subscribe<T extends Topic>(topic: T): AsyncIterable<EventOf<T>>;
  stop(): Promise<void>;
}

/**
 * Starts the bus. A lost connection is made again, for as long as it takes: what was told meanwhile is not repeated, which is
 * why clients ask for what came after the last number they have whenever they (re)connect.
 */
export async function startLiveBus(databaseUrl: string, log: Logger): Promise<LiveBus> {
  const pubSub = createPubSub<Topics>();
  const sender = new pg.Pool({ connectionString: databaseUrl, max: 2, application_name: '4as live' });
  sender.on('error', (err) => log.warn({ err }, 'live: sending connection lost'));
  let stopped = false;
  let listener: pg.Client | null = null;

  const listen = async (): Promise<void> => {
    const client = new pg.Client({ connectionString: databaseUrl, application_name: '4as live', keepAlive: true });
    client.on('notification', ({ payload }) => {
      for (const event of JSON.parse(payload ?? '[]') as LiveEvent[]) pubSub.publish(event.topic, event as never);
    });
    const again = (err?: Error): void => {
      if (stopped || listener !== client) return;
      listener = null;
      log.warn({ err }, 'live: listening connection lost, connecting again');
      void reconnect();
    };
    client.on('error', again);
    client.on('end', () => again());
    await client.connect();
    await client.query(`listen ${CHANNEL}`);
    listener = client;
  };

  const reconnect = async (attempt = 0): Promise<void> => {
    if (stopped) return;
    await new Promise((resolve) => setTimeout(resolve, Math.min(5000, 100 * 2 ** attempt)));
    await listen().catch(() => reconnect(attempt + 1));
  };

  await listen();

  return {
    async publish(events) {
      if (events.length === 0) return;
      try {
        for (const payload of payloads(events)) await sender.query('select pg_notify($1, $2)', [CHANNEL, payload]);
      } catch (err) {
        log.warn({ err, count: events.length }, 'live: events not told; clients catch up from the rows');
      }
    },
    subscribe: (topic) => pubSub.subscribe(topic) as AsyncIterable<never>,
    async stop() {
      stopped = true;
      await Promise.allSettled([listener?.end(), sender.end()]);
    },
  };
}

function payloads(events: readonly LiveEvent[]): string[] {
  const whole = JSON.stringify(events);
  if (Buffer.byteLength(whole) <= LARGEST_PAYLOAD || events.length === 1) return [whole];
  const half = Math.ceil(events.length / 2);
  return [...payloads(events.slice(0, half)), ...payloads(events.slice(half))];
}
