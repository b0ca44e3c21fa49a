import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type DatabaseOptions, createOwnedDatabase, startDatabase } from './database.js';
import { findFreePorts } from './ports.js';
import { commandOf, isAlive } from './processes.js';

const PASSWORD = 'a/b c@d';
let folder: string;
let options: DatabaseOptions;

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), '4as-database-'));
  await chmod(folder, 0o711);
  options = { dataDir: join(folder, 'postgres'), port: await findFreePorts(), password: PASSWORD, durable: false };
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the embedded database', () => {
  it('keeps what was written between two runs', async () => {
    const first = await startDatabase(options);
    await ask(first.superuserUrl, 'create table kept as select 42 as answer');
    await first.stop();
    const second = await startDatabase(options);
    try {
      expect(await ask(second.superuserUrl, 'select answer from kept')).toEqual([{ answer: 42 }]);
    } finally {
      await second.stop();
    }
  });

  it('has the extensions that the schema uses', async () => {
    const database = await startDatabase(options);
    try {
      const sql = `select name from pg_available_extensions where name in ('btree_gist', 'citext', 'pg_trgm', 'pgcrypto', 'unaccent') order by name`;
      const names = (await ask(database.superuserUrl, sql)).map((row) => (row as { name: string }).name);
      expect(names).toEqual(['btree_gist', 'citext', 'pg_trgm', 'pgcrypto', 'unaccent']);
    } finally {
      await database.stop();
    }
  });

  it('says that it has ended when its server ends by itself', async () => {
    const database = await startDatabase(options);
    const pid = Number((await readFile(join(options.dataDir, 'postmaster.pid'), 'utf8')).split('\n')[0]);
    process.kill(pid, 'SIGQUIT');
    await database.ended;
    expect(isAlive(pid)).toBe(false);
  });

  it('replaces a server whose parent was killed', async () => {
    const script = new URL('../dist/index.js', import.meta.url).href;
    const program = `const { startDatabase } = await import(${JSON.stringify(script)});
      await startDatabase(${JSON.stringify(options)}); console.log('ready'); setInterval(() => {}, 1000);`;
    const parent = spawn(process.execPath, ['--input-type=module', '--eval', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(parent.stdout, 'data');
    const orphan = Number((await readFile(join(options.dataDir, 'postmaster.pid'), 'utf8')).split('\n')[0]);
    parent.kill('SIGKILL');
    await once(parent, 'exit');
    expect(await commandOf(orphan)).toContain(options.dataDir);

    const heard: string[] = [];
    const database = await startDatabase({ ...options, tell: (message) => heard.push(message) });
    try {
      expect(isAlive(orphan)).toBe(false);
      expect(heard.join()).toContain(`process ${orphan}`);
      expect(await ask(database.superuserUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    } finally {
      await database.stop();
    }
  });

  it('refuses a taken port by its number, and starts nothing', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    await expect(startDatabase({ ...options, port })).rejects.toThrow(`Port ${port}, wanted for PostgreSQL, is taken.`);
    other.close();
  });

  it('refuses another password than that of the first start', async () => {
    await expect(startDatabase({ ...options, password: 'other' })).rejects.toThrow(/password authentication failed/);
  });

  it('gives an owner who can make roles and act as them, and is no superuser', async () => {
    const database = await startDatabase(options);
    try {
      for (const password of ['one', 'two'])
        await createOwnedDatabase(database.superuserUrl, 'shop', 'shop_owner', password);
      const url = database.url('shop_owner', 'two', 'shop');
      await ask(url, 'create role shop_reader; grant usage on schema public to shop_reader');
      const sql = `set role shop_reader; select current_user as who, (select rolsuper from pg_roles where rolname = 'shop_owner') as super`;
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      const answers = (await client.query(sql)) as unknown as { rows: unknown[] }[];
      await client.end();
      expect(answers.at(-1)?.rows).toEqual([{ who: 'shop_reader', super: false }]);
    } finally {
      await database.stop();
    }
  });
});
