import type { Settings } from '../settings.js';
import type { Database } from '../store/database.js';
import { Objects } from '../store/objects.js';
import { type Delivery, dueDeliveries, pendingWebhooks } from './queue.js';
import { signatureHeader } from './signature.js';

/** How many events may be on their way at once. Stripe promises no order either. */
const AT_ONCE = 8;

/**
 * Sends queued events to their endpoints, signed, until each is answered with a 2xx; unanswered ones are sent again with growing
 * waits. What is queued is on disk, so a restart goes on where the last one stopped.
 */
export class Dispatcher {
  readonly #onTheirWay = new Map<number, Promise<void>>();
  readonly #abort = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
  ) {}

  /** Sends what is due, and sleeps until the next is. */
  wake(): void {
    clearTimeout(this.#timer);
    if (this.#closed) return;
    // One moment for both questions: what comes due between two would be neither sent nor waited for.
    const now = Date.now();
    for (const delivery of dueDeliveries(this.database, now, AT_ONCE * 2)) {
      if (this.#onTheirWay.size >= AT_ONCE) return;
      if (!this.#onTheirWay.has(delivery.seq)) void this.#launch(delivery);
    }
    const next = this.database.get(
      "SELECT min(next_at) AS at FROM deliveries WHERE state = 'pending' AND next_at > ?",
      now,
    )?.at;
    if (next === null || next === undefined) return;
    this.#timer = setTimeout(() => this.wake(), Math.max(1, Number(next) - Date.now()));
    this.#timer.unref();
  }

  /** Sends one delivery now, whatever its time, and waits for its answer: true for a 2xx. */
  async sendNow(delivery: Delivery): Promise<boolean> {
    await this.#onTheirWay.get(delivery.seq);
    await this.#launch(delivery);
    return this.database.get('SELECT state FROM deliveries WHERE seq = ?', delivery.seq)?.state === 'delivered';
  }

  /** Resolves once nothing is due or on its way; what is held or waits for a later try does not count. */
  async idle(): Promise<void> {
    while (!this.#closed) {
      this.wake();
      if (this.#onTheirWay.size === 0) return;
      await Promise.race(this.#onTheirWay.values());
    }
  }

  /** Gives up what is on its way; it counts as unanswered. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    this.#abort.abort();
    await Promise.all(this.#onTheirWay.values());
  }

  #launch(delivery: Delivery): Promise<void> {
    const sending = this.#send(delivery).finally(() => {
      this.#onTheirWay.delete(delivery.seq);
      this.wake();
    });
    this.#onTheirWay.set(delivery.seq, sending);
    return sending;
  }

  async #send(delivery: Delivery): Promise<void> {
    const answer = await this.#post(delivery);
    const delivered = /^2\d\d$/.test(answer);
    const attempts = delivery.attempts + 1;
    const wait = Math.min(this.settings.webhookBackoffMs * 2 ** delivery.attempts, this.settings.webhookBackoffMaxMs);
    this.settings.log(`event ${delivery.type} ${delivery.event} -> ${answer} (try ${attempts})`);
    this.database.run(
      "UPDATE deliveries SET state = ?, attempts = ?, next_at = ?, last_answer = ? WHERE seq = ? AND state <> 'dropped'",
      delivered ? 'delivered' : 'pending',
      attempts,
      Date.now() + (delivered ? 0 : wait),
      answer,
      delivery.seq,
    );
  }

  /** The HTTP status of the answer, or why there was none. */
  async #post(delivery: Delivery): Promise<string> {
    const objects = new Objects(this.database);
    const event = objects.find('event', delivery.event);
    const endpoint = objects.find('webhook_endpoint', delivery.endpoint);
    if (!event || !endpoint) return 'gone';
    const payload = JSON.stringify(
      { ...event.body, pending_webhooks: pendingWebhooks(this.database, event.body.id) },
      null,
      2,
    );
    try {
      const response = await fetch(endpoint.body.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'user-agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
          'stripe-signature': signatureHeader(payload, endpoint.notes.secret, Math.floor(Date.now() / 1000)),
        },
        body: payload,
        redirect: 'manual',
        signal: AbortSignal.any([this.#abort.signal, AbortSignal.timeout(this.settings.webhookTimeoutMs)]),
      });
      await response.body?.cancel();
      return String(response.status);
    } catch (error) {
      return error instanceof Error ? error.name : 'no answer';
    }
  }
}
