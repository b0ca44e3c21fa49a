import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../context.js';
import type { Transaction } from '../../database/unit-of-work.js';
import type { MissingReason, SeriesSession } from './series-session.entity.js';

export type NewOccurrence = Pick<
  SeriesSession,
  'number' | 'onDate' | 'appointmentId' | 'releaseAt' | 'nextChargeAt'
> & {
  missing: MissingReason | null;
};

/** Writes occurrences of a series, in one statement for any number: each has an appointment, or the reason why it has none. */
export async function writeOccurrences(
  ctx: Context,
  tx: Transaction,
  seriesId: string,
  sessions: readonly NewOccurrence[],
): Promise<void> {
  if (sessions.length === 0) return;
  await tx.query(
    `insert into series_sessions (id, series_id, number, on_date, appointment_id, missing, release_at, next_charge_at, updated_at)
     select id, $1, number, on_date, appointment_id, missing, release_at, next_charge_at, $2
     from unnest($3::uuid[], $4::integer[], $5::date[], $6::uuid[], $7::text[], $8::timestamptz[], $9::timestamptz[])
       as o (id, number, on_date, appointment_id, missing, release_at, next_charge_at)`,
    [
      seriesId,
      ctx.now,
      sessions.map(() => uuidv7()),
      sessions.map((session) => session.number),
      sessions.map((session) => session.onDate),
      sessions.map((session) => session.appointmentId),
      sessions.map((session) => session.missing),
      sessions.map((session) => session.releaseAt),
      sessions.map((session) => session.nextChargeAt),
    ],
  );
}
