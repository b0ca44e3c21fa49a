import type pg from 'pg';

/** Where rows are written: the owner's pool in tests, the seed's client in the demo. */
export interface Writer {
  query(sql: string, parameters?: unknown[]): Promise<pg.QueryResult>;
}

/** A row to be written, by the names of its columns. */
export type Row = Readonly<Record<string, unknown>>;

/** Writes one row; what is left out takes the database's default. */
export async function insert(db: Writer, table: string, row: Row): Promise<void> {
  const columns = Object.keys(row);
  const places = columns.map((_, index) => `$${index + 1}`);
  await db.query(`insert into ${table} (${columns.join(', ')}) values (${places.join(', ')})`, Object.values(row));
}

/** Writes rows with the columns of the first, in their order, by one statement. */
export async function insertAll(db: Writer, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first).join(', ');
  await db.query(
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}
