import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findFreePorts, isAlive } from '@4as/local-services';
import { type PartOptions, runToEnd, startPart, untilListening, untilSaid } from './part.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), '4as-part-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** A part that runs this program. */
async function program(source: string, env: PartOptions['env'] = {}): Promise<PartOptions> {
  const file = join(folder, `${Math.random()}.mjs`);
  await writeFile(file, source);
  return { name: 'Test part', file, env, logs: folder };
}

describe('a part of the product', () => {
  it('is ready when its port takes connections', async () => {
    const port = await findFreePorts();
    const source = `import { createServer } from 'node:net'; createServer().listen(process.env.PORT, 'localhost');`;
    const part = startPart(await program(source, { PORT: String(port) }));
    await untilListening(part, port);
    expect(part.hasEnded()).toBe(false);
    await part.stop(5_000);
    expect(part.hasEnded()).toBe(true);
  });

  it('fails its start with how it ended when it ends before it is ready', async () => {
    const part = startPart(await program('process.exit(3)'));
    await expect(untilListening(part, await findFreePorts())).rejects.toThrow(
      'The Test part ended (code 3) before it was ready.',
    );
    const other = startPart(await program('process.exit(4)'));
    await expect(untilSaid(other, new Promise(() => undefined))).rejects.toThrow('code 4');
  });

  it('may finish what it is doing when it is stopped', async () => {
    const ready = Promise.withResolvers<void>();
    const source = `process.on('SIGTERM', () => { console.log('finished'); process.exit(0); }); setInterval(() => {}, 1000); console.log('up');`;
    const lines: string[] = [];
    const part = startPart({
      ...(await program(source)),
      onLine: (line) => {
        lines.push(line);
        ready.resolve();
      },
    });
    await untilSaid(part, ready.promise);
    await part.stop(5_000);
    expect(await part.ended).toBe('code 0');
    expect(lines).toEqual(['up', 'finished']);
  });

  it('is ended by force when it does not end within its grace', async () => {
    const ready = Promise.withResolvers<void>();
    const source = `process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); console.log('up');`;
    const part = startPart({ ...(await program(source)), onLine: () => ready.resolve() });
    await ready.promise;
    await part.stop(100);
    expect(await part.ended).toBe('SIGKILL');
  });

  it('ends when the process that started it is killed', async () => {
    const inner = (await program(`console.log(process.pid); setInterval(() => {}, 1000);`)).file;
    const source = `
      const { startPart } = await import(${JSON.stringify(new URL('part.ts', import.meta.url).href)});
      startPart({ name: 'Inner', file: ${JSON.stringify(inner)}, env: {}, logs: ${JSON.stringify(folder)}, onLine: console.log });`;
    const ready = Promise.withResolvers<number>();
    const outer = startPart({ ...(await program(source)), onLine: (line) => ready.resolve(Number(line)) });
    const pid = await ready.promise;
    expect(isAlive(pid)).toBe(true);
    await outer.stop(0);
    while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 20));
  });

  it('keeps what it writes in a log of its own', async () => {
    const lines = await runToEnd(await program(`console.log('one'); console.log('two');`));
    expect(lines).toEqual(['one', 'two']);
    expect(await readFile(join(folder, 'test-part.log'), 'utf8')).toContain('one\ntwo\n');
  });

  it('says what to do when it is not built', () => {
    const options = { name: 'API', file: join(folder, 'missing.js'), env: {}, logs: folder };
    expect(() => startPart(options)).toThrow(/missing\.js is not built, so the API can't start/);
  });
});
