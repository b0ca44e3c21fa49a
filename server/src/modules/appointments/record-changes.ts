import type { Actor, AppointmentAction } from '@4as/scheduling';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../context.js';
import type { Transaction } from '../../database/unit-of-work.js';

/** Who does something: the viewer, or the person in whose name the company does it after asking whether they may. */
export interface Author {
  id: string | null;
  role: Actor;
}

export interface NewChange {
  /** The appointments that it was done to. */
  ids: readonly string[];
  action: AppointmentAction | 'hold' | 'retake' | 'meeting-link';
  reason?: string | null;
  /** Left out: the viewer. Only the company may write in another's name. */
  author?: Author | undefined;
  /** What was before and what is after, by the appointment's id. Both people read it: nothing about money. */
  details?: ReadonlyMap<string, object> | undefined;
}

/** Writes the history of appointments, in the transaction that makes it: who did what, when and why. One statement for any number. */
export async function recordChanges(
  ctx: Context,
  tx: Transaction,
  { ids, action, reason, author, details }: NewChange,
): Promise<void> {
  if (ids.length === 0) return;
  await tx.query(
    `insert into appointment_changes (id, appointment_id, action, at, actor_id, actor_role, reason, details)
     select id, appointment_id, $4, $5, $6, $7, $8, details
     from unnest($1::uuid[], $2::uuid[], $3::jsonb[]) as change (id, appointment_id, details)`,
    [
      ids.map(() => uuidv7()),
      ids,
      ids.map((id) => (details?.has(id) ? JSON.stringify(details.get(id)) : null)),
      action,
      ctx.now,
      author ? author.id : ctx.viewer.id,
      author ? author.role : ctx.viewer.role,
      reason ?? null,
    ],
  );
}
