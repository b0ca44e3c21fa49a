import { EventStream } from './event-stream.js';
import type { EventOf, LiveEvent, Topic } from './events.js';

type Listener = (event: LiveEvent) => void;

/** The events of one process: who listens to which topic. */
export class Hub {
  readonly #listeners = new Map<Topic, Set<Listener>>();

  /** Tells every listener of the event's topic, in this process, at once. */
  tell(event: LiveEvent): void {
    for (const listener of this.#listeners.get(event.topic) ?? []) listener(event);
  }

  /** Calls `listener` with each event of the topics, in the order they are told; answers how to stop. */
  listen<T extends Topic>(topics: readonly T[], listener: (event: EventOf<T>) => void): () => void {
    const heard: Listener = (event) => listener(event as EventOf<T>);
    for (const topic of topics) this.#of(topic).add(heard);
    return () => {
      for (const topic of topics) this.#of(topic).delete(heard);
    };
  }

  /**
   * The events of a topic as a stream. `where` is asked before an event is kept for the subscriber, so that nobody holds (or is
   * woken by) what is meant for others.
   */
  subscribe<T extends Topic>(topic: T, where: (event: EventOf<T>) => boolean = () => true): EventStream<EventOf<T>> {
    const stream = new EventStream<EventOf<T>>();
    stream.onEnd(
      this.listen([topic], (event) => {
        if (where(event)) stream.push(event);
      }),
    );
    return stream;
  }

  /** How many listen to a topic. */
  count(topic: Topic): number {
    return this.#of(topic).size;
  }

  #of(topic: Topic): Set<Listener> {
    const known = this.#listeners.get(topic);
    if (known) return known;
    const listeners = new Set<Listener>();
    this.#listeners.set(topic, listeners);
    return listeners;
  }
}
