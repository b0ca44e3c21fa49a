import { instantToLocal } from '@4as/scheduling';
import type { Context } from '../../context.js';
import type { Transaction } from '../../database/unit-of-work.js';
import { authorize } from '../../graphql/authorization.js';
import { notFound } from '../../graphql/errors.js';
import { InvalidInput } from '../../graphql/failures.js';
import { recordAudit } from '../audit/index.js';
import type { RemoveHourlyRateInput, SetHourlyRateInput } from './tutor.inputs.js';
import { maySetRates } from './tutor.policy.js';
import { TutorPayChanged } from './tutor.results.js';

/**
 * Sets what a tutor is paid for an hour from a day on: today on the tutor's calendar at the earliest. A rate that has begun stays as it
 * is, so that what was earned by it can be counted again; one that has not begun is replaced by another for its day. The same one again
 * changes nothing.
 */
export async function setHourlyRate(
  ctx: Context,
  { tutorId, startsOn, hourlyRateCents }: SetHourlyRateInput,
): Promise<TutorPayChanged | InvalidInput> {
  authorize(ctx.viewer, maySetRates, null);
  return ctx.transact(async (tx) => {
    const today = await lockTutor(ctx, tx, tutorId);
    const before = await rateOf(tx, tutorId, startsOn);
    if (before === hourlyRateCents) return new TutorPayChanged(tutorId);
    if (startsOn < today) return InvalidInput.at('startsOn', 'dateIsOver');
    if (before !== null && startsOn === today) return InvalidInput.at('startsOn', 'rateHasBegun');
    await tx.query(
      `insert into tutor_rates (tutor_id, starts_on, hourly_rate_cents) values ($1, $2, $3)
       on conflict (tutor_id, starts_on) do update set hourly_rate_cents = excluded.hourly_rate_cents`,
      [tutorId, startsOn, hourlyRateCents],
    );
    await recordAudit(ctx, tx, {
      action: 'tutor.rate-set',
      subjectType: 'tutor',
      subjectId: tutorId,
      before: before === null ? null : { startsOn, hourlyRateCents: before },
      after: { startsOn, hourlyRateCents },
    });
    return new TutorPayChanged(tutorId);
  });
}

/** Takes back a rate that has not begun; one that is gone already stays gone. */
export async function removeHourlyRate(
  ctx: Context,
  { tutorId, startsOn }: RemoveHourlyRateInput,
): Promise<TutorPayChanged | InvalidInput> {
  authorize(ctx.viewer, maySetRates, null);
  return ctx.transact(async (tx) => {
    const today = await lockTutor(ctx, tx, tutorId);
    const before = await rateOf(tx, tutorId, startsOn);
    if (before === null) return new TutorPayChanged(tutorId);
    if (startsOn <= today) return InvalidInput.at('startsOn', 'rateHasBegun');
    await tx.query('delete from tutor_rates where tutor_id = $1 and starts_on = $2', [tutorId, startsOn]);
    await recordAudit(ctx, tx, {
      action: 'tutor.rate-removed',
      subjectType: 'tutor',
      subjectId: tutorId,
      before: { startsOn, hourlyRateCents: before },
    });
    return new TutorPayChanged(tutorId);
  });
}

/** Two admins take turns at a tutor; the answer is today on the tutor's calendar. */
async function lockTutor(ctx: Context, tx: Transaction, tutorId: string): Promise<string> {
  const [tutor] = await tx.query<{ timeZone: string }>(
    'select time_zone as "timeZone" from tutors where user_id = $1 for no key update',
    [tutorId],
  );
  if (!tutor) throw notFound('tutor');
  return instantToLocal(ctx.now.getTime(), tutor.timeZone).date;
}

async function rateOf(tx: Transaction, tutorId: string, startsOn: string): Promise<number | null> {
  const [row] = await tx.query<{ cents: number }>(
    'select hourly_rate_cents as cents from tutor_rates where tutor_id = $1 and starts_on = $2',
    [tutorId, startsOn],
  );
  return row?.cents ?? null;
}
