import {
  isTimely,
  nextState,
  takesTime,
  type Actor,
  type AppointmentAction,
  type CancellationRule,
} from '@4as/scheduling';
import type { Context } from '../../context.js';
import type { Transaction } from '../../database/unit-of-work.js';
import { forbidden } from '../../graphql/errors.js';
import type { Viewer } from '../../viewer.js';
import { tellOfTime } from '../availability/index.js';
import type { Appointment, AppointmentState } from './appointment.entity.js';
import { columnsOfAppointment, toAppointment } from './appointment.queries.js';
import { recordChanges, type Author } from './record-changes.js';

export interface Move {
  ids: readonly string[];
  action: AppointmentAction;
  actor: Actor;
  reason?: string | null;
  /** In whose name the company does it; left out: the viewer. */
  author?: Author | undefined;
  /** For cancelling: the rule that applies to a session. */
  ruleOf?: ((appointment: Appointment) => CancellationRule) | undefined;
}

/** Actions that a calendar must hear of, and everybody who looks at the appointment. Holds that come and go are the cart's matter. */
const told: ReadonlySet<AppointmentAction> = new Set([
  'confirm',
  'cancel',
  'complete',
  'reschedule',
  'report_student_no_show',
  'report_tutor_no_show',
]);

/**
 * Does the same to several appointments, by the one table of transitions: those in a state and at a moment in which this actor may do
 * it change, the others stay as they are, so that doing it twice is doing it once. The rows are locked in the order of their ids: callers
 * that meet take turns. Writes the history, and tells it live after the commit. Answers what changed, as it is now.
 */
export async function moveAppointments(ctx: Context, tx: Transaction, move: Move): Promise<Appointment[]> {
  const { ids, action, actor, reason, author } = move;
  const rows = await lockAppointments(tx, ids);
  const moved = rows.flatMap((row) => {
    const state = nextState(row.state, action, actor);
    const interval = { start: row.startsAt.getTime(), end: row.endsAt.getTime() };
    return state === undefined || !isTimely(action, actor, interval, ctx.now.getTime())
      ? []
      : [Object.assign(row, after(ctx, row, state as AppointmentState, move))];
  });
  if (moved.length === 0) return [];
  await tx.query(
    `update appointments a set state = m.state, sequence = m.sequence, updated_at = $4, cancelled_at = m.cancelled_at,
       cancelled_by = m.cancelled_by, cancel_reason = m.cancel_reason, cancellation_rule = m.cancellation_rule
     from unnest($1::uuid[], $2::text[], $3::integer[], $5::timestamptz[], $6::text[], $7::text[], $8::text[])
       as m (id, state, sequence, cancelled_at, cancelled_by, cancel_reason, cancellation_rule)
     where a.id = m.id`,
    [
      moved.map((row) => row.id),
      moved.map((row) => row.state),
      moved.map((row) => row.sequence),
      ctx.now,
      moved.map((row) => row.cancelledAt),
      moved.map((row) => row.cancelledBy),
      moved.map((row) => row.cancelReason),
      moved.map((row) => row.cancellationRule),
    ],
  );
  const details = new Map(
    moved.flatMap((row) =>
      action === 'cancel' && row.cancellationRule ? [[row.id, { rule: row.cancellationRule }]] : [],
    ),
  );
  await recordChanges(ctx, tx, { ids: moved.map((row) => row.id), action, reason, author, details });
  for (const row of moved) {
    if (told.has(action)) tellOf(tx, row);
    if (!takesTime(row.state)) tellOfTime(tx, row);
  }
  return moved;
}

/** The rows, locked until the transaction ends; those that the viewer may not change are left out. */
export async function lockAppointments(tx: Transaction, ids: readonly string[]): Promise<Appointment[]> {
  const rows = await tx.query<Appointment>(
    `select ${columnsOfAppointment} from appointments a where a.id = any ($1) order by a.id for update`,
    [ids],
  );
  return rows.map(toAppointment);
}

/** Tells, after the commit, whoever looks at the appointment. */
export function tellOf(
  tx: Transaction,
  { id, studentId, tutorId }: Pick<Appointment, 'id' | 'studentId' | 'tutorId'>,
): void {
  tx.publish({ topic: 'appointment', appointmentId: id, studentId, tutorId });
}

/** The viewer as one who acts on appointments; throws FORBIDDEN for visitors. */
export function actorOf(viewer: Viewer): Actor {
  if (viewer.role === 'visitor') throw forbidden();
  return viewer.role;
}

function after(
  ctx: Context,
  row: Appointment,
  state: AppointmentState,
  { action, actor, reason, ruleOf }: Move,
): Partial<Appointment> {
  const sequence = told.has(action) ? row.sequence + 1 : row.sequence;
  const cancelled =
    action === 'cancel'
      ? {
          cancelledAt: ctx.now,
          cancelledBy: actor,
          cancelReason: reason ?? null,
          cancellationRule: (ruleOf?.(row) ?? null) as Appointment['cancellationRule'],
        }
      : {};
  return { state, sequence, updatedAt: ctx.now, ...cancelled };
}
