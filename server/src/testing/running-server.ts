import { findFreePorts } from '@4as/local-services';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createApp } from '../app.js';
import type { Env } from '../env.js';
import type { Topic } from '../live/events.js';
import { hashPassword } from '../modules/accounts/index.js';
import { startParts, type ProcessParts } from '../process-parts.js';
import { insert } from './builders.js';
import { Browser } from './browser.js';
import type { Asker, TestWorld } from './test-world.js';
import { until } from './until.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The password of everyone who was given one here. */
export const PASSWORD = 'un mot de passe de test';

/**
 * A server process as `main.ts` starts one, listening on a port of its own with parts of its own (pools, live connections), on the
 * database of a test world. Start two to see processes share work. They follow the clock of the world.
 */
export class RunningServer {
  readonly url: string;
  readonly parts: ProcessParts;
  readonly #world: TestWorld;
  readonly #stopApp: () => Promise<void>;
  readonly #browsers: Browser[] = [];

  private constructor(world: TestWorld, url: string, parts: ProcessParts, stopApp: () => Promise<void>) {
    this.#world = world;
    this.url = url;
    this.parts = parts;
    this.#stopApp = stopApp;
  }

  static async start(world: TestWorld, settings: Partial<Env> = {}): Promise<RunningServer> {
    const port = await findFreePorts();
    const url = `http://127.0.0.1:${port}`;
    const env: Env = { ...world.env, PORT: port, PUBLIC_URL: url, RATE_LIMIT_PER_MINUTE: 1_000_000, ...settings };
    const parts = await startParts(env, () => world.now);
    const app = await createApp({ ...parts, root });
    app.server.listen(port, '127.0.0.1');
    await once(app.server, 'listening');
    return new RunningServer(world, url, parts, () => app.stop());
  }

  /** A browser in which nobody is signed in. */
  browser(): Browser {
    const browser = new Browser(this.url);
    this.#browsers.push(browser);
    return browser;
  }

  /** A browser in which this person has signed in by the sign-in page's own request. */
  async signIn(asker: Asker): Promise<Browser> {
    await givePassword(this.#world, asker);
    const browser = this.browser();
    const answer = await browser.signIn(await emailOf(this.#world, asker), PASSWORD);
    if (!answer.ok) throw new Error(`Signing in was refused: ${answer.status} ${await answer.text()}`);
    return browser;
  }

  /** Waits until exactly so many subscriptions to a topic are open in this process: what is told from then on is heard by them. */
  async listening(topic: Topic, count: number): Promise<void> {
    await until(() => this.parts.services.live.listenerCount(topic) === count);
  }

  /** Stops as on a signal: sockets are closed, what runs ends. */
  async stop(): Promise<void> {
    await Promise.all(this.#browsers.map((browser) => browser.close()));
    await this.#stopApp();
    await this.parts.stop();
  }
}

/** Gives someone made by a builder the password {@link PASSWORD}; they keep one they have. */
export async function givePassword(world: TestWorld, asker: Asker): Promise<void> {
  const [known] = await world.rows('select id from auth.account where user_id = $1', [asker.id]);
  if (known) return;
  await insert(world.owner, 'auth.account', {
    id: `account-${asker.id}`,
    account_id: asker.id,
    provider_id: 'credential',
    user_id: asker.id,
    password: await hashPassword(PASSWORD),
  });
}

/** The address that someone made by a builder signs in with. */
export async function emailOf(world: TestWorld, asker: Asker): Promise<string> {
  const [row] = await world.rows<{ email: string }>('select email::text from users where id = $1', [asker.id]);
  if (!row) throw new Error('This person is not in the world.');
  return row.email;
}
