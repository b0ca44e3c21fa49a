/** The subscriber does not take what it asked for; it is let go and may come back, asking for what it missed. */
export class SubscriberTooSlow extends Error {
  override readonly name = 'SubscriberTooSlow';
}

interface Taker<Event> {
  resolve(result: IteratorResult<Event>): void;
  reject(error: Error): void;
}

/**
 * Events for one subscriber, in the order they were pushed. Holds at most `limit` that were not taken yet: with one more it
 * throws `SubscriberTooSlow` at its reader instead of growing. Ending it wakes a waiting reader at once (an async generator
 * would not before its next event), so a subscriber who leaves a quiet topic is forgotten.
 */
export class EventStream<Event> implements AsyncIterableIterator<Event> {
  readonly #limit: number;
  readonly #onEnd: (() => void)[] = [];
  #waiting: Event[] = [];
  #takers: Taker<Event>[] = [];
  #state: 'open' | 'ended' | 'overflowed' = 'open';

  constructor(limit = 1000) {
    this.#limit = limit;
  }

  /** Runs when the stream ends, however it does; at once where it has ended already. */
  onEnd(release: () => void): void {
    if (this.#state === 'open') this.#onEnd.push(release);
    else release();
  }

  push(event: Event): void {
    if (this.#state !== 'open') return;
    const taker = this.#takers.shift();
    if (taker) taker.resolve({ done: false, value: event });
    else if (this.#waiting.length < this.#limit) this.#waiting.push(event);
    else this.#close('overflowed');
  }

  async next(): Promise<IteratorResult<Event>> {
    const event = this.#waiting.shift();
    if (event !== undefined) return { done: false, value: event };
    if (this.#state === 'overflowed') throw new SubscriberTooSlow('Too many events were waiting to be taken.');
    if (this.#state === 'ended') return { done: true, value: undefined };
    return new Promise((resolve, reject) => this.#takers.push({ resolve, reject }));
  }

  async return(): Promise<IteratorResult<Event>> {
    this.#close('ended');
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #close(state: 'ended' | 'overflowed'): void {
    if (this.#state !== 'open') return;
    this.#state = state;
    this.#waiting = [];
    for (const { resolve } of this.#takers.splice(0)) resolve({ done: true, value: undefined });
    for (const release of this.#onEnd.splice(0)) release();
  }
}
