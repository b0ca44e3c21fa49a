import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { TestWorld } from '../test-world.js';

interface Column {
  table: string;
  column: string;
  type: string;
  nullable: boolean;
}

let world: TestWorld;
let columns: Map<string, Column>;

beforeAll(async () => {
  world = await TestWorld.create();
  const rows = await world.rows<Column>(
    `select c.relname as "table", a.attname as "column", format_type(a.atttypid, null) as type, not a.attnotnull as nullable
     from pg_attribute a join pg_class c on c.oid = a.attrelid
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v') and a.attnum > 0 and not a.attisdropped`,
  );
  columns = new Map(rows.map((row) => [`${row.table}.${row.column}`, row]));
});

afterAll(() => world.destroy());

/** The columns that entities map, as the entities say they are. */
function mapped(): Column[] {
  const { dataSource } = world.parts.services;
  return dataSource.entityMetadatas.flatMap(({ tableName, columns: ofEntity }) =>
    ofEntity.map((column) => ({
      table: tableName,
      column: column.databaseName,
      type: dataSource.driver.normalizeType(column),
      nullable: column.isNullable,
    })),
  );
}

test('every column that an entity maps is in the migrations, of that type, and may be null where the entity says so', () => {
  expect(mapped().length).toBeGreaterThan(50);
  const wrong = mapped().filter(
    (column) => JSON.stringify(columns.get(`${column.table}.${column.column}`)) !== JSON.stringify(column),
  );
  expect(wrong).toEqual([]);
});

test('every entity has the primary key of its table', async () => {
  const keys = await world.rows<{ table: string; key: string[] }>(
    `select i.indrelid::regclass::text as "table", array_agg(a.attname::text order by a.attname) as key
     from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
     where i.indisprimary and i.indrelid::regclass::text not like '%.%' group by i.indrelid`,
  );
  const keyOf = new Map(keys.map(({ table, key }) => [table, key]));
  const entities = world.parts.services.dataSource.entityMetadatas;
  const wrong = entities.filter(
    ({ tableName, primaryColumns }) =>
      String(keyOf.get(tableName)) !== String(primaryColumns.map(({ databaseName }) => databaseName).sort()),
  );
  expect(wrong.map(({ tableName }) => tableName)).toEqual([]);
});
