import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { build } from 'vite';

const types: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2' };
const gallery = join(import.meta.dirname, '../../packages/ui/gallery');

/** The gallery of components, built and served for the tests of one file. */
export interface Gallery {
  url: string;
  close(): Promise<void>;
}

/** Builds the gallery as it stands and serves it on a free port; addresses that are no file are its one page. */
export async function openGallery(): Promise<Gallery> {
  const folder = await mkdtemp(join(tmpdir(), '4as-gallery-'));
  await build({ configFile: join(gallery, 'vite.config.ts'), build: { outDir: folder }, logLevel: 'error' });
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    const type = types[extname(path)];
    const file = await readFile(join(folder, type ? path : 'index.html')).catch(() => null);
    response.writeHead(file ? 200 : 404, { 'content-type': type ?? 'text/html' }).end(file);
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
