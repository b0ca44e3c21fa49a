import { createServer } from 'node:net';

/** Below the range from which Linux and macOS take the ports of outgoing connections, so that one found free stays free. */
const HIGHEST = 32_000;
const LOWEST = 20_000;

/** Whether a server could listen on this port of this machine's own addresses now. Says nothing about a moment later. */
export async function isPortFree(port: number, host?: string): Promise<boolean> {
  const hosts = host === undefined ? ['127.0.0.1', '::1', undefined] : [host];
  for (const each of hosts) if (!(await canListen(port, each))) return false;
  return true;
}

/**
 * The first of `count` neighbouring free ports, looked for at random so that two runs at once seldom meet.
 * Throws where fifty places in a row are taken.
 */
export async function findFreePorts(count = 1): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const first = LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST - count));
    if (await areFree(first, count)) return first;
  }
  throw new Error(`No ${count} neighbouring free ports were found between ${LOWEST} and ${HIGHEST}.`);
}

async function areFree(first: number, count: number): Promise<boolean> {
  for (let port = first; port < first + count; port++) if (!(await isPortFree(port))) return false;
  return true;
}

function canListen(port: number, host: string | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    // A machine without IPv6 has no ::1 to be taken on: only "in use" and "not allowed" mean that the port can't be had.
    server.once('error', (error: NodeJS.ErrnoException) =>
      resolve(!['EADDRINUSE', 'EACCES'].includes(error.code ?? '')),
    );
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}
