import type { TestWorld } from '../test-world.js';
import { tablesOf } from './catalog.js';
import type { WorldRow } from './world-row.js';

/** All rows of the schema `public` and the jobs in the queue, as text by table and key: to see what an operation changed. */
export type Everything = ReadonlyMap<string, string>;

/** A statement that reads every row there is. */
export async function statementOfEverything(world: TestWorld): Promise<string> {
  const tables = await tablesOf(world);
  const parts = tables.map(
    ({ name, key }) =>
      `select '${name} ' || concat_ws(' ', ${key.join(', ')}) as key, to_jsonb(t)::text as row from ${name} t`,
  );
  const jobs = `select 'job ' || id as key, task_id || payload::text as row from graphile_worker._private_jobs`;
  return [...parts, jobs].join(' union all ');
}

/** Reads every row there is, by the statement of {@link statementOfEverything}. */
export async function readEverything(world: TestWorld, statement: string): Promise<Everything> {
  const rows = await world.rows<{ key: string; row: string }>(statement);
  return new Map(rows.map(({ key, row }) => [key, row]));
}

/** The keys of rows that are new, gone or different. */
export function differences(before: Everything, after: Everything): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key)).sort();
}

/** The keys under which `readEverything` finds these rows. */
export async function keysOf(world: TestWorld, rows: readonly WorldRow[]): Promise<Set<string>> {
  const keys = new Map((await tablesOf(world)).map(({ name, key }) => [name, key]));
  return new Set(
    rows.map(({ table, row }) => `${table} ${(keys.get(table) ?? []).map((column) => String(row[column])).join(' ')}`),
  );
}
