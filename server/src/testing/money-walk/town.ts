import { findFreePorts } from '@4as/local-services';
import { v7 as uuidv7 } from 'uuid';
import { startWorker } from '../../modules/jobs/index.js';
import { jobHandlers } from '../../tasks.js';
import type { Browser } from '../browser.js';
import { buildAdmin, buildStudent, buildTutor, insert } from '../builders.js';
import { ServerProcess } from '../server-process.js';
import { Shop } from '../shop.js';
import type { Asker } from '../test-world.js';

/** How many people walk at once. */
export interface TownSize {
  students: number;
  tutors: number;
  admins: number;
}

/** Somebody of the town, signed in on both servers. */
export interface Walker {
  asker: Asker;
  /** Their browser, one for each server. */
  browsers: readonly Browser[];
}

/** A coupon of the town, by the limits that may not be passed. */
export interface TownCoupon {
  code: string;
  limitTotal: number;
  limitPerStudent: number;
}

const COUPONS: readonly (TownCoupon & { kind: 'percent' | 'amount'; value: number })[] = [
  { code: 'TENTH', kind: 'percent', value: 1000, limitTotal: 12, limitPerStudent: 2 },
  { code: 'THIRD', kind: 'percent', value: 3333, limitTotal: 5, limitPerStudent: 1 },
  { code: 'SEVEN', kind: 'amount', value: 777, limitTotal: 8, limitPerStudent: 1 },
];

/**
 * A shop in which many people do many things at once: two server processes on one database, the first of which hears of Stripe, a
 * worker, and people who are signed in on both. Servers can be killed and come back at the same address.
 */
export class Town {
  readonly shop: Shop;
  students: Walker[] = [];
  tutors: Walker[] = [];
  admins: Walker[] = [];
  readonly coupons: readonly TownCoupon[] = COUPONS;
  readonly #servers: ServerProcess[];
  #worker: { stop(): Promise<void> } | null = null;
  #past = 0;

  private constructor(shop: Shop, servers: ServerProcess[]) {
    this.shop = shop;
    this.#servers = servers;
  }

  static async open(size: TownSize): Promise<Town> {
    const port = await findFreePorts();
    const shop = await Shop.open({
      webhookUrl: `http://127.0.0.1:${port}/webhooks/stripe`,
      settings: { RATE_LIMIT_PER_MINUTE: '1000000' },
    });
    const servers = await Promise.all([ServerProcess.start(shop.world, { port }), ServerProcess.start(shop.world)]);
    const town = new Town(shop, servers);
    await town.#settle(size);
    const { services } = shop.world.parts;
    town.#worker = await startWorker(services, shop.world.env.DATABASE_OWNER_URL ?? '', jobHandlers, []);
    return town;
  }

  /** Kills a server as a power cut does, and starts it again at its address. */
  async killAndRestart(index: number): Promise<void> {
    const server = this.#servers[index];
    if (!server) return;
    await server.kill();
    this.#servers[index] = await ServerProcess.start(this.shop.world, { port: server.port });
  }

  /** Has jobs done by a test only, from here on: `shop.settle`, `shop.reconcile`. */
  async stopWorker(): Promise<void> {
    await this.#worker?.stop();
    this.#worker = null;
  }

  /**
   * Lets time pass for one session: it was so many days ago, at a time that no other session has. Nothing else of it changes. The
   * servers' own clocks can't be moved.
   */
  async bringToPast(appointmentId: string): Promise<void> {
    this.#past += 1;
    await this.#moveTo(appointmentId, new Date(Date.now() - (this.#past * 3 + 24) * 3_600_000));
  }

  /** Brings a session so near that cancelling it costs a share, or all of it; not where somebody has another one then. */
  async bringNear(appointmentId: string, hours: number): Promise<void> {
    await this.#moveTo(appointmentId, new Date(Date.now() + hours * 3_600_000)).catch((error: unknown) => {
      if ((error as { code?: string }).code !== '23P01') throw error;
    });
  }

  async close(): Promise<void> {
    await this.stopWorker();
    await Promise.all(this.#servers.map((server) => server.kill()));
    await this.shop.close();
  }

  async #moveTo(appointmentId: string, startsAt: Date): Promise<void> {
    await this.shop.world.owner.query(
      `update appointments set starts_at = $2::timestamptz, ends_at = $2::timestamptz + (ends_at - starts_at),
         taken_until = $2::timestamptz + (taken_until - starts_at)
       where id = $1 and state = 'confirmed'`,
      [appointmentId, startsAt],
    );
  }

  async #settle({ students, tutors, admins }: TownSize): Promise<void> {
    const { owner } = this.shop.world;
    for (const { code, kind, value, limitTotal, limitPerStudent } of COUPONS) {
      await insert(owner, 'coupons', {
        id: uuidv7(),
        code,
        kind,
        [kind === 'percent' ? 'basis_points' : 'amount_cents']: value,
        limit_total: limitTotal,
        limit_per_student: limitPerStudent,
      });
    }
    this.students = await this.#several(students, () => buildStudent(owner));
    this.tutors = await this.#several(tutors, () => buildTutor(owner, { courseIds: [this.shop.courseId] }));
    this.admins = await this.#several(admins, () => buildAdmin(owner));
  }

  async #several(count: number, build: () => Promise<Asker>): Promise<Walker[]> {
    const walkers: Walker[] = [];
    for (let made = 0; made < count; made += 1) {
      const asker = await build();
      const [first, ...others] = this.#servers;
      if (!first) throw new Error('There is no server.');
      const browser = await first.signIn(asker);
      walkers.push({ asker, browsers: [browser, ...others.map((server) => browser.at(server.url))] });
    }
    return walkers;
  }
}
