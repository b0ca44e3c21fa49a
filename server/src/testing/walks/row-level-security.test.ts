import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TestWorld } from '../test-world.js';
import { ASKERS, idOf, OUTSIDERS, type AskerName } from './askers.js';
import { tablesOf, type Table } from './catalog.js';
import { prepareWorld, preparedRows } from './prepared-world.js';
import { shownReviewOf } from './reviews-of-a-pair.js';
import { KNOWN_TO } from './secrets.js';
import { SqlAs } from './sql-as.js';
import type { WorldRow } from './world-row.js';

/** Tables that the API's role has no right on at all, and why they are no concern of anybody's rows. */
const NOT_THE_APIS: Record<string, string> = {
  schema_migrations: 'which migrations have run; only the owner reads and writes it',
};

/** What PostgreSQL answers to a row or table that is refused. */
const REFUSED = '42501';

const rows = preparedRows();
let world: TestWorld;
let sql: SqlAs;
let tables: Table[];

beforeAll(async () => {
  world = await TestWorld.create();
  await prepareWorld(world.owner, rows);
  sql = await SqlAs.connect(new URL(world.env.DATABASE_URL).pathname.slice(1));
  tables = await tablesOf(world);
});

afterAll(async () => {
  await sql.end();
  await world.destroy();
});

const ofApi = () => tables.filter(({ name }) => !(name in NOT_THE_APIS));
const rowsOf = (table: string) => rows.filter((row) => row.table === table);
const keyOf = ({ key }: Table, row: WorldRow['row']): string =>
  JSON.stringify(key.map((column) => String(row[column])));

describe('every table', () => {
  test('has row-level security and policies', () => {
    const bare = ofApi().filter(({ hasRowSecurity, policies }) => !hasRowSecurity || policies === 0);
    expect(bare.map(({ name }) => name)).toEqual([]);
  });

  test('that is left out of the walk is closed to the API', () => {
    const open = tables.filter(({ name, rights }) => name in NOT_THE_APIS && rights.length > 0);
    expect(open).toEqual([]);
  });

  test('has rows in the prepared world', () => {
    const empty = ofApi().filter(({ name }) => rowsOf(name).length === 0);
    expect(
      empty.map(({ name }) => `${name}: add a row of it to prepared-world.ts, with who may read and change it`),
    ).toEqual([]);
  });
});

describe.each(ASKERS)('SQL run as %s', (name: AskerName) => {
  test('reads exactly the rows that are meant for them', async () => {
    for (const table of ofApi()) {
      const found = await sql.run<Record<string, unknown>>(name, `select ${table.key.join(', ')} from ${table.name}`);
      const seen = typeof found === 'string' ? found : found.map((row) => keyOf(table, asTexts(row))).sort();
      const meant = rowsOf(table.name).filter(({ readers }) => name === 'admin' || readers.includes(name));
      expect([table.name, seen]).toEqual([table.name, meant.map(({ row }) => keyOf(table, row)).sort()]);
    }
  });
});

describe.each(OUTSIDERS)('SQL run as %s', (name: AskerName) => {
  test('changes exactly the rows that are theirs to change', async () => {
    for (const table of ofApi()) {
      for (const { row, updaters } of rowsOf(table.name)) {
        const column = table.updatable ?? table.key[0];
        const done = await sql.run(
          name,
          `update ${table.name} set ${column} = ${column} where ${conditionOf(table)} returning 1`,
          keyValues(table, row),
        );
        expect([table.name, keyOf(table, row), isDone(done)]).toEqual([
          table.name,
          keyOf(table, row),
          updaters.includes(name),
        ]);
      }
    }
  });

  test('removes exactly the rows that are theirs to remove', async () => {
    for (const table of ofApi()) {
      for (const { row, removers } of rowsOf(table.name)) {
        const done = await sql.run(
          name,
          `delete from ${table.name} where ${conditionOf(table)} returning 1`,
          keyValues(table, row),
        );
        expect([table.name, keyOf(table, row), isDone(done)]).toEqual([
          table.name,
          keyOf(table, row),
          removers.includes(name),
        ]);
      }
    }
  });

  test('writes no row in the name of somebody else', async () => {
    for (const table of ofApi()) {
      for (const { row, adders } of rowsOf(table.name)) {
        // The row is there already: whoever is let through meets its key instead of a policy.
        const columns = table.columns.join(', ');
        const copy = await world.rows<{ copy: string }>(
          `select to_jsonb(t)::text as copy from ${table.name} t where ${conditionOf(table)}`,
          keyValues(table, row),
        );
        const answer = await sql.run(
          name,
          `insert into ${table.name} (${columns}) select ${columns} from jsonb_populate_record(null::${table.name}, $1::jsonb)`,
          [copy[0]?.copy],
        );
        expect([table.name, keyOf(table, row), answer !== REFUSED]).toEqual([
          table.name,
          keyOf(table, row),
          adders.includes(name),
        ]);
      }
    }
  });
});

