import { MINUTE, seriesPaymentTimes } from '@4as/scheduling';
import type { Context } from '../../context.js';
import { violatedConstraint } from '../../database/constraint-errors.js';
import type { Transaction } from '../../database/unit-of-work.js';
import { recordChanges, type Author } from '../appointments/index.js';
import { tellOfTime } from '../availability/index.js';
import { settingsIn } from '../settings/index.js';
import { paymentPolicyOf } from './payment-policy.js';
import type { PlannedMove } from './plan-change.js';
import type { Series } from './series.entity.js';

const overlapping = new Set(['appointments_tutor_no_overlap', 'appointments_student_no_overlap']);

/**
 * Gives an unpaid session of a series another time, length or tutor, in the caller's transaction; false when somebody else has the
 * time. Its charge and its release move with it. The caller has seen that no order charges it already.
 */
export async function moveUnpaid(
  system: Context,
  tx: Transaction,
  series: Series,
  { session, startsAt, minutes, tutorId }: PlannedMove,
  author: Author,
): Promise<boolean> {
  const settings = await settingsIn(tx);
  const times = seriesPaymentTimes(startsAt.getTime(), system.now.getTime(), paymentPolicyOf(settings));
  const endsAt = new Date(startsAt.getTime() + minutes * MINUTE);
  const [tutor] = await tx.query<{ buffer: number | null }>(
    'select buffer_minutes as buffer from tutors where user_id = $1',
    [tutorId],
  );
  const takenUntil = new Date(endsAt.getTime() + (tutor?.buffer ?? settings.bufferMinutes) * MINUTE);
  await tx.query('select app.release_expired_holds($1, $2, $3, $4)', [
    [tutorId],
    series.studentId,
    startsAt,
    takenUntil,
  ]);
  await tx.query('savepoint move');
  try {
    await tx.query(
      `update appointments set starts_at = $2, ends_at = $3, taken_until = $4, tutor_id = $5, held_until = $6, charge_at = $7,
         sequence = sequence + 1, updated_at = $8
       where id = $1 and state = 'held'`,
      [
        session.appointmentId,
        startsAt,
        endsAt,
        takenUntil,
        tutorId,
        new Date(times.heldUntil),
        new Date(times.chargeAt),
        system.now,
      ],
    );
  } catch (error) {
    await tx.query('rollback to savepoint move');
    if (overlapping.has(violatedConstraint(error) ?? '')) return false;
    throw error;
  }
  await tx.query('release savepoint move');
  await tx.query(
    `update series_sessions set release_at = $2, next_charge_at = $3, attempts = 0, failure = null, updated_at = $4
     where id = $1`,
    [session.id, new Date(times.releaseAt), new Date(times.chargeAt), system.now],
  );
  await recordChanges(system, tx, { ids: [session.appointmentId], action: 'reschedule', author });
  for (const time of [session, { tutorId, startsAt, endsAt }]) tellOfTime(tx, time);
  return true;
}
