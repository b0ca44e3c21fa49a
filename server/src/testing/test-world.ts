import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { graphql, type ExecutionResult, type GraphQLSchema } from 'graphql';
import pg from 'pg';
import { Context } from '../context.js';
import { readEnv, type Env } from '../env.js';
import type { PublicRole } from '../graphql/authorization.js';
import { allSlices, type Slices } from '../graphql/slices.js';
import { startParts, type ProcessParts } from '../process-parts.js';
import { buildSchema } from '../schema.js';
import { SYSTEM, visitor, type Viewer } from '../viewer.js';
import { ownerUrl, roleUrl } from './database-urls.js';
import { createTestDatabase, dropTestDatabase } from './test-database.js';

let schema: GraphQLSchema | undefined;
let slices: Slices | undefined;

/** Someone who asks, as tests name them. */
export interface Asker {
  id: string;
  role: 'student' | 'tutor' | 'admin';
}

/**
 * A database of its own, cloned from the migrated template, and the parts of a process on it. What tests ask goes through the
 * same slices, contexts and roles as a request.
 */
export class TestWorld {
  readonly parts: ProcessParts;
  readonly env: Env;
  /** The owner's connection, past row-level security: for building worlds and looking at what was left. */
  readonly owner: pg.Pool;
  readonly #database: string;
  readonly #folder: string;
  #now: Date | null = null;

  private constructor(parts: ProcessParts, env: Env, owner: pg.Pool, database: string, folder: string) {
    this.parts = parts;
    this.env = env;
    this.owner = owner;
    this.#database = database;
    this.#folder = folder;
  }

  /** Makes a world. `settings` override the environment: a Stripe emulator's address, for instance. */
  static async create(settings: Record<string, string> = {}): Promise<TestWorld> {
    const database = await createTestDatabase();
    const folder = await mkdtemp(join(tmpdir(), '4as-files-'));
    const env = readEnv({
      NODE_ENV: 'test',
      LOG_LEVEL: 'silent',
      PUBLIC_URL: 'http://localhost:4000',
      DATABASE_URL: roleUrl('fouras_api', database),
      DATABASE_AUTH_URL: roleUrl('fouras_auth', database),
      DATABASE_OWNER_URL: ownerUrl(database),
      SESSION_SECRET: 'a secret of tests only',
      STRIPE_SECRET_KEY: 'sk_test_of_tests',
      STRIPE_WEBHOOK_SECRET: 'whsec_of_tests',
      STRIPE_API_URL: 'http://127.0.0.1:9',
      SMTP_URL: 'smtp://127.0.0.1:9',
      FILES_DIR: folder,
      GRAPHQL_DOCUMENTS: 'free',
      ...settings,
    });
    let world: TestWorld | undefined = undefined;
    const parts = await startParts(env, () => world?.now ?? new Date());
    const owner = new pg.Pool({ connectionString: ownerUrl(database), max: 4 });
    // Dropping the database cuts connections that are still saying goodbye: nothing that a test did.
    owner.on('error', () => undefined);
    world = new TestWorld(parts, env, owner, database, folder);
    return world;
  }

  get now(): Date {
    return this.#now ?? new Date();
  }

  /** Stops the clock of the process at an instant; null lets it run again. PostgreSQL's own now() is not touched. */
  set now(instant: Date | string | null) {
    this.#now = instant === null ? null : new Date(instant);
  }

  /** A context as a request of this asker would have it; close it, or use {@link execute}. */
  context(asker: Asker | 'visitor' | 'system' = 'visitor', language: 'fr' | 'en' = 'en'): Context {
    return new Context(this.parts.services, viewerFor(asker, language), { requestId: randomUUID(), ip: '127.0.0.1' });
  }

  /** Runs a document as a request of this asker would be run: in their slice, their context and their database role. */
  async execute<Data = Record<string, unknown>>(
    asker: Asker | 'visitor',
    source: string,
    variableValues: Record<string, unknown> = {},
    language: 'fr' | 'en' = 'en',
  ): Promise<ExecutionResult<Data>> {
    const ctx = this.context(asker, language);
    try {
      return (await graphql({
        schema: sliceOf(ctx.viewer),
        source,
        variableValues,
        contextValue: ctx,
      })) as ExecutionResult<Data>;
    } finally {
      await ctx.close();
    }
  }

  /** As {@link execute}; throws when the answer holds an error. */
  async ask<Data = Record<string, unknown>>(
    asker: Asker | 'visitor',
    source: string,
    variables: Record<string, unknown> = {},
  ): Promise<Data> {
    const { data, errors } = await this.execute<Data>(asker, source, variables);
    if (errors?.[0]) throw errors[0].originalError ?? errors[0];
    if (!data) throw new Error('There is neither data nor an error.');
    return data;
  }

  /** Rows as the owner sees them. */
  async rows<Row extends pg.QueryResultRow>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return (await this.owner.query<Row>(sql, parameters)).rows;
  }

  async destroy(): Promise<void> {
    await this.parts.stop();
    await this.owner.end();
    await dropTestDatabase(this.#database);
    await rm(this.#folder, { recursive: true, force: true });
  }
}

function viewerFor(asker: Asker | 'visitor' | 'system', language: 'fr' | 'en'): Viewer {
  if (asker === 'visitor') return visitor(language);
  if (asker === 'system') return SYSTEM;
  return { id: asker.id, role: asker.role, language, timeZone: 'America/Toronto', sessionId: null };
}

function sliceOf(viewer: Viewer): GraphQLSchema {
  schema ??= buildSchema();
  slices ??= allSlices(schema);
  return slices[viewer.role as PublicRole];
}
