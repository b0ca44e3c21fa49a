import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.js';
import { Allow } from '../../graphql/authorization.js';
import { run } from '../../graphql/commands.js';
import { RemoveAppointmentFileInput, RemoveAppointmentFileResult } from './appointment-file.types.js';
import { removeAppointmentFile } from './remove-appointment-file.js';

@Resolver()
export class AppointmentFileResolver {
  @Allow('student', 'tutor')
  @Mutation(() => RemoveAppointmentFileResult, {
    description:
      'Takes away a file that the viewer added to a session. One is added by `POST /files/appointments/:appointmentId`, so that its way can be followed.',
  })
  removeAppointmentFile(
    @Arg('input', { description: 'Which file of which session.' }) input: RemoveAppointmentFileInput,
    @Ctx() ctx: Context,
  ): Promise<typeof RemoveAppointmentFileResult> {
    return run(ctx, removeAppointmentFile, input);
  }
}
