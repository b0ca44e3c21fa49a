import { MINUTE } from '@4as/scheduling';
import type { Context } from '../../context.js';
import type { Db } from '../../database/unit-of-work.js';
import { settingsIn } from '../settings/index.js';

const BATCH = 100;

/**
 * Some of the sessions whose end is long enough ago (setting `completeAfterMinutes`) and of which nobody said otherwise, by their ids; none
 * when there is nothing left. They are not locked: who completes them does so by `moveAppointments`.
 */
export async function appointmentsToComplete(ctx: Context, db: Db): Promise<string[]> {
  const { completeAfterMinutes } = await settingsIn(db);
  const rows = await db.query<{ id: string }>(
    `select id from appointments where state = 'confirmed' and ends_at <= $1 order by id limit $2`,
    [new Date(ctx.now.getTime() - completeAfterMinutes * MINUTE), BATCH],
  );
  return rows.map((row) => row.id);
}
