import { idOf, type AskerName } from './askers.js';
import type { Pair } from './world-of-a-pair.js';
import { addReviews } from './reviews-of-a-pair.js';
import { addSeries, addSeriesSession } from './series-of-a-pair.js';
import type { WorldRows } from './world-row.js';

/** Until when the holds of the prepared world last: for ever, as far as tests go. */
export const HELD_UNTIL = '2099-01-01T00:00:00Z';

/** Adds the sessions of a pair: a confirmed one, two that are held, two that were taught, with what was done and written about them. */
export function addSessions(rows: WorldRows, { student, tutor, days }: Pair): void {
  const both = [student, tutor];
  const session = (name: string, state: string, startsAt: string, more: object = {}) => ({
    id: idOf(`${name} ${student}`),
    student_id: idOf(student),
    tutor_id: idOf(tutor),
    course_id: idOf('course'),
    state,
    starts_at: startsAt,
    ends_at: new Date(Date.parse(startsAt) + 3_600_000).toISOString(),
    taken_until: new Date(Date.parse(startsAt) + 3_600_000).toISOString(),
    ...more,
  });
  const [confirmed, inCart, pending, taught, reviewed] = days;
  addSeries(rows, student, tutor);
  const withLink = {
    series_id: idOf(`series ${student}`),
    meeting_url: `https://meet.example.test/secret-session-${student}`,
    meeting_platform: 'other',
  };
  rows.add('appointments', session('appointment', 'confirmed', confirmed, withLink), both);
  addSeriesSession(rows, student, tutor, confirmed);
  rows.add('appointments', session('hold', 'held', inCart, { held_until: HELD_UNTIL }), both, {
    updaters: [student],
    adders: [student],
  });
  rows.add('appointments', session('pending', 'held', pending, { held_until: HELD_UNTIL }), both, {
    updaters: [student],
    adders: [student],
  });
  rows.add('appointments', session('taught', 'completed', taught), both);
  rows.add('appointments', session('reviewed', 'completed', reviewed), both);
  rows.add(
    'appointment_changes',
    {
      id: idOf(`change ${student}`),
      appointment_id: idOf(`appointment ${student}`),
      action: 'hold',
      actor_id: idOf(student),
      actor_role: 'student',
      reason: `secret change ${student}`,
    },
    both,
    { adders: [student] },
  );
  addFile(rows, { student, tutor, uploader: student });
  rows.add(
    'time_off_sessions',
    { time_off_id: idOf(`time off ${tutor}`), appointment_id: idOf(`appointment ${student}`), choice: 'keep' },
    [tutor],
  );
  rows.add(
    'session_proposals',
    {
      id: idOf(`proposal ${student}`),
      appointment_id: idOf(`appointment ${student}`),
      held_appointment_id: idOf(`hold ${student}`),
      student_id: idOf(student),
      tutor_id: idOf(tutor),
      message: `secret proposal ${student}`,
      starts_at: confirmed,
      ends_at: new Date(Date.parse(confirmed) + 3_600_000).toISOString(),
      expires_at: HELD_UNTIL,
    },
    both,
  );
  addReviews(rows, student, tutor);
  for (const [table, readers, body] of [
    ['session_reports', both, `secret report of ${tutor}`],
    ['session_notes', [tutor], `secret note of ${tutor}`],
  ] as const) {
    const at = '2026-01-05T17:00:00Z';
    const row = {
      appointment_id: idOf(`taught ${student}`),
      tutor_id: idOf(tutor),
      body,
      created_at: at,
      updated_at: at,
    };
    rows.addOwn(table, row, [tutor], readers);
  }
}

/** Adds a file that one of the two has added to their session; both read it, who added it takes it away. */
function addFile(
  rows: WorldRows,
  { student, tutor, uploader }: { student: AskerName; tutor: AskerName; uploader: AskerName },
): void {
  const file = { id: idOf(`session file ${student}`), owner_id: idOf(uploader) };
  rows.add(
    'files',
    {
      ...file,
      kind: 'appointment',
      name: `secret-file-${student}.pdf`,
      content_type: 'application/pdf',
      size_bytes: 9,
      key: `secret key of the file of ${student}`,
    },
    [student, tutor],
    { adders: [uploader], removers: [uploader] },
  );
  rows.add(
    'appointment_files',
    {
      file_id: file.id,
      appointment_id: idOf(`appointment ${student}`),
      uploader_id: file.owner_id,
      client_id: idOf(`client file ${student}`),
      added_at: '2026-10-02T00:00:00Z',
    },
    [student, tutor],
    { adders: [uploader] },
  );
}
