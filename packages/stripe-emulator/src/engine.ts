import { expireSession } from './checkout/sessions.js';
import { IdempotencyKeys } from './api/idempotency.js';
import { CallSwitches } from './control/call-switches.js';
import { decideDispute, openTestCardDispute } from './resources/disputes.js';
import { failRefund, finishRefund } from './resources/refunds.js';
import { configureEndpoint } from './resources/webhook-endpoints.js';
import type { Settings } from './settings.js';
import { Clock } from './store/clock.js';
import { Database } from './store/database.js';
import { Dispatcher } from './webhooks/dispatcher.js';
import { EventSwitches } from './webhooks/switches.js';
import { type Cause, type Task, Work } from './work.js';

/** Nobody asked: time passed, or a person clicked in the dashboard. */
export const NOBODY: Cause = { requestId: null, idempotencyKey: null };

const TASKS: Record<Task, (work: Work, id: string) => void> = {
  expire_session: expireSession,
  fail_refund: failRefund,
  finish_refund: finishRefund,
  open_dispute: openTestCardDispute,
  decide_dispute: decideDispute,
};

/** Longest sleep of the timer of later things, in ms: what setTimeout can hold is less than some expiries. */
const LONGEST_SLEEP_MS = 60_000;

/** The emulated account: its state, its time, what happens later in it, and the events that leave it. */
export class Engine {
  readonly database: Database;
  readonly clock: Clock;
  readonly keys: IdempotencyKeys;
  readonly calls = new CallSwitches();
  readonly events = new EventSwitches();
  readonly dispatcher: Dispatcher;
  /** Address of the hosted pages; known once the server listens. */
  publicUrl = '';
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(readonly settings: Settings) {
    this.database = new Database(settings.data);
    this.clock = new Clock(this.database);
    this.keys = new IdempotencyKeys(this.database, this.clock);
    this.dispatcher = new Dispatcher(this.database, settings);
  }

  /** Starts what happens by itself; `publicUrl` is where browsers reach this server. */
  start(publicUrl: string): void {
    this.publicUrl = publicUrl;
    this.work(NOBODY, (work) => {
      configureEndpoint(work, this.settings.webhook);
      // Receivers are often restarted together with this process: what they missed is tried at once.
      this.database.run(
        "UPDATE deliveries SET next_at = min(next_at, ?) WHERE state = 'pending' AND attempts > 0",
        Date.now(),
      );
    });
  }

  /** Does something in one unit of work, keeps it, and lets its events go. What throws leaves nothing behind. */
  work<T>(cause: Cause, act: (work: Work) => T): T {
    const result = this.database.transaction(() =>
      act(new Work(this.database, this.clock, this.settings, cause, this.events, this.publicUrl)),
    );
    this.dispatcher.wake();
    this.#sleepUntilNextJob();
    return result;
  }

  /** Does everything whose time has come, each in its own unit of work. */
  runDueJobs(): void {
    for (;;) {
      const job = this.database.get(
        'SELECT seq, task, object FROM jobs WHERE due_at <= ? ORDER BY due_at, seq LIMIT 1',
        this.clock.ms(),
      );
      if (!job) return;
      this.work(NOBODY, (work) => {
        this.database.run('DELETE FROM jobs WHERE seq = ?', job.seq ?? null);
        const task = Object.entries(TASKS).find(([name]) => name === job.task)?.[1];
        task?.(work, String(job.object));
      });
    }
  }

  /** Forgets everything but the settings. */
  reset(): void {
    this.calls.remove();
    this.events.remove();
    this.database.clear();
    this.clock.reset();
    this.start(this.publicUrl);
  }

  /** Stops what is under way and closes the file; what was not sent yet is sent after the next start. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    await this.dispatcher.close();
    this.database.close();
  }

  #sleepUntilNextJob(): void {
    clearTimeout(this.#timer);
    const next = this.database.get('SELECT min(due_at) AS at FROM jobs')?.at;
    if (this.#closed || next === null || next === undefined) return;
    const wait = Math.max(0, Math.min(Number(next) - this.clock.ms(), LONGEST_SLEEP_MS));
    this.#timer = setTimeout(() => {
      this.runDueJobs();
      this.#sleepUntilNextJob();
    }, wait);
    this.#timer.unref();
  }
}
