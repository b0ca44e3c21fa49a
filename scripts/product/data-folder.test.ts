import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { holderOf, readSecrets, takeDataFolder } from './data-folder.ts';
import { emptyDataFolder } from './empty-data-folder.ts';
import { startPart } from './part.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), '4as-data-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

/** A process that holds the folder as a product does: by the name of its program. */
async function startHolder() {
  const program = join(folder, 'elsewhere', 'product', 'main.ts');
  await mkdir(join(program, '..'), { recursive: true });
  await writeFile(program, `console.log(process.pid); setInterval(() => {}, 1000);`);
  const ready = Promise.withResolvers<number>();
  const part = startPart({
    name: 'holder',
    file: program,
    env: {},
    logs: folder,
    onLine: (line) => ready.resolve(Number(line)),
  });
  const pid = await ready.promise;
  await mkdir(join(folder, 'data'), { recursive: true });
  await writeFile(join(folder, 'data', 'running.json'), JSON.stringify({ pid, url: 'http://localhost:4000' }));
  return part;
}

describe('the data folder', () => {
  const dataDir = () => join(folder, 'data');

  it('has secrets of its own that stay the same, for its owner’s eyes only', async () => {
    await takeDataFolder(dataDir(), 'http://localhost:4000');
    const secrets = await readSecrets(dataDir());
    expect(new Set(Object.values(secrets)).size).toBe(Object.keys(secrets).length);
    expect(await readSecrets(dataDir())).toEqual(secrets);
    expect((await stat(join(dataDir(), 'secrets.json'))).mode & 0o777).toBe(0o600);
  });

  it('gains a secret that an older version did not have, and keeps the others', async () => {
    await mkdir(dataDir());
    await writeFile(join(dataDir(), 'secrets.json'), JSON.stringify({ session: 'kept' }));
    const secrets = await readSecrets(dataDir());
    expect(secrets.session).toBe('kept');
    expect(JSON.parse(await readFile(join(dataDir(), 'secrets.json'), 'utf8'))).toEqual(secrets);
  });

  it('is refused while another product runs on it, and is not emptied then', async () => {
    const holder = await startHolder();
    await expect(takeDataFolder(dataDir(), 'http://localhost:4100')).rejects.toThrow(
      /already runs on .*: http:\/\/localhost:4000/,
    );
    await expect(emptyDataFolder(dataDir())).rejects.toThrow('Stop it first');
    expect(existsSync(join(dataDir(), 'running.json'))).toBe(true);
    await holder.stop(0);
    await takeDataFolder(dataDir(), 'http://localhost:4100');
  });

  it('is free when the process that had it is gone, or has become a stranger', async () => {
    await mkdir(dataDir());
    await writeFile(
      join(dataDir(), 'running.json'),
      JSON.stringify({ pid: process.ppid, url: 'http://localhost:4000' }),
    );
    expect(await holderOf(dataDir())).toBeNull();
  });

  it('is given back at the end', async () => {
    const giveBack = await takeDataFolder(dataDir(), 'http://localhost:4000');
    expect(existsSync(join(dataDir(), 'running.json'))).toBe(true);
    await giveBack();
    expect(existsSync(join(dataDir(), 'running.json'))).toBe(false);
  });

  it('can be emptied', async () => {
    await takeDataFolder(dataDir(), 'http://localhost:4000');
    await readSecrets(dataDir());
    await writeFile(join(dataDir(), 'logs', 'api.log'), 'words');
    await emptyDataFolder(dataDir());
    expect(existsSync(join(dataDir(), 'secrets.json'))).toBe(false);
    expect(existsSync(join(dataDir(), 'logs'))).toBe(false);
  });
});
