import type { Context } from '../../../context.js';
import { personLoader } from '../../accounts/index.js';
import type { MovePreviewInput } from './bulk.inputs.js';
import { MoveEffect, MovePreview } from './bulk.types.js';
import { chosenSessions } from './chosen-sessions.js';
import { planShift } from './plan-shift.js';

/**
 * Where a shift would lead each of these sessions, and which can not go there and why. A fixed number of statements, however many sessions
 * there are. Throws as {@link chosenSessions} does.
 */
export async function previewMoving(ctx: Context, input: MovePreviewInput): Promise<MovePreview> {
  const sessions = await chosenSessions(ctx, input);
  const { targets } = await planShift(ctx, ctx.db, sessions, input);
  const effects = await Promise.all(
    sessions.flatMap((appointment) => {
      const target = targets.get(appointment.id);
      return target
        ? [
            ctx
              .load(personLoader, target.tutorId)
              .then((tutor) => Object.assign(new MoveEffect(), { appointment, ...target, tutor })),
          ]
        : [];
    }),
  );
  return Object.assign(new MovePreview(), {
    effects,
    count: effects.filter(({ refusal }) => refusal === null).length,
  });
}
