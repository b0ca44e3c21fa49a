import type { Database } from './database.js';

/**
 * The emulator's time: the machine's, plus what tests advanced it by. The advance is kept on disk, as a restart must not
 * bring back sessions that were already over. Deliveries and signatures keep to real time, which their receivers check.
 */
export class Clock {
  #offsetMs: number;

  constructor(private readonly database: Database) {
    this.#offsetMs = Number(database.get("SELECT value FROM meta WHERE name = 'clock_offset'")?.value ?? 0);
  }

  /** Now, in ms since 1970. */
  ms(): number {
    return Date.now() + this.#offsetMs;
  }

  /** Now, in whole seconds since 1970: Stripe's unit. */
  seconds(): number {
    return Math.floor(this.ms() / 1000);
  }

  /** Moves the time forward by so many ms. */
  advance(ms: number): void {
    this.#set(this.#offsetMs + ms);
  }

  /** Back to the machine's time. */
  reset(): void {
    this.#set(0);
  }

  #set(offsetMs: number): void {
    this.#offsetMs = offsetMs;
    this.database.run(
      "INSERT INTO meta (name, value) VALUES ('clock_offset', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
      String(offsetMs),
    );
  }
}
