import { findFreePorts } from '@4as/local-services';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Browser } from './browser.js';
import { emailOf, givePassword, PASSWORD } from './running-server.js';
import type { Asker, TestWorld } from './test-world.js';

const hooks = fileURLToPath(new URL('../../../packages/config/node/source-hooks.mjs', import.meta.url));
const main = fileURLToPath(new URL('../main.ts', import.meta.url));

/** The API as a process of its own, the program that production runs, on the database of a test world: for tests that kill it. */
export class ServerProcess {
  readonly url: string;
  readonly port: number;
  readonly #child: ChildProcess;
  readonly #world: TestWorld;

  private constructor(world: TestWorld, port: number, url: string, child: ChildProcess) {
    this.#world = world;
    this.port = port;
    this.url = url;
    this.#child = child;
  }

  /** Starts it, on any free port unless one is given; resolves when it says that it can serve, rejects with what it wrote when it ends before that. */
  static async start(world: TestWorld, { port: wanted }: { port?: number } = {}): Promise<ServerProcess> {
    const port = wanted ?? (await findFreePorts());
    const url = `http://127.0.0.1:${port}`;
    const settings = { ...world.env, PORT: port, PUBLIC_URL: url };
    const env: NodeJS.ProcessEnv = { PATH: process.env['PATH'] };
    for (const [name, value] of Object.entries(settings)) if (value !== undefined) env[name] = String(value);
    const child = spawn(process.execPath, ['--import', hooks, main], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const hear = (text: Buffer): void => void (output += text.toString('utf8'));
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    while (child.exitCode === null) {
      const answer = await fetch(`${url}/ready`).catch(() => null);
      if (answer?.ok) return new ServerProcess(world, port, url, child);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`The server ended before it was ready:\n${output}`);
  }

  /** A browser in which this person has signed in on this process. */
  async signIn(asker: Asker): Promise<Browser> {
    await givePassword(this.#world, asker);
    const browser = new Browser(this.url);
    const answer = await browser.signIn(await emailOf(this.#world, asker), PASSWORD);
    if (!answer.ok) throw new Error(`Signing in was refused: ${answer.status} ${await answer.text()}`);
    return browser;
  }

  /** Kills it as a power cut does: nothing is ended, nothing is answered. Resolves when it is gone. */
  async kill(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const gone = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await gone;
  }
}
