/**
 * Every job by its name, with what it is given. Each module adds its own by declaration merging:
 *
 *     declare module '../jobs/index.js' { interface JobPayloads { 'settle-refund': { refundId: string } } }
 *
 * Payloads hold ids, not copies: a job reads the rows as they are when it runs, and does nothing when there is nothing left to do.
 */
export interface JobPayloads {}

export type TaskName = keyof JobPayloads;

export interface JobOptions {
  /** Not before this instant. */
  runAt?: Date;
  /** One waiting job per key: adding again replaces it. */
  key?: string;
  /** Jobs of one queue run one after another. */
  queue?: string;
  maxAttempts?: number;
}
