import type Stripe from 'stripe';
import type { Database, Row } from '../store/database.js';
import type { Stored } from '../store/kinds.js';
import { type EventSwitches, typeFits } from './switches.js';

/** A delivery's life: waiting for its time, held by a test, being received, or never to be sent. */
type DeliveryState = 'pending' | 'held' | 'delivered' | 'dropped';

/** One sending of one event to one endpoint. Times are ms of real time. */
export interface Delivery {
  seq: number;
  event: string;
  type: string;
  endpoint: string;
  state: DeliveryState;
  attempts: number;
  nextAt: number;
  /** HTTP status of the last answer, or why there was none. */
  lastAnswer: string | null;
}

/** Queues an event for every endpoint that asked for its type, as the tests' rules say. */
export function enqueue(
  database: Database,
  endpoints: Stored<'webhook_endpoint'>[],
  event: Stripe.EventBase,
  switches: EventSwitches,
): void {
  const receivers = endpoints.filter(
    (endpoint) =>
      !endpoint.notes.deleted &&
      endpoint.body.status === 'enabled' &&
      endpoint.body.enabled_events.some((pattern) => typeFits(pattern, event.type)),
  );
  if (receivers.length === 0) return;
  const rule = switches.take(event.type);
  const state: DeliveryState = rule?.action === 'hold' ? 'held' : rule?.action === 'drop' ? 'dropped' : 'pending';
  const nextAt = Date.now() + (rule?.action === 'delay' ? (rule.ms ?? 0) : 0);
  for (const endpoint of receivers) {
    for (let copy = 0; copy < (rule?.action === 'double' ? 2 : 1); copy += 1) {
      database.run(
        'INSERT INTO deliveries (event, type, endpoint, state, next_at) VALUES (?, ?, ?, ?, ?)',
        event.id,
        event.type,
        endpoint.body.id,
        state,
        nextAt,
      );
    }
  }
}

const COLUMNS = 'seq, event, type, endpoint, state, attempts, next_at AS nextAt, last_answer AS lastAnswer';

/** Deliveries in a state, oldest first. */
export function deliveriesIn(database: Database, state: DeliveryState): Delivery[] {
  return database.all(`SELECT ${COLUMNS} FROM deliveries WHERE state = ? ORDER BY seq`, state).map(deliveryFrom);
}

/** Deliveries whose time has come, the longest waiting first. */
export function dueDeliveries(database: Database, nowMs: number, limit: number): Delivery[] {
  return database
    .all(
      `SELECT ${COLUMNS} FROM deliveries WHERE state = 'pending' AND next_at <= ? ORDER BY next_at, seq LIMIT ?`,
      nowMs,
      limit,
    )
    .map(deliveryFrom);
}

/** All deliveries, oldest first, or those of one event. */
export function allDeliveries(database: Database, event?: string): Delivery[] {
  const rows =
    event === undefined
      ? database.all(`SELECT ${COLUMNS} FROM deliveries ORDER BY seq`)
      : database.all(`SELECT ${COLUMNS} FROM deliveries WHERE event = ? ORDER BY seq`, event);
  return rows.map(deliveryFrom);
}

function deliveryFrom(row: Row): Delivery {
  return {
    seq: Number(row.seq),
    event: String(row.event),
    type: String(row.type),
    endpoint: String(row.endpoint),
    state: stateFrom(row.state),
    attempts: Number(row.attempts),
    nextAt: Number(row.nextAt),
    lastAnswer: row.lastAnswer === null || row.lastAnswer === undefined ? null : String(row.lastAnswer),
  };
}

function stateFrom(value: unknown): DeliveryState {
  if (value === 'pending' || value === 'held' || value === 'delivered') return value;
  return 'dropped';
}

/** How many endpoints an event has not reached yet: its `pending_webhooks`. */
export function pendingWebhooks(database: Database, event: string): number {
  const row = database.get(
    "SELECT count(DISTINCT endpoint) AS n FROM deliveries WHERE event = ? AND state <> 'delivered'",
    event,
  );
  return Number(row?.n ?? 0);
}
