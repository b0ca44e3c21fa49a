import { idOf } from './askers.js';
import type { Pair } from './world-of-a-pair.js';
import type { WorldRows } from './world-row.js';

/** Adds what admins decided about a pair's sessions: nobody else reads of it. */
export function addDecisions(rows: WorldRows, { student, tutor, days: [startsAt] }: Pair): void {
  rows.add(
    'admin_requests',
    {
      request_id: idOf(`request about ${student}`),
      admin_id: idOf('admin'),
      kind: 'cancel-sessions',
      asked: '{}',
      at: '2026-01-04T15:00:00Z',
    },
    [],
  );
  rows.add(
    'kept_conflicts',
    {
      appointment_id: idOf(`appointment ${student}`),
      starts_at: startsAt,
      ends_at: new Date(Date.parse(startsAt) + 3_600_000).toISOString(),
      tutor_id: idOf(tutor),
      reasons: '{}',
      note: 'Agreed with the tutor',
      kept_by: idOf('admin'),
      kept_at: '2026-01-04T15:00:00Z',
    },
    [],
  );
}
