import { idOf } from './askers.js';
import type { Pair } from './world-of-a-pair.js';
import type { WorldRows } from './world-row.js';

/** Adds what a pair's tutor is paid: a month that was closed, and an earning that waits, of a session whose order is paid. */
export function addPay(rows: WorldRows, { student, tutor, base }: Pair): void {
  // Nothing to give back: what others do to the session stays the same.
  const free = { discount_cents: base + 14, gst_cents: 0, qst_cents: 0, total_cents: 0 };
  rows.add(
    'orders',
    {
      id: idOf(`free order ${student}`),
      student_id: idOf(student),
      state: 'paid',
      subtotal_cents: base + 14,
      ...free,
      expires_at: '2025-12-01T00:00:00Z',
      paid_at: '2025-12-01T00:00:00Z',
    },
    [student],
  );
  rows.add(
    'order_lines',
    {
      id: idOf(`line of free order ${student}`),
      order_id: idOf(`free order ${student}`),
      appointment_id: idOf(`taught ${student}`),
      position: 1,
      course_name: 'Course',
      tutor_name: `Tutor ${tutor}`,
      minutes: 60,
      price_cents: base + 14,
      ...free,
    },
    [student],
  );
  // The other tutor's is paid, this one's is due.
  rows.add(
    'payouts',
    {
      id: idOf(`payout ${tutor}`),
      tutor_id: idOf(tutor),
      month: '2025-10-01',
      session_count: 3,
      minutes: 180,
      earned_cents: base + 7,
      correction_cents: 0,
      carried_cents: 0,
      amount_cents: base + 7,
      closed_at: '2025-11-01T15:00:00Z',
      ...(tutor === 'tutor' ? {} : { paid_on: '2025-11-02', confirmation_number: `secret payment ${tutor}` }),
    },
    [tutor],
  );
  rows.add(
    'earnings',
    {
      appointment_id: idOf(`taught ${student}`),
      tutor_id: idOf(tutor),
      amount_cents: base + 3,
      hourly_rate_cents: base + 1,
      minutes: 60,
      earned_at: '2026-01-01T00:00:00Z',
    },
    [tutor],
  );
}
