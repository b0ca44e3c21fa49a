import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { findFreePorts, isPortFree } from './ports.js';

describe('ports', () => {
  it.each(['127.0.0.1', '::1', undefined])('are taken when someone listens on %s', async (host) => {
    const server = createServer().listen(0, host);
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    expect(await isPortFree(port)).toBe(false);
    server.close();
    await once(server, 'close');
    expect(await isPortFree(port)).toBe(true);
  });

  it('are found as neighbours that can all be listened on', async () => {
    const first = await findFreePorts(5);
    const servers = await Promise.all(
      [0, 1, 2, 3, 4].map(async (offset) => {
        const server = createServer().listen(first + offset);
        await once(server, 'listening');
        return server;
      }),
    );
    expect(servers).toHaveLength(5);
    for (const server of servers) server.close();
  });
});
