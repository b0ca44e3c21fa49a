import type { DataSource, EntityManager, ObjectLiteral, QueryRunner } from 'typeorm';
import type { LiveEvent } from '../live/events.js';
import type { Viewer } from '../viewer.js';
import type { JobOptions, JobPayloads, TaskName } from '../modules/jobs/tasks.js';

/** Reads inside a unit of work: SQL for hot paths, TypeORM's manager for the rest. */
export interface Db {
  readonly em: EntityManager;
  /** Rows of one SQL statement. */
  query<Row extends ObjectLiteral>(sql: string, parameters?: unknown[]): Promise<Row[]>;
}

/** A unit of work that may write. What it enqueues exists if and only if it commits; what it publishes is told after that. */
export interface Transaction extends Db {
  enqueue<Name extends TaskName>(task: Name, payload: JobPayloads[Name], options?: JobOptions): Promise<void>;
  publish(event: LiveEvent): void;
}

/**
 * One connection and one transaction that has told PostgreSQL who the viewer is. `begin`, the viewer and the first statement
 * leave in one flight; row-level security holds from there on.
 */
export class UnitOfWork implements Transaction {
  readonly em: EntityManager;
  readonly events: LiveEvent[] = [];
  readonly #runner: QueryRunner;
  readonly #opening: Promise<unknown>;

  constructor(dataSource: DataSource, viewer: Viewer, mode: 'read' | 'write') {
    this.#runner = dataSource.createQueryRunner();
    this.#begun(true);
    this.em = this.#runner.manager;
    this.#opening = Promise.all([
      this.#runner.query(mode === 'read' ? 'begin read only' : 'begin'),
      this.#runner.query(`select set_config('app.viewer_id', $1, true), set_config('app.viewer_role', $2, true)`, [
        viewer.id ?? '',
        viewer.role,
      ]),
    ]);
    this.#opening.catch(() => undefined); // heard again by whoever queries
  }

  async query<Row extends ObjectLiteral>(sql: string, parameters?: unknown[]): Promise<Row[]> {
    const answer: unknown = await this.#runner.query(sql, parameters, true).then((result): unknown => result.records);
    return (answer ?? []) as Row[];
  }

  async enqueue<Name extends TaskName>(
    task: Name,
    payload: JobPayloads[Name],
    options: JobOptions = {},
  ): Promise<void> {
    await this.#runner.query('select app.enqueue($1, $2::json, $3, $4, $5, $6)', [
      task,
      JSON.stringify(payload),
      options.runAt ?? null,
      options.key ?? null,
      options.queue ?? null,
      options.maxAttempts ?? null,
    ]);
  }

  publish(event: LiveEvent): void {
    this.events.push(event);
  }

  /** TypeORM must know of the transaction that we begin by hand, or saving would begin another one inside it. */
  #begun(isTransactionActive: boolean): void {
    Object.assign(this.#runner, { isTransactionActive });
  }

  /** Ends the transaction and gives the connection back, whatever happens. */
  async end(how: 'commit' | 'rollback'): Promise<void> {
    try {
      await this.#opening;
      await this.#runner.query(how);
    } finally {
      this.#begun(false);
      await this.#runner.release();
    }
  }
}
