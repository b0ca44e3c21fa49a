import type { Context } from '../../../context.js';
import type { Transaction } from '../../../database/unit-of-work.js';
import type { Appointment } from '../../appointments/index.js';
import { tellOfTime } from '../../availability/index.js';

/**
 * Lets go of the longer times that are kept for sessions while they are paid, because the sessions have another time now or are over:
 * their orders are given up by a job. The link is cut too, so that a payment which is made all the same, a moment before the page
 * closes, changes nothing any more and goes back. The sessions' orders must be locked before their rows.
 */
export async function dropReplacements(
  ctx: Context,
  tx: Transaction,
  appointmentIds: readonly string[],
): Promise<void> {
  const dropped = await tx.query<Pick<Appointment, 'id' | 'tutorId' | 'startsAt' | 'endsAt'> & { wasHeld: boolean }>(
    `with own as (select id, state from appointments where replaces_id = any ($1) order by id for update)
     update appointments a set state = 'expired', replaces_id = null, updated_at = $2 from own where a.id = own.id
     returning a.id, a.tutor_id as "tutorId", a.starts_at as "startsAt", a.ends_at as "endsAt", own.state = 'held' as "wasHeld"`,
    [appointmentIds, ctx.now],
  );
  if (dropped.length === 0) return;
  const orders = await tx.query<{ id: string }>(
    `select id from orders where replacement_id = any ($1) and state = 'pending'`,
    [dropped.map(({ id }) => id)],
  );
  for (const time of dropped) if (time.wasHeld) tellOfTime(tx, time);
  for (const { id } of orders) await tx.enqueue('give-up-order', { orderId: id });
}
