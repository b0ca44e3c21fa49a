import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { migrate } from '../database/migrate.js';
import { ownerUrl, roleUrl, TEMPLATE } from './database-urls.js';

/** A new migrated database for one test file; its name. */
export async function createTestDatabase(): Promise<string> {
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  await asSuperuser(async (client) => {
    // Workers that start together make the template once: the lock is let go with the connection.
    await client.query(`select pg_advisory_lock(hashtext('4as test template'))`);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [TEMPLATE]);
    if (rowCount === 0) await createTemplate(client);
    await client.query(`create database ${name} template ${TEMPLATE}`);
  });
  return name;
}

async function createTemplate(client: pg.Client): Promise<void> {
  const making = `${TEMPLATE}_making`;
  await client.query(`drop database if exists ${making} with (force)`);
  await client.query(`create database ${making}`);
  await migrate({
    ownerUrl: ownerUrl(making),
    apiUrl: roleUrl('fouras_api', making),
    authUrl: roleUrl('fouras_auth', making),
  });
  await client.query(`alter database ${making} rename to ${TEMPLATE}`);
}

/** Throws the database away, whoever is still connected. */
export function dropTestDatabase(name: string): Promise<void> {
  return asSuperuser(async (client) => {
    await client.query(`drop database if exists ${name} with (force)`);
  });
}

async function asSuperuser(work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl('postgres') });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
