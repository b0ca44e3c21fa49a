import type { Context } from '../../context.js';
import { fromCursor, pageOf, pageSize, toCursor, type Page } from '../../graphql/connections.js';
import { notFound } from '../../graphql/errors.js';
import { recordAudit } from '../audit/index.js';
import type { Appointment } from './appointment.entity.js';
import { columnsOfAppointment, toAppointment } from './appointment.queries.js';
import { AppointmentChanged } from './appointment.results.js';
import { KeptConflict, type ConflictReason, type ReopenConflictInput } from './conflict.types.js';
import { lockAppointments } from './move-appointments.js';

interface KeptRow extends Appointment {
  reasons: string[];
  note: string;
  keptById: string;
  keptAt: Date;
}

/** As long as it has its time and tutor, and has not begun; `a` is the session, `k` what was decided. */
const standing = `from kept_conflicts k join appointments a on a.id = k.appointment_id and a.tutor_id = k.tutor_id
    and a.starts_at = k.starts_at and a.ends_at = k.ends_at
  where a.starts_at > $1 and a.state = 'confirmed'`;

/** A page of the coming sessions whose conflict an admin lets stand, the next session first. For admins. */
export async function listKeptConflicts(
  ctx: Context,
  args: { first: number; after?: string | null },
): Promise<Page<KeptConflict>> {
  const first = pageSize(args.first);
  const after = fromCursor(args.after, 2);
  const [rows, [counted]] = await Promise.all([
    ctx.db.query<KeptRow>(
      `select ${columnsOfAppointment}, k.reasons, k.note, k.kept_by as "keptById", k.kept_at as "keptAt" ${standing}
         and ($2::timestamptz is null or (a.starts_at, a.id) > ($2, $3::uuid))
       order by a.starts_at, a.id limit $4`,
      [ctx.now, after?.[0] ?? null, after?.[1] ?? null, first + 1],
    ),
    ctx.db.query<{ count: number }>(`select count(*)::integer as count ${standing}`, [ctx.now]),
  ]);
  const page = pageOf(rows, first, (row) => toCursor(row.startsAt, row.id), counted?.count ?? 0);
  return { ...page, nodes: page.nodes.map(toKept) };
}

function toKept(row: KeptRow): KeptConflict {
  const { reasons, note, keptById, keptAt } = row;
  const appointment = toAppointment(row);
  return Object.assign(new KeptConflict(), {
    appointment,
    reasons: reasons as ConflictReason[],
    note,
    keptById,
    keptAt,
  });
}

/**
 * Takes back that a conflict may stand: it is on the list again as long as something is wrong. Written down in the audit; where nothing was
 * let stand, nothing happens.
 */
export function reopenConflict(ctx: Context, { appointmentId }: ReopenConflictInput): Promise<AppointmentChanged> {
  return ctx.transact(async (tx) => {
    const [appointment] = await lockAppointments(tx, [appointmentId]);
    if (!appointment) throw notFound('appointment');
    const [kept] = await tx.query<{ reasons: string[]; note: string }>(
      'delete from kept_conflicts where appointment_id = $1 returning reasons, note',
      [appointmentId],
    );
    if (kept)
      await recordAudit(ctx, tx, {
        action: 'appointment.reopen-conflict',
        subjectType: 'appointment',
        subjectId: appointmentId,
        before: kept,
      });
    return new AppointmentChanged(appointment);
  });
}
