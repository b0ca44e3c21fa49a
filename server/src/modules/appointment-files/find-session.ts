import type { Context } from '../../context.js';
import type { Db } from '../../database/unit-of-work.js';
import { appointmentsByIds, sessionFor, type Appointment } from '../appointments/index.js';

/**
 * The session whose files the viewer asks about; NOT_FOUND where there is none for them. One that a saved card will be charged for is
 * agreed while it is only held: row-level security has left it to its two people and the company.
 */
export async function findSession(ctx: Context, db: Db, appointmentId: string): Promise<Appointment> {
  const [row] = await appointmentsByIds(db, [appointmentId]);
  return row?.chargeAt ? row : sessionFor(ctx.viewer, row);
}
