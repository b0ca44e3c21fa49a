import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startThrowAwayDatabase } from './throw-away-database.js';

function folders(pid: number): string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith(`4as-throw-away-${pid}-`));
}

describe('a throw-away database', () => {
  it('takes connections, and leaves nothing behind when it is stopped', async () => {
    const before = folders(process.pid);
    const database = await startThrowAwayDatabase();
    const client = new pg.Client({ connectionString: database.superuserUrl });
    await client.connect();
    expect((await client.query<{ one: number }>('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await client.end();
    await database.stop();
    expect(folders(process.pid)).toEqual(before);
  });

  it('clears away those of processes that were killed', async () => {
    const built = new URL('../dist/index.js', import.meta.url).href;
    const program = `const { startThrowAwayDatabase } = await import(${JSON.stringify(built)});
      const { port } = await startThrowAwayDatabase(); console.log(port); setInterval(() => {}, 1000);`;
    const args = ['--input-type=module', '--eval', program];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    const [folder] = folders(child.pid ?? 0);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(folder).toBeDefined();

    const database = await startThrowAwayDatabase();
    await database.stop();
    expect(existsSync(`${tmpdir()}/${folder}`)).toBe(false);
  });
});
