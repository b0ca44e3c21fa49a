import { COMPANY_ZONE, firstDayOfMonth, monthOf } from '../../../modules/settings/index.js';
import type { Row } from '../insert-rows.js';
import type { Random } from '../random.js';
import type { DemoRows } from './demo-rows.js';

/**
 * Closes and pays the months of tutors up to the one before the last: this month runs, the last one waits to be closed. Adds the payouts, and
 * says on each earning which of them counted it.
 */
export function addPayouts(rows: DemoRows, random: Random, now: number): void {
  const lastMonth = firstDayOfMonth(monthOf(new Date(now), COMPANY_ZONE, -1).start, COMPANY_ZONE);
  const byMonth = Map.groupBy(rows.take('earnings'), (row) => `${String(row['tutor_id'])} ${monthEarned(row)}`);
  for (const [key, counted] of byMonth) {
    const [tutorId, month = ''] = key.split(' ');
    const id = month < lastMonth ? random.uuid() : null;
    if (id !== null) rows.add('payouts', paidPayout({ id, tutor_id: tutorId, month }, counted, random));
    for (const earning of counted) rows.add('earnings', { ...earning, payout_id: id });
  }
}

function paidPayout(
  payout: { id: string; tutor_id: string | undefined; month: string },
  counted: readonly Row[],
  random: Random,
): Row {
  const after = nextMonth(payout.month);
  const earnedCents = sum(counted, 'amount_cents');
  return {
    ...payout,
    session_count: counted.length,
    minutes: sum(counted, 'minutes'),
    earned_cents: earnedCents,
    correction_cents: 0,
    carried_cents: 0,
    amount_cents: earnedCents,
    closed_at: new Date(`${after}T14:00:00Z`),
    paid_on: `${after.slice(0, 8)}03`,
    confirmation_number: `V${random.integer(100_000, 999_999)}`,
  };
}

function monthEarned(earning: Row): string {
  return firstDayOfMonth(earning['earned_at'] as Date, COMPANY_ZONE);
}

function nextMonth(month: string): string {
  return firstDayOfMonth(new Date(Date.parse(`${month}T12:00:00Z`) + 31 * 86_400_000), COMPANY_ZONE);
}

function sum(rows: readonly Row[], column: string): number {
  return rows.reduce((total, row) => total + Number(row[column]), 0);
}
