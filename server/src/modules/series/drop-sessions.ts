import { appointmentsByIds, authorOf } from '../appointments/index.js';
import { cancelSessions } from '../orders/index.js';
import type { Viewer } from '../../viewer.js';
import type { SeriesChange } from './as-company.js';
import { letGo } from './let-go.js';
import type { UpcomingSession } from './series.queries.js';
import { tellOfChange } from './tell-of-series.js';

export interface Drop {
  viewer: Viewer;
  reason: string | null;
}

/**
 * Gives up sessions of a series, in the caller's transaction; how many it was. Those that are paid are cancelled by the usual terms,
 * with their refunds. Those that are not are let go: what is in the cart leaves it, and an order whose card is being charged is
 * closed by a job, which gives the money back should it have been taken a moment before.
 */
export async function dropSessions(
  { system, tx, series }: SeriesChange,
  sessions: readonly UpcomingSession[],
  { viewer, reason }: Drop,
): Promise<number> {
  const paid = sessions.filter(({ state }) => state === 'confirmed');
  const unpaid = sessions.filter(({ state }) => state === 'held');
  const cancelled =
    paid.length === 0
      ? []
      : await cancelSessions(system, tx, {
          ids: paid.map(({ appointmentId }) => appointmentId),
          by: viewer.role === 'admin' ? 'admin' : 'student',
          actorId: viewer.id,
          reason,
        });
  if (unpaid.length === 0) return cancelled.length;
  const ids = unpaid.map(({ appointmentId }) => appointmentId);
  const released = await letGo(system, tx, ids, { author: authorOf(viewer), reason });
  await tx.query('delete from cart_lines where appointment_id = any ($1)', [ids]);
  const orders = await tx.query<{ id: string }>(
    `select distinct o.id from orders o join order_lines l on l.order_id = o.id
     where l.appointment_id = any ($1) and o.state = 'pending' and o.paid_through <> 'automatic'`,
    [ids],
  );
  for (const { id } of orders) await tx.enqueue('give-up-order', { orderId: id });
  const told = unpaid.filter(({ appointmentId, chargeAt }) => chargeAt !== null && released.has(appointmentId));
  const appointments = await appointmentsByIds(
    tx,
    told.map(({ appointmentId }) => appointmentId),
  );
  await tellOfChange(system, tx, series, { kind: 'series.cancelled', appointments });
  return cancelled.length + released.size;
}