describe('what is for the company to say', () => {
  test.each<[AskerName, string, string, string]>([
    ['student', 'makes themselves an admin', `update users set role = 'admin' where id = $1`, 'student'],
    [
      'student',
      'takes another address without showing that it is theirs',
      `update users set email = 'a@example.test' where id = $1`,
      'student',
    ],
    [
      'student',
      'pays an order',
      `update orders set state = 'paid', paid_at = now() where id = $1`,
      'pending order student',
    ],
    ['student', 'confirms a session', `update appointments set state = 'confirmed' where id = $1`, 'hold student'],
    [
      'student',
      'moves a paid session',
      `update appointments set starts_at = starts_at where id = $1 returning 1`,
      'appointment student',
    ],
    [
      'tutor',
      'raises their rate',
      `update tutor_rates set hourly_rate_cents = 99000 where tutor_id = $1 returning 1`,
      'tutor',
    ],
    [
      'tutor',
      'approves their teaching',
      `update teachings set state = 'approved' where tutor_id = $1 and state = 'requested' returning 1`,
      'tutor',
    ],
    ['tutor', 'earns more', `update earnings set amount_cents = 99000 where tutor_id = $1 returning 1`, 'tutor'],
    ['tutor', 'gives a session to another tutor', `update appointments set tutor_id = $1 returning 1`, 'otherTutor'],
    [
      'tutor',
      'completes a session that was not taught',
      `update appointments set state = 'completed' where id = $1 returning 1`,
      'appointment student',
    ],
    [
      'tutor',
      'moves a session',
      `update appointments set starts_at = starts_at + interval '1 hour', ends_at = ends_at + interval '1 hour' where id = $1 returning 1`,
      'appointment student',
    ],
    [
      'student',
      'shows a review again that was hidden',
      `update reviews set hidden_at = null where id = $1 returning 1`,
      'review student',
    ],
    [
      'student',
      'hides their review',
      `update reviews set hidden_at = now() where id = $1 returning 1`,
      'shown review student',
    ],
    ['tutor', 'betters a score', `update reviews set clarity = 5 where id = $1 returning 1`, 'shown review student'],
    [
      'student',
      'speaks for the tutor',
      `update review_replies set body = 'x' where review_id = $1 returning 1`,
      'shown review student',
    ],
    ['student', 'adds a job', `select graphile_worker.add_job($1)`, 'x'],
  ])('is not changed by SQL: a %s %s', async (name, _, statement, subject) => {
    const answer = await sql.run(name, statement, [idOf(subject)]);
    expect(answer === REFUSED || answer.length === 0).toBe(true);
  });
});

describe('the audit', () => {
  test.each(['update audit_entries set reason = $1', 'delete from audit_entries where action <> $1'])(
    'is not changed even by an admin: %s',
    async (statement) => {
      expect(await sql.run('admin', statement, ['x'])).toBe(REFUSED);
    },
  );
});

describe('the view of people', () => {
  test.each(ASKERS)('shows to %s whom they have to do with', async (name) => {
    const seen = (await sql.run<{ id: string }>(name, 'select id from people')) as { id: string }[];
    expect(seen.map(({ id }) => id).sort()).toEqual(KNOWN_TO[name].map(idOf).sort());
  });

  test('shows a tutor by the public name, and no contact', async () => {
    const seen = await sql.run('visitor', 'select * from people where id = $1', [idOf('tutor')]);
    expect(seen).toEqual([{ id: idOf('tutor'), name: 'Tutor tutor', role: 'tutor', picture_file_id: null }]);
  });
});

describe('the view of shown reviews', () => {
  test.each(ASKERS)('shows to %s what counts, without a name or a session', async (name) => {
    const seen = (await sql.run(name, 'select * from shown_reviews')) as Record<string, unknown>[];
    expect(seen.map(({ id }) => id).sort()).toEqual([shownReviewOf('student'), shownReviewOf('otherStudent')].sort());
    const told = JSON.stringify(seen);
    expect(['student', 'otherStudent', 'reviewed student'].filter((one) => told.includes(idOf(one)))).toEqual([]);
  });
});

test('the sign-in library reads users and its own schema, nothing else', async () => {
  const readable = await world.rows<{ name: string }>(
    `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v')
     and has_any_column_privilege('fouras_auth', c.oid, 'SELECT')`,
  );
  expect(readable).toEqual([{ name: 'users' }]);
});

test('the API has no right on sign-in data or the queue', async () => {
  const open = await world.rows<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('auth', 'graphile_worker') and c.relkind in ('r', 'v') and has_any_column_privilege('fouras_api', c.oid, 'SELECT, INSERT, UPDATE')`,
  );
  expect(open).toEqual([]);
});

const conditionOf = ({ key }: Table): string => key.map((column, index) => `${column} = $${index + 1}`).join(' and ');
const keyValues = ({ key }: Table, row: WorldRow['row']): unknown[] => key.map((column) => row[column]);

function isDone(answer: unknown[] | string): boolean {
  if (answer === REFUSED) return false;
  // A row that others still need was let through to its references.
  return answer === '23503' || (typeof answer !== 'string' && answer.length === 1);
}

function asTexts(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [column, value instanceof Date ? localDateOf(value) : value]),
  );
}

/** A column of type date, which the driver gives as local midnight. */
function localDateOf(date: Date): string {
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;
}
