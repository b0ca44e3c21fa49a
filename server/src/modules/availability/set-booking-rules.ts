import type { Context } from '../../context.js';
import { signedIn } from '../../graphql/authorization.js';
import { notFound } from '../../graphql/errors.js';
import type { SetBookingRulesInput } from './availability.inputs.js';
import { AvailabilityChanged } from './availability.results.js';
import { tellOfHours } from './tell-of-time.js';

/**
 * Sets the viewer's own limits of booking, all four at once; null gives one back to the platform. Sessions booked before keep the
 * buffer of the day they were booked.
 */
export async function setBookingRules(ctx: Context, input: SetBookingRulesInput): Promise<AvailabilityChanged> {
  const { id: tutorId } = signedIn(ctx.viewer);
  return ctx.transact(async (tx) => {
    const [tutor] = await tx.query(
      `update tutors set buffer_minutes = $2, notice_minutes = $3, horizon_days = $4, grid_minutes = $5, updated_at = $6
       where user_id = $1 returning user_id`,
      [
        tutorId,
        input.bufferMinutes ?? null,
        input.noticeMinutes ?? null,
        input.horizonDays ?? null,
        input.gridMinutes ?? null,
        ctx.now,
      ],
    );
    if (!tutor) throw notFound('tutor');
    tellOfHours(ctx, tx, tutorId);
    return new AvailabilityChanged(tutorId);
  });
}
