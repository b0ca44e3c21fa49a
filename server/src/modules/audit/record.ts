import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../context.js';
import type { Transaction } from '../../database/unit-of-work.js';

export interface AuditEntry {
  /** What was done, as a verb with its subject: `course.update`, `order.refund`. */
  action: string;
  subjectType: string;
  /** Null for what has no id of ours, such as an event of Stripe (`after` says which), or where there is but one, as the settings. */
  subjectId: string | null;
  before?: unknown;
  after?: unknown;
  reason?: string;
}

/** Writes down who did what to what, in the transaction that does it: every change an admin makes, and everything about money. */
export async function recordAudit(ctx: Context, tx: Transaction, entry: AuditEntry): Promise<void> {
  await tx.query(
    `insert into audit_entries (id, at, actor_id, actor_role, action, subject_type, subject_id, before, after, reason, ip, request_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      uuidv7(),
      ctx.now,
      ctx.viewer.id,
      ctx.viewer.role,
      entry.action,
      entry.subjectType,
      entry.subjectId,
      entry.before === undefined ? null : JSON.stringify(entry.before),
      entry.after === undefined ? null : JSON.stringify(entry.after),
      entry.reason ?? null,
      ctx.origin.ip,
      ctx.origin.requestId,
    ],
  );
}
