import type { Context } from '../../context.js';
import { appointmentLoader, type Appointment } from '../appointments/index.js';

/** The appointment of a line that the viewer may see. Throws when it is not there: a line without one can not exist. */
export async function appointmentOf(ctx: Context, id: string): Promise<Appointment> {
  const appointment = await ctx.load(appointmentLoader, id);
  if (!appointment) throw new Error(`Line of an appointment that the viewer does not see: ${id}`);
  return appointment;
}
