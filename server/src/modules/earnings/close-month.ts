import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../context.js';
import type { Transaction } from '../../database/unit-of-work.js';
import { authorize } from '../../graphql/authorization.js';
import { notFound } from '../../graphql/errors.js';
import { InvalidInput } from '../../graphql/failures.js';
import { recordAudit } from '../audit/index.js';
import { COMPANY_ZONE, monthOfDate } from '../settings/index.js';
import { TutorPayChanged } from '../tutors/index.js';
import { earningMonths } from './earning-months.js';
import type { EarningMonth } from './earning.types.js';
import type { CloseMonthInput } from './payout.inputs.js';
import { mayPayTutors } from './payout.policy.js';

/**
 * Closes a month of a tutor: what counts in it is written down as a payout, and stays. Sessions whose order is not paid do not count
 * yet. What becomes known of it later, a payment too, goes to the next month that is closed. Months are closed in their order, once they
 * are over; closing one again changes nothing.
 */
export async function closeMonth(
  ctx: Context,
  { tutorId, month: day }: CloseMonthInput,
): Promise<TutorPayChanged | InvalidInput> {
  authorize(ctx.viewer, mayPayTutors, null);
  const first = `${day.slice(0, 7)}-01`;
  if (monthOfDate(first, COMPANY_ZONE).end > ctx.now) return InvalidInput.at('month', 'monthNotOver');
  return ctx.transact(async (tx) => {
    await lockEarnings(tx, tutorId);
    const months = await earningMonths(tx, [tutorId], ctx.now);
    const month = months.find((one) => one.month === first);
    if (month?.payoutId) return new TutorPayChanged(tutorId);
    if (!month) return InvalidInput.at('month', 'nothingEarned');
    if (months.some((one) => one.payoutId === null && one.month < first))
      return InvalidInput.at('month', 'earlierMonthOpen');
    const { payoutId, amountCents } = await writePayout(ctx, tx, month);
    await recordAudit(ctx, tx, {
      action: 'payout.close',
      subjectType: 'payout',
      subjectId: payoutId,
      after: { tutorId, month: first, amountCents },
    });
    return new TutorPayChanged(tutorId);
  });
}

/** Two admins take turns at a tutor, and refunds wait until the month is closed. */
async function lockEarnings(tx: Transaction, tutorId: string): Promise<void> {
  const [tutor] = await tx.query('select 1 from tutors where user_id = $1 for no key update', [tutorId]);
  if (!tutor) throw notFound('tutor');
  await tx.query(
    `select 1 from earnings where tutor_id = $1 and (payout_id is null or (reversed_at is not null and reversal_payout_id is null))
     order by appointment_id for update`,
    [tutorId],
  );
}

interface Counted {
  id: string;
  kind: string;
  amountCents: number;
  minutes: number;
}

/**
 * The payout, and on each earning by which one it was counted. What counts is read once, for the sums and for the marks alike: a session
 * that is completed or paid for meanwhile counts later.
 */
async function writePayout(
  ctx: Context,
  tx: Transaction,
  { tutorId, month, carriedCents }: EarningMonth,
): Promise<{ payoutId: string; amountCents: number }> {
  const payoutId = uuidv7();
  const counted = await tx.query<Counted>(
    `select appointment_id as id, kind, amount_cents as "amountCents", minutes
     from earning_entries where tutor_id = $1 and payout_id is null and month = $2`,
    [tutorId, month],
  );
  const sessions = counted.filter(({ kind }) => kind === 'session');
  const earnedCents = sum(sessions.map((entry) => entry.amountCents));
  const correctionCents = sum(counted.map((entry) => entry.amountCents)) - earnedCents;
  const amountCents = earnedCents + correctionCents + carriedCents;
  await tx.query(
    `insert into payouts (id, tutor_id, month, session_count, minutes, earned_cents, correction_cents, carried_cents, amount_cents,
       closed_at, closed_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      payoutId,
      tutorId,
      month,
      sessions.length,
      sum(sessions.map((entry) => entry.minutes)),
      earnedCents,
      correctionCents,
      carriedCents,
      amountCents,
      ctx.now,
      ctx.viewer.id,
    ],
  );
  const idsOf = (wanted: (kind: string) => boolean) => counted.filter(({ kind }) => wanted(kind)).map((row) => row.id);
  await tx.query('update earnings set payout_id = $2 where appointment_id = any ($1)', [
    idsOf((kind) => kind !== 'reversal'),
    payoutId,
  ]);
  await tx.query('update earnings set reversal_payout_id = $2 where appointment_id = any ($1)', [
    idsOf((kind) => kind === 'reversal'),
    payoutId,
  ]);
  return { payoutId, amountCents };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
