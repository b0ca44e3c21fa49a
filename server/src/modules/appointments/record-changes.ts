import type { AppointmentAction } from '@4as/scheduling';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../context.js';
import type { Transaction } from '../../database/unit-of-work.js';

export interface NewChange {
  /** The appointments that it was done to. */
  ids: readonly string[];
  action: AppointmentAction | 'hold' | 'retake' | 'meeting-link';
  reason?: string | null;
}

/** Writes the history of appointments, in the transaction that makes it: who did what, when and why. One statement for any number. */
export async function recordChanges(ctx: Context, tx: Transaction, { ids, action, reason }: NewChange): Promise<void> {
  if (ids.length === 0) return;
  await tx.query(
    `insert into appointment_changes (id, appointment_id, action, at, actor_id, actor_role, reason)
     select id, appointment_id, $3, $4, $5, $6, $7 from unnest($1::uuid[], $2::uuid[]) as change (id, appointment_id)`,
    [ids.map(() => uuidv7()), ids, action, ctx.now, ctx.viewer.id, ctx.viewer.role, reason ?? null],
  );
}
