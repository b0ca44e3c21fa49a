import { MINUTE } from '@4as/scheduling';
import type { Context } from '../../context.js';
import type { Transaction } from '../../database/unit-of-work.js';
import { settingsIn } from '../settings/index.js';
import { moveAppointments } from './move-appointments.js';

const BATCH = 100;

/**
 * Completes some of the sessions whose end is long enough ago (setting `completeAfterMinutes`) and of which nobody said otherwise;
 * their ids, none when there is nothing left. Two workers never take the same ones.
 */
export async function completeSomeAppointments(ctx: Context, tx: Transaction): Promise<string[]> {
  const { completeAfterMinutes } = await settingsIn(tx);
  const rows = await tx.query<{ id: string }>(
    `select id from appointments where state = 'confirmed' and ends_at <= $1 order by id limit $2 for update skip locked`,
    [new Date(ctx.now.getTime() - completeAfterMinutes * MINUTE), BATCH],
  );
  const moved = await moveAppointments(ctx, tx, {
    ids: rows.map((row) => row.id),
    action: 'complete',
    actor: 'system',
  });
  return moved.map((row) => row.id);
}
