import type { Context } from '../../context.js';
import { notFound } from '../../graphql/errors.js';
import { InvalidInput } from '../../graphql/failures.js';
import { recordAudit } from '../audit/index.js';
import { AppointmentState } from './appointment.entity.js';
import { AppointmentChanged, TransitionNotAllowed } from './appointment.results.js';
import type { KeepConflictInput } from './conflict.types.js';
import { lockAppointments } from './move-appointments.js';

/**
 * Lets a session in conflict stand, for an admin who says why: it leaves the list for the reasons that were shown, as long as it has
 * its time and tutor. Another reason, or another time, is a conflict again. Written down in the audit; the two people are told nothing,
 * since nothing changes for them. Saying it again is saying it once, the last note stands.
 */
export function keepConflict(
  ctx: Context,
  { appointmentId, reasons, note: given }: KeepConflictInput,
): Promise<AppointmentChanged | TransitionNotAllowed | InvalidInput> {
  const note = given.trim();
  if (note.length < 3) return Promise.resolve(InvalidInput.at('note', 'isLength'));
  return ctx.transact(async (tx) => {
    const [appointment] = await lockAppointments(tx, [appointmentId]);
    if (!appointment) throw notFound('appointment');
    if (appointment.state !== AppointmentState.CONFIRMED) return new TransitionNotAllowed(appointment.state);
    const { startsAt, endsAt, tutorId } = appointment;
    await tx.query(
      `insert into kept_conflicts (appointment_id, starts_at, ends_at, tutor_id, reasons, note, kept_by, kept_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (appointment_id) do update set starts_at = excluded.starts_at, ends_at = excluded.ends_at,
         tutor_id = excluded.tutor_id, reasons = excluded.reasons, note = excluded.note, kept_by = excluded.kept_by,
         kept_at = excluded.kept_at`,
      [appointmentId, startsAt, endsAt, tutorId, reasons, note, ctx.viewer.id, ctx.now],
    );
    await recordAudit(ctx, tx, {
      action: 'appointment.keep-conflict',
      subjectType: 'appointment',
      subjectId: appointmentId,
      after: { startsAt, endsAt, tutorId, reasons },
      reason: note,
    });
    return new AppointmentChanged(appointment);
  });
}
