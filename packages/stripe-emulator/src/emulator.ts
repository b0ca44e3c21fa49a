import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ControlClient } from './control/client.js';
import { serveControl } from './control/server.js';
import { Engine } from './engine.js';
import { servePages } from './hosted/pages.js';
import { serveApi } from './http/api-server.js';
import { type EmulatorOptions, settingsFrom } from './settings.js';

/** An emulator that runs. */
export interface StripeEmulator {
  /** Where it listens, for calls: `http://127.0.0.1:4100`. */
  url: string;
  host: string;
  port: number;
  /** The switches; usable when started with `control: true`. */
  control: ControlClient;
  /** Stops it: lets answers under way end, closes the state; a second call waits for the first. What was not sent yet is sent after the next start on the same data. */
  close: () => Promise<void>;
}

/** Starts an emulator in this process; resolves once it answers. Rejects when the port or the data folder is taken. */
export async function startStripeEmulator(options: EmulatorOptions = {}): Promise<StripeEmulator> {
  const settings = settingsFrom(options);
  const engine = new Engine(settings);
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const serve = async () => {
      if (path.startsWith('/v1/')) return serveApi(engine, request, response);
      if (path.startsWith('/_control/') && settings.control) return serveControl(engine, request, response);
      if (await servePages(engine, request, response)) return undefined;
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
      response.end('This is the Stripe emulator. Its API is at /v1, its hosted pages are opened by their links.\n');
      return undefined;
    };
    serve().catch((error: unknown) => {
      settings.log(error instanceof Error ? (error.stack ?? error.message) : String(error));
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
      response.end('The emulator itself failed; its log says more.\n');
    });
  });
  try {
    await listen(server, settings.port, settings.host);
  } catch (error) {
    await engine.close();
    throw error;
  }
  const { port } = server.address() as AddressInfo;
  let closing: Promise<void> | undefined;
  const url = `http://${settings.host}:${port}`;
  engine.start(settings.publicUrl ?? url);
  return {
    url,
    host: settings.host,
    port,
    control: new ControlClient(url),
    close: () => (closing ??= stop(server, engine)),
  };
}

async function stop(server: Server, engine: Engine): Promise<void> {
  await new Promise<void>((resolve) => server.close(() => resolve()));
  await engine.close();
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
