import type { Logger } from 'pino';
import type { EventStream } from './event-stream.js';
import type { EventOf, LiveEvent, Topic } from './events.js';
import { Hub } from './hub.js';
import { startListening } from './postgres-listener.js';
import { startSending } from './postgres-sender.js';

/** Tells events to every process, through PostgreSQL's LISTEN and NOTIFY: one listening and one sending connection a process. */
export interface LiveBus {
  /** Tells every process. Events of one process arrive in the order of its calls, everywhere; never throws. */
  publish(events: readonly LiveEvent[]): Promise<void>;
  /** Tells this process only. */
  tellHere(event: LiveEvent): void;
  /** Events of a topic that pass `where`, as a stream; ends when its reader leaves. */
  subscribe<T extends Topic>(topic: T, where?: (event: EventOf<T>) => boolean): EventStream<EventOf<T>>;
  /** Calls `listener` with each event of the topics; answers how to stop. */
  listen<T extends Topic>(topics: readonly T[], listener: (event: EventOf<T>) => void): () => void;
  /** How many listen to a topic in this process: each open subscription is one. */
  listenerCount(topic: Topic): number;
  /** Calls `listener` when events may have been missed: whoever shows what they told must look again. */
  onGap(listener: () => void): () => void;
  stop(): Promise<void>;
}

/**
 * Starts the bus. A lost connection is made again, for as long as it takes. What was told meanwhile is not repeated: `onGap`
 * says so, and clients ask for what came after the last number they have.
 */
export async function startLiveBus(databaseUrl: string, log: Logger): Promise<LiveBus> {
  const hub = new Hub();
  const gapListeners = new Set<() => void>();
  const gap = (): void => {
    for (const listener of gapListeners) listener();
  };
  const sender = startSending(databaseUrl, log, gap);
  const listener = await startListening(databaseUrl, log, {
    onEvents: (events) => events.forEach((event) => hub.tell(event)),
    onGap: gap,
  });
  return {
    publish: (events) => sender.send(events),
    tellHere: (event) => hub.tell(event),
    subscribe: (topic, where) => hub.subscribe(topic, where),
    listen: (topics, heard) => hub.listen(topics, heard),
    listenerCount: (topic) => hub.count(topic),
    onGap(heard) {
      gapListeners.add(heard);
      return () => gapListeners.delete(heard);
    },
    async stop() {
      await Promise.allSettled([sender.stop(), listener.stop()]);
    },
  };
}
