import { buildStudent } from './builders.js';
import type { Heard } from './heard.js';
import { RunningServer } from './running-server.js';
import type { Shop } from './shop.js';

/** Time of a tutor that was taken or given back, as who looks at free slots hears of it. */
interface SlotChange {
  slotChanges: { tutorId: string; startsAt: string; endsAt: string };
}

const CHANGES = `subscription ($courseId: ID!) { slotChanges(courseId: $courseId) { tutorId startsAt endsAt } }`;

/** Another student of a shop, who has the free slots of its course open in a browser and hears of every change. */
export class SlotWatcher {
  readonly #server: RunningServer;
  readonly #shop: Shop;
  readonly #heard: Heard<SlotChange>;

  private constructor(server: RunningServer, shop: Shop, heard: Heard<SlotChange>) {
    this.#server = server;
    this.#shop = shop;
    this.#heard = heard;
  }

  /** Resolves when it hears. */
  static async start(shop: Shop): Promise<SlotWatcher> {
    const server = await RunningServer.start(shop.world);
    const browser = await server.signIn(await buildStudent(shop.world.owner));
    const heard = browser.subscribe<SlotChange>(CHANGES, { courseId: shop.courseId });
    await server.listening('tutor-time', 1);
    return new SlotWatcher(server, shop, heard);
  }

  /** Waits until so many changes were heard. */
  async count(changes: number): Promise<void> {
    await this.#heard.count(changes);
  }

  /** All changes, the first one first. */
  get changes(): SlotChange['slotChanges'][] {
    return this.#heard.data.map((change) => change.slotChanges);
  }

  /** What is heard of time of the shop's tutor. */
  change(startsAt: Date, minutes: number): SlotChange['slotChanges'] {
    return {
      tutorId: this.#shop.tutor.id,
      startsAt: startsAt.toISOString(),
      endsAt: new Date(startsAt.getTime() + minutes * 60_000).toISOString(),
    };
  }

  async stop(): Promise<void> {
    this.#heard.leave();
    await this.#server.stop();
  }
}
