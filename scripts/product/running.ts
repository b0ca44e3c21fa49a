/** Something of the product that runs until it is stopped. */
export interface Stoppable {
  name: string;
  /** Resolves when it has ended, asked to or not, to how. */
  ended: Promise<string>;
  stop(): Promise<void>;
}

/** In which order things stop: who writes before what they write to. */
const STAGES = ['server', 'service', 'database'] as const;

/** Everything that was started: to notice an end that nobody asked for, and to stop it all, in order and once. */
export class Running {
  /** Resolves to a sentence when something ends by itself. */
  readonly firstEnd: Promise<string>;
  readonly #started = new Map<(typeof STAGES)[number], Stoppable[]>(STAGES.map((stage) => [stage, []]));
  #stopping: Promise<void> | null = null;
  #onEnd: (sentence: string) => void = () => undefined;

  constructor() {
    this.firstEnd = new Promise((resolve) => (this.#onEnd = resolve));
  }

  /** Takes over the care of something that was just started; stops it right away where all was told to stop meanwhile. */
  async add(stage: (typeof STAGES)[number], thing: Stoppable): Promise<void> {
    this.#started.get(stage)?.push(thing);
    void thing.ended.then((how) => this.#onEnd(`The ${thing.name} ended by itself (${how}).`));
    if (this.#stopping === null) return;
    await thing.stop();
    throw new Error(`Told to stop while the ${thing.name} was starting.`);
  }

  /** Stops all; a second call waits for the first. */
  stopAll(): Promise<void> {
    this.#stopping ??= this.#stopStages();
    return this.#stopping;
  }

  async #stopStages(): Promise<void> {
    for (const stage of STAGES) {
      await Promise.all((this.#started.get(stage) ?? []).map((thing) => thing.stop()));
    }
  }
}
