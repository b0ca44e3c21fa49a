import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../context.js';
import { signedIn } from '../../graphql/authorization.js';
import { notFound } from '../../graphql/errors.js';
import { InvalidField, InvalidInput } from '../../graphql/failures.js';
import { WeeklyHours } from './availability-rule.entity.js';
import type { AvailabilityRuleInput, SetWeeklyAvailabilityInput } from './availability.inputs.js';
import { WeeklyAvailabilitySet } from './availability.results.js';

/**
 * Replaces the viewer's weekly hours by these. Sessions booked before stay, inside the new hours or not: taking one back is a
 * cancellation, with its own rules. Hours of a weekday that overlap are refused by the database.
 */
export async function setWeeklyAvailability(
  ctx: Context,
  { rules }: SetWeeklyAvailabilityInput,
): Promise<WeeklyAvailabilitySet | InvalidInput> {
  const { id: tutorId } = signedIn(ctx.viewer);
  const wrong = rules.flatMap(wrongFields);
  if (wrong.length > 0) return new InvalidInput(wrong);
  return ctx.transact(async (tx) => {
    // two tabs that save at once take turns, so that the later one replaces the week instead of adding to it
    const [tutor] = await tx.query('select user_id from tutors where user_id = $1 for update', [tutorId]);
    if (!tutor) throw notFound('tutor');
    await tx.em.delete(WeeklyHours, { tutorId });
    await tx.em.insert(
      WeeklyHours,
      rules.map((rule) => ({ id: uuidv7(), tutorId, ...rule })),
    );
    return new WeeklyAvailabilitySet(tutorId);
  });
}

function wrongFields(
  { startMinute, endMinute, validFrom, validUntil }: AvailabilityRuleInput,
  index: number,
): InvalidField[] {
  const wrong: InvalidField[] = [];
  if (startMinute >= endMinute) wrong.push(new InvalidField(`rules.${index}.endMinute`, 'rangeOrder'));
  if (validFrom && validUntil && validFrom > validUntil)
    wrong.push(new InvalidField(`rules.${index}.validUntil`, 'validityOrder'));
  return wrong;
}
