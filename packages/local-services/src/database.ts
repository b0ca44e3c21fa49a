import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { once } from 'node:events';
import pg from 'pg';
import { isPortFree } from './ports.js';
import { postgresAccount } from './postgres-account.js';
import { postgresPlace } from './postgres-place.js';
import { createDataFolder, lastLines, spawnServer, stopLeftOver, stopServer } from './postgres-server.js';

export interface DatabaseOptions {
  /** The folder of PostgreSQL's own files; made at the first start. Nobody else may be running a server on it. */
  dataDir: string;
  port: number;
  /** The password of the superuser `postgres`; taken at the first start, the same at each later one. */
  password: string;
  /** Where the server writes its log; by default beside the data folder. */
  logFile?: string;
  /** False for throw-away data (tests): faster, and lost if the machine fails. */
  durable?: boolean;
  /** Hears what a person should know, a sentence at a time. */
  tell?: (message: string) => void;
}

/** A PostgreSQL server that runs on 127.0.0.1 until it is stopped. */
export interface LocalDatabase {
  port: number;
  /** The address of a database of this server for a role, `postgres://…`. */
  url(role: string, password: string, database: string): string;
  /** The superuser's address of the maintenance database. */
  superuserUrl: string;
  /** Resolves when the server has ended, asked to or not. */
  ended: Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL on a data folder (made when it is not there) and resolves when it takes connections. As root it runs under the
 * user postgres. Rejects with a message for people where it can't: a taken port, another version's folder, no programs.
 */
export async function startDatabase(options: DatabaseOptions): Promise<LocalDatabase> {
  const tell = options.tell ?? (() => undefined);
  const account = await postgresAccount();
  const place = await postgresPlace(account, options.dataDir, tell);
  await mkdir(dirname(place.dataDir), { recursive: true });
  await stopLeftOver(place, tell);
  if (!(await isPortFree(options.port, '127.0.0.1')))
    throw new Error(`Port ${options.port}, wanted for PostgreSQL, is taken.`);
  await createDataFolder(place, account, options.password);

  const logFile = options.logFile ?? `${place.dataDir}.log`;
  await mkdir(dirname(logFile), { recursive: true });
  const server = await spawnServer(place, account, settingsOf(options), logFile);
  const ended = once(server, 'exit').then(() => undefined);
  const url = (role: string, password: string, database: string) =>
    `postgres://${role}:${encodeURIComponent(password)}@127.0.0.1:${options.port}/${database}`;
  const superuserUrl = url('postgres', options.password, 'postgres');
  try {
    await Promise.race([untilReady(superuserUrl), ended.then(() => Promise.reject(new Error('it ended by itself')))]);
  } catch (error) {
    await stopServer(server);
    throw new Error(`PostgreSQL did not start: ${(error as Error).message}\n${await lastLines(logFile)}`);
  }
  return { port: options.port, url, superuserUrl, ended, stop: () => stopServer(server) };
}

/**
 * Stops the server that an earlier run left on this data folder when it was killed, if there is one, and frees its port. Only for a folder
 * that nobody else may be using now. `tell` hears of it.
 */
export async function stopLeftOverDatabase(dataDir: string, tell: (message: string) => void): Promise<void> {
  const place = await postgresPlace(await postgresAccount(), dataDir, () => undefined);
  await stopLeftOver(place, tell);
}

function settingsOf({ port, durable = true }: DatabaseOptions): Record<string, string> {
  const always = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    // No socket file: several servers on one machine, of several users, would meet in /tmp.
    unix_socket_directories: '',
    max_connections: '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
  };
  return durable ? always : { ...always, fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
}

async function untilReady(url: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      // A password that is wrong now is wrong in a minute; a server that is starting refuses connections or says so (57P03).
      const { code } = error as { code?: string };
      if ((code !== 'ECONNREFUSED' && code !== '57P03') || Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  }
}

/**
 * Makes sure that a role exists, with this password and the right to make databases and roles, and that it owns this database:
 * what a migration needs. It is no superuser, as it would not be one at a hosting company either.
 */
export async function createOwnedDatabase(
  superuserUrl: string,
  name: string,
  owner: string,
  password: string,
): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const { escapeIdentifier: id, escapeLiteral: text } = client;
    const roles = await client.query('select 1 from pg_roles where rolname = $1', [owner]);
    if (roles.rowCount === 0) await client.query(`create role ${id(owner)}`);
    await client.query(`alter role ${id(owner)} login createdb createrole password ${text(password)}`);
    // A role that makes another may then act as it: migrations and tests do.
    await client.query(`alter role ${id(owner)} set createrole_self_grant = 'set'`);
    const databases = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (databases.rowCount === 0) await client.query(`create database ${id(name)} owner ${id(owner)}`);
  } finally {
    await client.end();
  }
}
