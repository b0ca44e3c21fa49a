import type Stripe from 'stripe';
import { noSuch } from './api/errors.js';
import { API_VERSION, type Settings } from './settings.js';
import type { Clock } from './store/clock.js';
import type { Database } from './store/database.js';
import { newId } from './store/ids.js';
import type { Kind, Stored } from './store/kinds.js';
import { Objects } from './store/objects.js';
import type { EventSwitches } from './webhooks/switches.js';
import { enqueue } from './webhooks/queue.js';

/** The call that an event is the consequence of; nulls when nobody called (time, the dashboard). */
export interface Cause {
  requestId: string | null;
  idempotencyKey: string | null;
}

/** What happens later by itself, at a time of the emulator's clock. */
export type Task = 'expire_session' | 'fail_refund' | 'finish_refund' | 'open_dispute' | 'decide_dispute';

/** One unit of work: everything that a call reads and changes, in one transaction. Made by `Engine.work`. */
export class Work {
  readonly objects: Objects;

  constructor(
    readonly database: Database,
    readonly clock: Clock,
    readonly settings: Settings,
    readonly cause: Cause,
    private readonly switches: EventSwitches,
    /** Address of the hosted pages, without a slash at the end. */
    readonly publicUrl: string,
  ) {
    this.objects = new Objects(database);
  }

  /** Now, in seconds. */
  now(): number {
    return this.clock.seconds();
  }

  /** The object of this id; throws Stripe's `resource_missing` (404 for an address, 400 for a parameter). */
  get<K extends Kind>(kind: K, id: string, param = 'id'): Stored<K> {
    const found = this.objects.find(kind, id);
    if (!found) throw noSuch(kind, id, param);
    return found;
  }

  /** A customer who is still there. */
  customer(id: string, param = 'customer'): Stored<'customer'> {
    const customer = this.get('customer', id, param);
    if (customer.notes.deleted) throw noSuch('customer', id, param);
    return customer;
  }

  /**
   * Records that something happened: the event is kept with a copy of the object as it is now, and queued for every endpoint
   * that asked for its type. It goes out only once the whole unit of work is kept.
   */
  emit(type: Stripe.Event['type'], object: object, previous?: object): void {
    const body: Stripe.EventBase = {
      id: newId('evt'),
      object: 'event',
      api_version: API_VERSION,
      created: this.now(),
      data: {
        object: JSON.parse(JSON.stringify(object)) as Stripe.Event.Data.Object,
        ...(previous === undefined ? {} : { previous_attributes: previous }),
      },
      livemode: false,
      pending_webhooks: 0,
      request: { id: this.cause.requestId, idempotency_key: this.cause.idempotencyKey },
      type,
    };
    this.objects.insert('event', { body, notes: {} });
    enqueue(this.database, this.objects.all('webhook_endpoint'), body, this.switches);
  }

  /** Has something happen to an object after so many ms of the emulator's clock. */
  schedule(task: Task, object: string, afterMs: number): void {
    this.database.run(
      'INSERT INTO jobs (due_at, task, object) VALUES (?, ?, ?)',
      this.clock.ms() + afterMs,
      task,
      object,
    );
  }
}

/** The fields of an object that differ from before, with their old values: an event's `previous_attributes`. */
export function previousAttributes<T extends object>(before: T, after: T): Partial<T> {
  const changed: Partial<T> = {};
  for (const name of Object.keys(before) as (keyof T)[]) {
    if (JSON.stringify(before[name]) !== JSON.stringify(after[name])) changed[name] = before[name];
  }
  return changed;
}
