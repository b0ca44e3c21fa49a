import { v4 as uuidv4 } from 'uuid';

/** Chance that can be repeated: the same seed gives the same choices in the same order, so that a demo looks the same everywhere. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A number from 0 up to but not 1 (the generator mulberry32). */
  fraction(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from `least` to `most`, both included. */
  integer(least: number, most: number): number {
    return least + Math.floor(this.fraction() * (most - least + 1));
  }

  chance(probability: number): boolean {
    return this.fraction() < probability;
  }

  /** One of the list; throws RangeError for an empty one. */
  pick<Item>(list: readonly Item[]): Item {
    const item = list[this.integer(0, list.length - 1)];
    if (item === undefined) throw new RangeError('Nothing to pick from.');
    return item;
  }

  /** The list in another order. */
  shuffle<Item>(list: readonly Item[]): Item[] {
    return list
      .map((item) => ({ item, key: this.fraction() }))
      .sort((a, b) => a.key - b.key)
      .map(({ item }) => item);
  }

  uuid(): string {
    return uuidv4({ random: Uint8Array.from({ length: 16 }, () => this.integer(0, 255)) });
  }

  /** Lower-case letters and digits, as the ids of other systems are made of. */
  token(length: number): string {
    return Array.from({ length }, () => this.pick([...'abcdefghijklmnopqrstuvwxyz0123456789'])).join('');
  }
}
