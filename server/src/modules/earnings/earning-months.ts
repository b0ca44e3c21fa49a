import type { Db } from '../../database/unit-of-work.js';
import { COMPANY_ZONE, firstDayOfMonth } from '../settings/index.js';
import { EarningMonth, EarningMonthState } from './earning.types.js';

type Row = Omit<EarningMonth, 'id' | 'state'>;

/** A closed month as its payout has it; `p` is the table. */
const ofPayout = `p.tutor_id as "tutorId", p.month::text as month, p.session_count as "sessionCount", p.minutes, p.earned_cents as "earnedCents",
  p.correction_cents as "correctionCents", p.carried_cents as "carriedCents", p.amount_cents as "totalCents", p.id as "payoutId",
  p.closed_at as "closedAt", p.paid_on::text as "paidOn", p.confirmation_number as "confirmationNumber"`;

/** What was not counted yet, by the month in which it will be. */
const notCounted = `select e.tutor_id as "tutorId", e.month::text as month, count(*) filter (where e.kind = 'session')::integer as "sessionCount",
    coalesce(sum(e.minutes) filter (where e.kind = 'session'), 0)::integer as minutes,
    coalesce(sum(e.amount_cents) filter (where e.kind = 'session'), 0)::integer as "earnedCents",
    coalesce(sum(e.amount_cents) filter (where e.kind <> 'session'), 0)::integer as "correctionCents", 0 as "carriedCents",
    sum(e.amount_cents)::integer as "totalCents", null::uuid as "payoutId", null::timestamptz as "closedAt", null as "paidOn",
    null as "confirmationNumber"
  from earning_entries e where e.tutor_id = any ($1) and e.payout_id is null group by e.tutor_id, e.month`;

/**
 * All months of tutors in which something counts, the newest first: closed ones as they were closed, the others as they would be if they
 * were closed at `now`. By one statement.
 */
export async function earningMonths(db: Db, tutorIds: readonly string[], now: Date): Promise<EarningMonth[]> {
  const rows = await db.query<Row>(
    `select ${ofPayout} from payouts p where p.tutor_id = any ($1) union all ${notCounted} order by "tutorId", month desc`,
    [tutorIds],
  );
  return [...Map.groupBy(rows, (row) => row.tutorId).values()].flatMap((ofTutor) =>
    withCarried(ofTutor).map((row) => toMonth(row, now)),
  );
}

/** What the last closed month left below zero is taken off the first one that is not closed. */
function withCarried(newestFirst: readonly Row[]): Row[] {
  const lastClosed = newestFirst.find((row) => row.payoutId !== null);
  const firstOpen = newestFirst.findLast((row) => row.payoutId === null);
  const carriedCents = Math.min(0, lastClosed?.totalCents ?? 0);
  return newestFirst.map((row) =>
    row === firstOpen ? { ...row, carriedCents, totalCents: row.totalCents + carriedCents } : row,
  );
}

function toMonth(row: Row, now: Date): EarningMonth {
  return Object.assign(new EarningMonth(), row, { id: `${row.tutorId}:${row.month}`, state: stateOf(row, now) });
}

function stateOf({ payoutId, paidOn, totalCents, month }: Row, now: Date): EarningMonthState {
  if (payoutId === null)
    return month < firstDayOfMonth(now, COMPANY_ZONE) ? EarningMonthState.OPEN : EarningMonthState.CURRENT;
  if (paidOn !== null) return EarningMonthState.PAID;
  return totalCents > 0 ? EarningMonthState.DUE : EarningMonthState.NOTHING_DUE;
}
