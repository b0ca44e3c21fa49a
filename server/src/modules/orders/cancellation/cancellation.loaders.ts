import { defineLoader, inOrderOf } from '../../../database/loaders.js';
import type { SessionCost } from './cancellation.types.js';
import { keptCents, paidLinesOf } from './lines-of-sessions.js';

/** What the company has of the student for appointments: paid and not given back, cents. */
export const keptLoader = defineLoader<string, number>({
  name: 'kept of appointment',
  async batch(ctx, appointmentIds) {
    const lines = Map.groupBy(await paidLinesOf(ctx.db, appointmentIds), (line) => line.appointmentId);
    return appointmentIds.map((id) => keptCents(lines.get(id) ?? []));
  },
});

/** What the end of appointments cost their students; null for one that nobody ended. */
export const costLoader = defineLoader<string, SessionCost | null>({
  name: 'cost of session',
  async batch(ctx, appointmentIds) {
    const rows = await ctx.db.query<SessionCost & { id: string }>(
      `select appointment_id as id, student_pays_cents as "studentPaysCents", refund_cents as "refundCents"
       from appointment_outcomes where appointment_id = any ($1)`,
      [appointmentIds],
    );
    return inOrderOf(appointmentIds, rows, (row) => row.id, null);
  },
});
