import { describe, expect, it } from '@jest/globals';
import { Running, type Stoppable } from './running.ts';

/** Something that ends when it is stopped, or when `end` is called, and writes down when it was stopped. */
function thing(name: string, stopped: string[]): Stoppable & { end(how: string): void } {
  const ended = Promise.withResolvers<string>();
  return {
    name,
    ended: ended.promise,
    end: ended.resolve,
    async stop() {
      stopped.push(name);
      ended.resolve('code 0');
    },
  };
}

describe('what runs', () => {
  it('is stopped in order: who writes before what they write to', async () => {
    const stopped: string[] = [];
    const running = new Running();
    await running.add('database', thing('database', stopped));
    await running.add('service', thing('inbox', stopped));
    await running.add('server', thing('API', stopped));
    await running.stopAll();
    expect(stopped).toEqual(['API', 'inbox', 'database']);
  });

  it('is stopped once, however often it is asked', async () => {
    const stopped: string[] = [];
    const running = new Running();
    await running.add('server', thing('API', stopped));
    await Promise.all([running.stopAll(), running.stopAll()]);
    expect(stopped).toEqual(['API']);
  });

  it('tells which part ended by itself, and how', async () => {
    const running = new Running();
    const worker = thing('worker', []);
    await running.add('server', worker);
    worker.end('SIGKILL');
    expect(await running.firstEnd).toBe('The worker ended by itself (SIGKILL).');
  });

  it('stops a part that had only just started when all was told to stop', async () => {
    const stopped: string[] = [];
    const running = new Running();
    await running.stopAll();
    await expect(running.add('database', thing('database', stopped))).rejects.toThrow(
      'while the database was starting',
    );
    expect(stopped).toEqual(['database']);
  });
});
