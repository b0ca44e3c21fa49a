import { createHash } from 'node:crypto';
import type { Clock } from '../store/clock.js';
import type { Database } from '../store/database.js';
import { ApiError } from './errors.js';

/** An answer as it goes over the wire. */
export interface Reply {
  status: number;
  body: string;
}

/** How long a key is remembered, in ms. */
const KEPT_MS = 24 * 60 * 60 * 1000;

/**
 * Idempotency keys as Stripe documents them: the first answer under a key is given again for 24 hours to the same parameters,
 * refused to others. Answers are written in the same transaction as the call's effects, so that a crash keeps both or neither.
 */
export class IdempotencyKeys {
  readonly #inFlight = new Set<string>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** What a key is bound to: the verb, the address and the parameters in any order. */
  static fingerprint(method: string, path: string, parameters: string): string {
    return createHash('sha256').update(`${method} ${path}\n${parameters}`).digest('hex');
  }

  /** The answer given before under this key and its request's id, undefined for a new key. Throws when the key cannot be used. */
  recall(key: string, fingerprint: string): (Reply & { request: string }) | undefined {
    if (key.length > 255) {
      throw new ApiError(
        400,
        { type: 'invalid_request_error', message: 'Idempotency keys must be 255 characters or less.' },
        true,
      );
    }
    if (this.#inFlight.has(key)) {
      throw new ApiError(
        409,
        {
          type: 'idempotency_error',
          code: 'idempotency_key_in_use',
          message: `There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): ${key}. Please try again later.`,
        },
        true,
      );
    }
    this.database.run('DELETE FROM idempotency WHERE created_at <= ?', this.clock.ms() - KEPT_MS);
    const row = this.database.get('SELECT fingerprint, request, status, body FROM idempotency WHERE key = ?', key);
    if (!row) return undefined;
    if (row.fingerprint !== fingerprint) {
      throw new ApiError(
        400,
        {
          type: 'idempotency_error',
          message: `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
        },
        true,
      );
    }
    return { status: Number(row.status), body: String(row.body), request: String(row.request) };
  }

  /** Marks a key as being worked on; the function returned ends that. */
  begin(key: string): () => void {
    this.#inFlight.add(key);
    return () => this.#inFlight.delete(key);
  }

  /** Remembers an answer, in the unit of work it belongs to. */
  remember(key: string, fingerprint: string, request: string, reply: Reply): void {
    this.database.run(
      `INSERT INTO idempotency (key, fingerprint, request, status, body, created_at) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (key) DO UPDATE SET status = excluded.status, body = excluded.body`,
      key,
      fingerprint,
      request,
      reply.status,
      reply.body,
      this.clock.ms(),
    );
  }
}
