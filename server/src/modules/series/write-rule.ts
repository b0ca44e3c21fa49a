import { occurrences, type RecurrenceRule } from '@4as/scheduling';
import type { SeriesChange } from './as-company.js';
import type { ChangeSeriesInput } from './series.inputs.js';

/**
 * Makes a changed rule the one in force. Every occurrence from there on gets its date by it, those without a session too, so that
 * numbers and dates go together and an ongoing series goes on after the last one that was decided, on whatever weekday that is.
 */
export async function writeRule(
  { system, tx, series }: SeriesChange,
  rule: RecurrenceRule & { firstNumber: number },
  { minutes, tutorId }: Pick<ChangeSeriesInput, 'minutes' | 'tutorId'>,
): Promise<void> {
  const rows = await tx.query<{ id: string; number: number }>(
    'select id, number from series_sessions where series_id = $1 and number >= $2 order by number',
    [series.id, rule.firstNumber],
  );
  const last = rows.at(-1)?.number ?? rule.firstNumber;
  const found = occurrences({ ...rule, end: { kind: 'count', count: last - rule.firstNumber + 1 } });
  const dates = rows.map(({ number }) => found[number - rule.firstNumber]?.date ?? rule.startDate);
  await tx.query(
    `update series_sessions o set on_date = m.on_date, updated_at = $3
     from unnest($1::uuid[], $2::date[]) as m (id, on_date) where o.id = m.id`,
    [rows.map(({ id }) => id), dates, system.now],
  );
  await tx.query(
    `update series set start_date = $2, start_minute = $3, minutes = $4, tutor_id = $5, first_number = $6, decided_until = $7, updated_at = $8
     where id = $1`,
    [
      series.id,
      rule.startDate,
      rule.startMinute,
      minutes ?? series.minutes,
      tutorId ?? series.tutorId,
      rule.firstNumber,
      found.at(-1)?.date ?? rule.startDate,
      system.now,
    ],
  );
}
