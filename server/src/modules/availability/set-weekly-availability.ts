import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../context.js';
import { signedIn } from '../../graphql/authorization.js';
import { notFound } from '../../graphql/errors.js';
import { InvalidField, InvalidInput } from '../../graphql/failures.js';
import { WeeklyHours } from './availability-rule.entity.js';
import type { AvailabilityRuleInput, SetWeeklyAvailabilityInput } from './availability.inputs.js';
import { AvailabilityChanged, HoursChanged } from './availability.results.js';
import { endsBeforeStart } from './ranges.js';
import { tellOfHours } from './tell-of-time.js';

/**
 * Replaces the viewer's weekly hours by these, unless others were saved since those that were edited. Sessions booked before stay,
 * inside the new hours or not: taking one back is a cancellation, with its own rules. Hours of a weekday that overlap are refused by
 * the database.
 */
export async function setWeeklyAvailability(
  ctx: Context,
  { rules, version }: SetWeeklyAvailabilityInput,
): Promise<AvailabilityChanged | HoursChanged | InvalidInput> {
  const { id: tutorId } = signedIn(ctx.viewer);
  const wrong = [...endsBeforeStart(rules, 'rules'), ...endsBeforeItBegins(rules)];
  if (wrong.length > 0) return new InvalidInput(wrong);
  return ctx.transact(async (tx) => {
    // two tabs that save at once take turns, so that the later one replaces the week (or is told) instead of adding to it
    const [tutor] = await tx.query<{ version: number }>(
      'select hours_version as version from tutors where user_id = $1 for update',
      [tutorId],
    );
    if (!tutor) throw notFound('tutor');
    if (typeof version === 'number' && version !== tutor.version) return new HoursChanged(tutor.version);
    await tx.query('update tutors set hours_version = hours_version + 1, updated_at = $2 where user_id = $1', [
      tutorId,
      ctx.now,
    ]);
    await tx.em.delete(WeeklyHours, { tutorId });
    await tx.em.insert(
      WeeklyHours,
      rules.map((rule) => ({ id: uuidv7(), tutorId, ...rule })),
    );
    tellOfHours(ctx, tx, tutorId);
    return new AvailabilityChanged(tutorId);
  });
}

function endsBeforeItBegins(rules: readonly AvailabilityRuleInput[]): InvalidField[] {
  return rules.flatMap(({ validFrom, validUntil }, index) =>
    validFrom && validUntil && validFrom > validUntil
      ? [new InvalidField(`rules.${index}.validUntil`, 'validityOrder')]
      : [],
  );
}
