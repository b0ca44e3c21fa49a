import type { FormattedExecutionResult } from 'graphql';
import type { Sink } from 'graphql-ws';

type Result<Data> = FormattedExecutionResult<Data, unknown>;

/** What was heard of a subscription, from the first event on. */
export class Heard<Data> implements Sink<Result<Data>> {
  readonly results: Result<Data>[] = [];
  /** Why it ended: what the server said of the operation, or how the socket was closed. Undefined while it lasts. */
  failure: unknown = undefined;
  ended = false;
  leave: () => void = () => undefined;
  readonly #watchers = new Set<() => void>();

  /** The data of all events so far; throws when one held an error. */
  get data(): Data[] {
    return this.results.map(({ data, errors }) => {
      if (errors || !data) throw new Error(`An event holds an error: ${JSON.stringify(errors)}`);
      return data;
    });
  }

  next(result: Result<Data>): void {
    this.results.push(result);
    this.#tell();
  }

  error(failure: unknown): void {
    this.failure = failure;
    this.ended = true;
    this.#tell();
  }

  complete(): void {
    this.ended = true;
    this.#tell();
  }

  /** Waits until what was heard satisfies the condition; the test's own time limit says when to give up. */
  until(condition: (heard: this) => boolean): Promise<this> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (!condition(this)) return;
        this.#watchers.delete(look);
        resolve(this);
      };
      this.#watchers.add(look);
      look();
    });
  }

  /** Waits for so many events in all. */
  count(events: number): Promise<this> {
    return this.until(({ results }) => results.length >= events);
  }

  /** Waits until the subscription is over. */
  end(): Promise<this> {
    return this.until(({ ended }) => ended);
  }

  #tell(): void {
    for (const look of this.#watchers) look();
  }
}
