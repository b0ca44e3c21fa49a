import type { Context } from '../../context.js';
import type { Transaction } from '../../database/unit-of-work.js';
import { authorize } from '../../graphql/authorization.js';
import { AppointmentState, type Appointment } from './appointment.entity.js';
import { mayWriteReport, sessionFor } from './appointment.policy.js';
import { columnsOfAppointment, toAppointment } from './appointment.queries.js';
import { AppointmentChanged, TransitionNotAllowed } from './appointment.results.js';
import { tellOf } from './move-appointments.js';
import type { WriteSessionReportInput } from './session-report.types.js';

const reportable = [AppointmentState.CONFIRMED, AppointmentState.COMPLETED, AppointmentState.STUDENT_NO_SHOW];

/**
 * Writes or changes what the tutor says of a session: a part for the student, and a private one in a table of its own that no student
 * reads. An empty part is taken away. Once the session has begun, and of one that took place. The student sees it at once.
 */
export async function writeSessionReport(
  ctx: Context,
  { appointmentId, report, privateNote }: WriteSessionReportInput,
): Promise<AppointmentChanged | TransitionNotAllowed> {
  return ctx.transact(async (tx) => {
    const [row] = await tx.query<Appointment>(`select ${columnsOfAppointment} from appointments a where a.id = $1`, [
      appointmentId,
    ]);
    const appointment = sessionFor(ctx.viewer, row && toAppointment(row));
    authorize(ctx.viewer, mayWriteReport, appointment);
    if (!reportable.includes(appointment.state) || appointment.startsAt > ctx.now)
      return new TransitionNotAllowed(appointment.state);
    await writePart(ctx, tx, 'session_reports', appointment, report);
    await writePart(ctx, tx, 'session_notes', appointment, privateNote ?? '');
    tellOf(tx, appointment);
    return new AppointmentChanged(appointment);
  });
}

async function writePart(
  ctx: Context,
  tx: Transaction,
  table: 'session_reports' | 'session_notes',
  { id, tutorId }: Appointment,
  text: string,
): Promise<void> {
  const body = text.trim();
  if (body === '') {
    await tx.query(`delete from ${table} where appointment_id = $1`, [id]);
    return;
  }
  await tx.query(
    `insert into ${table} (appointment_id, tutor_id, body, created_at, updated_at) values ($1, $2, $3, $4, $4)
     on conflict (appointment_id) do update set body = excluded.body, updated_at = excluded.updated_at`,
    [id, tutorId, body, ctx.now],
  );
}
