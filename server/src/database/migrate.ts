import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { createDataSource } from './data-source.js';

interface Urls {
  ownerUrl: string;
  /** The API's role: `fouras_api`. */
  apiUrl: string;
  /** The sign-in library's role: `fouras_auth`. */
  authUrl: string;
}

/**
 * Brings a database up to date: the lesser roles (with the passwords of their addresses), the job queue's tables, then our
 * migrations, each in a transaction. Two processes that start together wait for each other. Changes nothing when run again.
 */
export async function migrate({ ownerUrl, apiUrl, authUrl }: Urls): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('4as migrations'))`);
    await ensureRole(client, 'fouras_api', passwordOf(apiUrl, 'fouras_api'));
    await ensureRole(client, 'fouras_auth', passwordOf(authUrl, 'fouras_auth'));
    await runMigrations({ connectionString: ownerUrl });
    const dataSource = await createDataSource({ url: ownerUrl, poolSize: 2, pipeline: false }).initialize();
    try {
      return (await dataSource.runMigrations()).map((migration) => migration.name);
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await client.end();
  }
}

function passwordOf(url: string, role: string): string {
  const { username, password } = new URL(url);
  if (username !== role) throw new Error(`The address must be of the role ${role}, not ${username || 'nobody'}.`);
  return decodeURIComponent(password);
}

async function ensureRole(client: pg.Client, role: string, password: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
  const name = client.escapeIdentifier(role);
  const secret = client.escapeLiteral(password);
  const rights = 'login nosuperuser nocreatedb nocreaterole noinherit nobypassrls';
  // An owner that is no superuser may not even repeat what a role is not.
  const statement = rowCount === 0 ? `create role ${name} ${rights}` : `alter role ${name} login`;
  try {
    await client.query(`${statement} password ${secret}`);
  } catch (error) {
    // Roles belong to the whole server: another database's migration may have made it a moment ago.
    if ((error as { code?: string }).code !== '42710' && (error as { code?: string }).code !== 'XX000') throw error;
  }
}
