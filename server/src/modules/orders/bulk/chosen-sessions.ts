import { validate } from 'class-validator';
import type { Context } from '../../../context.js';
import { CodedError, notFound } from '../../../graphql/errors.js';
import { appointmentsByIds, type Appointment } from '../../appointments/index.js';

/**
 * The sessions that a preview is asked of, by their start. Throws BAD_REQUEST for an input that the command would refuse, NOT_FOUND
 * where one of the sessions is not there.
 */
export async function chosenSessions(ctx: Context, input: { appointmentIds: string[] }): Promise<Appointment[]> {
  const errors = await validate(input, { forbidUnknownValues: false });
  if (errors.length > 0) throw new CodedError('BAD_REQUEST', `This can not be asked for: ${errors[0]?.property}.`);
  const sessions = await appointmentsByIds(ctx.db, input.appointmentIds);
  if (sessions.length < input.appointmentIds.length) throw notFound('appointment');
  return sessions;
}
