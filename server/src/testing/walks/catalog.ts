import type { TestWorld } from '../test-world.js';

/** What PostgreSQL says of a table of the schema `public`. */
export interface Table {
  name: string;
  hasRowSecurity: boolean;
  policies: number;
  /** Rights of the API's role on the table or some of its columns. */
  rights: string[];
  key: string[];
  /** All columns but those that the database fills by itself. */
  columns: string[];
  /** A column that the API's role may update. */
  updatable: string | null;
}

/** All tables of the schema `public`, by name. */
export function tablesOf(world: TestWorld): Promise<Table[]> {
  return world.rows<Table>(
    `select c.relname as name, c.relrowsecurity as "hasRowSecurity",
       (select count(*)::integer from pg_policy p where p.polrelid = c.oid) as policies,
       array(select r from unnest(array['SELECT', 'INSERT', 'UPDATE']) r where has_any_column_privilege('fouras_api', c.oid, r)
         union all select 'DELETE' where has_table_privilege('fouras_api', c.oid, 'DELETE')) as rights,
       array(select a.attname::text from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
         where i.indrelid = c.oid and i.indisprimary order by array_position(i.indkey::int2[], a.attnum)) as key,
       array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
         and a.attidentity = '' and a.attgenerated = '' order by a.attnum) as columns,
       (select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attidentity = ''
         and has_column_privilege('fouras_api', c.oid, a.attnum, 'UPDATE') order by a.attnum limit 1) as updatable
     from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by c.relname`,
  );
}
