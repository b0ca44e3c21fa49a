import type { Database, Row } from './database.js';
import type { Kind, Kinds, Stored } from './kinds.js';

/** Fields of a body that a list may be narrowed by; each has an index where it is used on large sets. */
export type FilterField =
  'customer' | 'payment_intent' | 'charge' | 'source' | 'type' | 'email' | 'status' | 'setup_intent' | 'currency';

/** What to list, newest first. */
export interface ListQuery {
  equal?: Partial<Record<FilterField, string>>;
  /** Types (of events), each exact or ending in `.*` for a group. */
  types?: string[];
  /** Of events: only those that reached all their endpoints, or only the others. */
  delivered?: boolean;
  created?: { gt?: number; gte?: number; lt?: number; lte?: number };
  limit: number;
  /** Only what is older than this id. */
  startingAfter?: string;
  /** Only what is newer than this id: the page just before it. */
  endingBefore?: string;
}

interface ListPage<K extends Kind> {
  rows: Stored<K>[];
  hasMore: boolean;
}

/** Reads and writes the kept objects. */
export class Objects {
  constructor(private readonly database: Database) {}

  /** Keeps a new object. */
  insert<K extends Kind>(kind: K, object: Stored<K>): Stored<K> {
    this.database.run(
      'INSERT INTO objects (id, kind, created, body, notes) VALUES (?, ?, ?, ?, ?)',
      object.body.id,
      kind,
      object.body.created,
      JSON.stringify(object.body),
      JSON.stringify(object.notes),
    );
    return object;
  }

  /** Keeps what changed in an object. */
  save<K extends Kind>(kind: K, object: Stored<K>): Stored<K> {
    this.database.run(
      'UPDATE objects SET body = ?, notes = ? WHERE id = ? AND kind = ?',
      JSON.stringify(object.body),
      JSON.stringify(object.notes),
      object.body.id,
      kind,
    );
    return object;
  }

  /** The object of this id, if there is one. */
  find<K extends Kind>(kind: K, id: string): Stored<K> | undefined {
    const row = this.database.get('SELECT body, notes FROM objects WHERE id = ? AND kind = ?', id, kind);
    return row && read<K>(row);
  }

  /** One page, newest first, without what was deleted; undefined when the cursor is of no such object. */
  list<K extends Kind>(kind: K, query: ListQuery): ListPage<K> | undefined {
    const conditions = ['kind = ?', "coalesce(json_extract(notes, '$.deleted'), 0) = 0"];
    const values: (string | number)[] = [kind];
    for (const [field, value] of Object.entries(query.equal ?? {})) {
      conditions.push(`json_extract(body, '$.${field}') = ?`);
      values.push(value);
    }
    if (query.types) {
      conditions.push(`(${query.types.map(() => "json_extract(body, '$.type') GLOB ?").join(' OR ')})`);
      values.push(...query.types);
    }
    if (query.delivered !== undefined) {
      conditions.push(
        `id ${query.delivered ? 'NOT IN' : 'IN'} (SELECT event FROM deliveries WHERE state <> 'delivered')`,
      );
    }
    for (const [bound, sign] of [
      ['gt', '>'],
      ['gte', '>='],
      ['lt', '<'],
      ['lte', '<='],
    ] as const) {
      const value = query.created?.[bound];
      if (value === undefined) continue;
      conditions.push(`created ${sign} ?`);
      values.push(value);
    }
    const cursor = query.startingAfter ?? query.endingBefore;
    if (cursor !== undefined) {
      const at = this.database.get('SELECT seq FROM objects WHERE id = ? AND kind = ?', cursor, kind);
      if (!at) return undefined;
      conditions.push(query.startingAfter === undefined ? 'seq > ?' : 'seq < ?');
      values.push(Number(at.seq));
    }
    const backwards = query.startingAfter === undefined && query.endingBefore !== undefined;
    const rows = this.database.all(
      `SELECT body, notes FROM objects WHERE ${conditions.join(' AND ')} ORDER BY seq ${backwards ? 'ASC' : 'DESC'} LIMIT ?`,
      ...values,
      query.limit + 1,
    );
    const page = rows.slice(0, query.limit).map((row) => read<K>(row));
    return { rows: backwards ? page.reverse() : page, hasMore: rows.length > query.limit };
  }

  /** All objects of a kind that match, newest first. */
  all<K extends Kind>(kind: K, equal: Partial<Record<FilterField, string>> = {}): Stored<K>[] {
    return this.list(kind, { equal, limit: 1_000_000 })?.rows ?? [];
  }
}

function read<K extends Kind>(row: Row): Stored<K> {
  const body = JSON.parse(String(row.body)) as Kinds[K]['body'];
  const notes = JSON.parse(String(row.notes)) as Kinds[K]['notes'];
  return { body, notes };
}
