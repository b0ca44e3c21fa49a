import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { Agent, request, type IncomingMessage } from 'node:http';
import { RunningServer } from './testing/running-server.js';
import { TestWorld } from './testing/test-world.js';

describe('connections', () => {
  let world: TestWorld;

  beforeAll(async () => {
    world = await TestWorld.create();
  });
  afterAll(async () => {
    await world.destroy();
  });

  test('are kept for longer than the minute for which proxies keep theirs', async () => {
    const server = await RunningServer.start(world);
    const { headers } = await fetch(`${server.url}/health`);
    await server.stop();
    expect(headers.get('keep-alive')).toBe('timeout=75');
  });

  test('do not keep a process that stops: what is being asked is answered, and its connection ends', async () => {
    const server = await RunningServer.start(world);
    const agent = new Agent({ keepAlive: true });
    const body = JSON.stringify({ query: '{ __typename }' });
    const asking = request(`${server.url}/graphql`, {
      method: 'POST',
      agent,
      headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
    });
    const answered = once(asking, 'response') as Promise<[IncomingMessage]>;
    asking.flushHeaders();
    const [socket] = (await once(asking, 'socket')) as [NodeJS.ReadableStream & { readyState: string }];
    if (socket.readyState !== 'open') await once(socket, 'connect');
    // Asked on another connection and answered: the first one's head has arrived before.
    await (await fetch(`${server.url}/health`)).text();

    const ended = once(socket, 'close');
    const stopped = server.stop();
    asking.end(body);
    const [answer] = await answered;
    answer.resume();
    await Promise.all([stopped, ended]);
    expect(answer.statusCode).toBeGreaterThan(0);
    agent.destroy();
  });
});
