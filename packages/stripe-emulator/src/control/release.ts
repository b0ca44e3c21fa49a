import { noSuch } from '../api/errors.js';
import type { Engine } from '../engine.js';
import { Objects } from '../store/objects.js';
import { type Delivery, deliveriesIn } from '../webhooks/queue.js';
import { typeFits } from '../webhooks/switches.js';

/** Which held events to let go, and in which order. */
export interface ReleaseRequest {
  /** Only these types (exact or groups). */
  types?: string[];
  /** Only these events, by id. */
  events?: string[];
  /** `oldest` first (the order they happened in), `newest` first, or as `given` in `events` or `types`. */
  order: 'oldest' | 'newest' | 'given';
}

export interface Released {
  event: string;
  type: string;
  /** Whether the endpoint answered with a 2xx; if not, the event goes on being sent by the usual waits. */
  delivered: boolean;
}

/**
 * Lets held events go one after the other, each only after the one before was answered: the one way to a certain order. Resolves
 * when the last was answered.
 */
export async function release(engine: Engine, wanted: ReleaseRequest): Promise<Released[]> {
  const held = deliveriesIn(engine.database, 'held').filter(
    (delivery) =>
      (wanted.events?.includes(delivery.event) ?? true) &&
      (wanted.types?.some((pattern) => typeFits(pattern, delivery.type)) ?? true),
  );
  const released: Released[] = [];
  for (const delivery of inOrder(held, wanted)) {
    released.push({ event: delivery.event, type: delivery.type, delivered: await engine.dispatcher.sendNow(delivery) });
  }
  return released;
}

function inOrder(held: Delivery[], wanted: ReleaseRequest): Delivery[] {
  if (wanted.order === 'newest') return held.toReversed();
  if (wanted.order === 'oldest') return held;
  const rank = ({ event, type }: Delivery) =>
    wanted.events?.indexOf(event) ?? wanted.types?.findIndex((pattern) => typeFits(pattern, type)) ?? 0;
  return held.toSorted((a, b) => rank(a) - rank(b));
}

/** Sends an event once more to all its endpoints, as the dashboard's "resend" does, dropped ones included. */
export async function resend(engine: Engine, id: string): Promise<Released[]> {
  const event = new Objects(engine.database).find('event', id);
  if (!event) throw noSuch('event', id);
  const endpoints = new Objects(engine.database)
    .all('webhook_endpoint')
    .filter((endpoint) => endpoint.body.enabled_events.some((pattern) => typeFits(pattern, event.body.type)));
  const released: Released[] = [];
  for (const endpoint of endpoints) {
    engine.database.run(
      "INSERT INTO deliveries (event, type, endpoint, state, next_at) VALUES (?, ?, ?, 'held', ?)",
      id,
      event.body.type,
      endpoint.body.id,
      Date.now(),
    );
    const delivery = deliveriesIn(engine.database, 'held').at(-1);
    if (delivery)
      released.push({ event: id, type: event.body.type, delivered: await engine.dispatcher.sendNow(delivery) });
  }
  return released;
}
