import { earningCents, WHOLE_BASIS_POINTS } from '@4as/pricing';
import type { Context } from '../../context.js';
import type { Db, Transaction } from '../../database/unit-of-work.js';

/** A session as a tutor is paid for it. */
export interface PaidSession {
  id: string;
  tutorId: string;
  minutes: number;
  /** From when on it counts: its end, or now where its outcome is known before. */
  earnedAt: Date;
  /** Cents an hour on the session's day, on the tutor's calendar; null for a tutor who had no rate then. */
  rate: number | null;
}

/** Sessions as their tutors are paid for them, in one statement; those that the viewer may not see are left out. */
export function paidSessions(ctx: Context, db: Db, appointmentIds: readonly string[]): Promise<PaidSession[]> {
  return db.query<PaidSession>(
    `select a.id, a.tutor_id as "tutorId", (extract(epoch from a.ends_at - a.starts_at) / 60)::integer as minutes,
       least(a.ends_at, $2) as "earnedAt",
       (select r.hourly_rate_cents from tutor_rates r
        where r.tutor_id = a.tutor_id and r.starts_on <= (a.starts_at at time zone t.time_zone)::date
        order by r.starts_on desc limit 1) as rate
     from appointments a join tutors t on t.user_id = a.tutor_id where a.id = any ($1)`,
    [appointmentIds, ctx.now],
  );
}

/**
 * Writes what tutors are owed for sessions: the rate of the session's day on the tutor's calendar × its length × the share that the
 * outcome gives (basis points, all of it when it was taught), cents, fixed from here on. In the transaction that decides the outcome.
 * It counts from the session's end, or from now where the outcome is known before. A session has one earning, however often this
 * runs; a tutor who had no rate that day earns 0, which the log says.
 */
export async function recordEarnings(
  ctx: Context,
  tx: Transaction,
  appointmentIds: readonly string[],
  shareBasisPoints: number = WHOLE_BASIS_POINTS,
): Promise<void> {
  if (appointmentIds.length === 0 || shareBasisPoints === 0) return;
  const rows = await paidSessions(ctx, tx, appointmentIds);
  for (const row of rows.filter(({ rate }) => rate === null))
    ctx.log.warn({ tutorId: row.tutorId, appointmentId: row.id }, 'a tutor without a rate taught');
  await tx.query(
    `insert into earnings (appointment_id, tutor_id, amount_cents, hourly_rate_cents, minutes, earned_at, share_basis_points)
     select *, $7::integer from unnest($1::uuid[], $2::uuid[], $3::integer[], $4::integer[], $5::integer[], $6::timestamptz[])
     on conflict (appointment_id) do nothing`,
    [
      rows.map((row) => row.id),
      rows.map((row) => row.tutorId),
      rows.map((row) => earningCents(row.rate ?? 0, row.minutes, shareBasisPoints)),
      rows.map((row) => row.rate ?? 0),
      rows.map((row) => row.minutes),
      rows.map((row) => row.earnedAt),
      shareBasisPoints,
    ],
  );
}
