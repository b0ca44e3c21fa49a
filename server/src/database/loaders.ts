import DataLoader from 'dataloader';
import type { Context } from '../context.js';

/** A batch of one module: how to read many by key in one statement. Instances live as long as an operation. */
export interface LoaderDefinition<Key, Value> {
  readonly name: string;
  readonly batch: (ctx: Context, keys: readonly Key[]) => Promise<readonly (Value | Error)[]>;
  readonly cacheKey?: (key: Key) => string;
}

/** Defines a batch; use it by `ctx.load(definition, key)`. The batch answers in the order of its keys. */
export function defineLoader<Key, Value>(definition: LoaderDefinition<Key, Value>): LoaderDefinition<Key, Value> {
  return definition;
}

/** Puts rows in the order of the keys that asked for them; `empty` where a key has none. */
export function inOrderOf<Key, Row, Empty>(
  keys: readonly Key[],
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
  empty: Empty,
): (Row | Empty)[] {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => byKey.get(key) ?? empty);
}

/** Groups rows under the keys that asked for them. */
export function groupedBy<Key, Row>(keys: readonly Key[], rows: readonly Row[], keyOf: (row: Row) => Key): Row[][] {
  const groups = new Map<Key, Row[]>(keys.map((key) => [key, []]));
  for (const row of rows) groups.get(keyOf(row))?.push(row);
  return keys.map((key) => groups.get(key) ?? []);
}

/** The loaders of one operation, made when first asked for. */
export class Loaders {
  readonly #loaders = new Map<object, unknown>();
  readonly #ctx: Context;

  constructor(ctx: Context) {
    this.#ctx = ctx;
  }

  get<Key, Value>(definition: LoaderDefinition<Key, Value>): DataLoader<Key, Value, unknown> {
    const known = this.#loaders.get(definition) as DataLoader<Key, Value, unknown> | undefined;
    if (known) return known;
    const loader = new DataLoader<Key, Value, unknown>((keys) => definition.batch(this.#ctx, keys), {
      maxBatchSize: 1000,
      ...(definition.cacheKey ? { cacheKeyFn: definition.cacheKey } : {}),
    });
    this.#loaders.set(definition, loader);
    return loader;
  }

  /** Forgets what was read: after a command, the world is another. */
  clear(): void {
    this.#loaders.clear();
  }
}
