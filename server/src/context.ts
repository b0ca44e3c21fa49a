import type { Area, Formats, Translate } from '@4as/i18n';
import { createFormats } from '@4as/i18n';
import type { DataSource } from 'typeorm';
import type { Logger } from 'pino';
import { Loaders, type LoaderDefinition } from './database/loaders.js';
import { UnitOfWork, type Db, type Transaction } from './database/unit-of-work.js';
import type { Env } from './env.js';
import { Failure } from './graphql/failures.js';
import type { LiveBus } from './live/bus.js';
import type { Presence } from './live/presence.js';
import type { FileStore } from './modules/files/index.js';
import type { Mailer } from './modules/mail/index.js';
import type { StripeGateway } from './modules/orders/index.js';
import { SYSTEM, type Language, type Viewer } from './viewer.js';

/** What a process is made of; the same for requests, websockets, jobs and tests. */
export interface Services {
  readonly env: Env;
  readonly log: Logger;
  readonly dataSource: DataSource;
  readonly live: LiveBus;
  readonly presence: Presence;
  readonly stripe: StripeGateway;
  readonly files: FileStore;
  readonly mailer: Mailer;
  readonly texts: <A extends Area>(language: Language, area: A) => Translate<A>;
  /** The clock; tests set it. */
  readonly now: () => Date;
}

/** Where a request came from, for the log and the audit. */
export interface Origin {
  readonly requestId: string;
  readonly ip: string | null;
}

/**
 * Everything that a resolver or a command may know: who asks, what time it is, and the only way to the database. One for each
 * operation, and one for each event of a subscription.
 */
export class Context {
  readonly viewer: Viewer;
  readonly services: Services;
  readonly origin: Origin;
  /** The instant of the operation: one "now" for all of it. */
  readonly now: Date;
  readonly log: Logger;
  // Apollo hands resolvers a shallow copy of the context: what changes is in objects that the copies share, and no field is `#private`.
  private readonly loaders = new Loaders(this);
  private readonly operation: { reading: UnitOfWork | null } = { reading: null };

  constructor(services: Services, viewer: Viewer, origin: Origin) {
    this.services = services;
    this.viewer = viewer;
    this.origin = origin;
    this.now = services.now();
    this.log = services.log.child({ requestId: origin.requestId, viewerId: viewer.id, role: viewer.role });
  }

  /** The operation's read-only unit of work, opened by the first who asks. */
  get db(): Db {
    this.operation.reading ??= new UnitOfWork(this.services.dataSource, this.viewer, 'read');
    return this.operation.reading;
  }

  /** The value of a key, read in one batch with all others asked for in the same tick. */
  load<Key, Value>(definition: LoaderDefinition<Key, Value>, key: Key): Promise<Value> {
    return this.loaders.get(definition).load(key);
  }

  /**
   * Runs a unit of work that writes. It commits when `work` returns anything but a `Failure`, and rolls back when it returns one
   * or throws. Events published inside are told after the commit. What the operation reads next is read anew.
   */
  async transact<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    await this.close();
    const unit = new UnitOfWork(this.services.dataSource, this.viewer, 'write');
    let result: Result;
    try {
      result = await work(unit);
    } catch (error) {
      await unit.end('rollback').catch((cause: unknown) => this.log.warn({ err: cause }, 'rollback failed'));
      throw error;
    }
    if (result instanceof Failure) {
      await unit.end('rollback');
      return result;
    }
    await unit.end('commit');
    await this.services.live.publish(unit.events);
    return result;
  }

  /** The same operation in the name of the company, for the steps of a command that its viewer may start but not do. */
  asSystem(): Context {
    return new Context(this.services, SYSTEM, this.origin);
  }

  /** Texts of an area in the viewer's language. */
  texts<A extends Area>(area: A): Translate<A> {
    return this.services.texts(this.viewer.language, area);
  }

  /** The text of a failure by a key that is put together at run time; a test walks all failures and finds a missing text. */
  failureText(key: string, values: Record<string, string | number> = {}): string {
    const text = this.services.texts(this.viewer.language, 'failures') as unknown as (
      key: string,
      values: object,
    ) => string;
    return text(key, values);
  }

  /** Dates and amounts as the viewer writes them, in the viewer's zone. */
  get formats(): Formats {
    return createFormats(this.viewer.language, this.viewer.timeZone);
  }

  /** Ends the reading unit of work, if one was opened. Called when an operation has been answered. */
  async close(): Promise<void> {
    const { reading } = this.operation;
    this.operation.reading = null;
    this.loaders.clear();
    await reading?.end('commit');
  }
}
