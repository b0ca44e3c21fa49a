import { instantToLocal } from '@4as/scheduling';
import type { Context } from '../../context.js';
import type { Transaction } from '../../database/unit-of-work.js';
import { signedIn } from '../../graphql/authorization.js';
import { notFound } from '../../graphql/errors.js';
import { InvalidInput } from '../../graphql/failures.js';
import type { RemoveAvailabilityOverridesInput, SetAvailabilityOverridesInput } from './availability.inputs.js';
import { AvailabilityChanged } from './availability.results.js';
import { endsBeforeStart, overlap } from './ranges.js';
import { tellOfHours } from './tell-of-time.js';

/**
 * Gives dates hours of their own, or closes them; what they had before is replaced, so doing it twice is doing it once. Dates that
 * are over on the tutor's calendar are refused: what was possible then is history.
 */
export async function setAvailabilityOverrides(
  ctx: Context,
  { dates, ranges }: SetAvailabilityOverridesInput,
): Promise<AvailabilityChanged | InvalidInput> {
  const { id: tutorId } = signedIn(ctx.viewer);
  const wrong = endsBeforeStart(ranges, 'ranges');
  if (wrong.length > 0) return new InvalidInput(wrong);
  if (overlap(ranges)) return InvalidInput.at('ranges', 'rangesOverlap');
  const sorted = ranges.toSorted((a, b) => a.startMinute - b.startMinute);
  return ctx.transact(async (tx) => {
    const today = await todayOf(ctx, tx, tutorId);
    if (dates.some((date) => date < today)) return InvalidInput.at('dates', 'dateIsOver');
    await tx.query(
      `insert into availability_overrides (tutor_id, on_date, ranges)
       select $1, date, $3::jsonb from unnest($2::date[]) as date order by date
       on conflict (tutor_id, on_date) do update set ranges = excluded.ranges`,
      [tutorId, dates, JSON.stringify(sorted.map(({ startMinute, endMinute }) => ({ startMinute, endMinute })))],
    );
    tellOfHours(ctx, tx, tutorId);
    return new AvailabilityChanged(tutorId);
  });
}

/** Gives dates the hours of their weekday again. */
export async function removeAvailabilityOverrides(
  ctx: Context,
  { dates }: RemoveAvailabilityOverridesInput,
): Promise<AvailabilityChanged> {
  const { id: tutorId } = signedIn(ctx.viewer);
  return ctx.transact(async (tx) => {
    await todayOf(ctx, tx, tutorId);
    await tx.query('delete from availability_overrides where tutor_id = $1 and on_date = any ($2::date[])', [
      tutorId,
      dates,
    ]);
    tellOfHours(ctx, tx, tutorId);
    return new AvailabilityChanged(tutorId);
  });
}

/** The date on the tutor's calendar now. Throws NOT_FOUND for a user without a profile. */
async function todayOf(ctx: Context, tx: Transaction, tutorId: string): Promise<string> {
  const [tutor] = await tx.query<{ zone: string }>('select time_zone as zone from tutors where user_id = $1', [
    tutorId,
  ]);
  if (!tutor) throw notFound('tutor');
  return instantToLocal(ctx.now.getTime(), tutor.zone).date;
}
