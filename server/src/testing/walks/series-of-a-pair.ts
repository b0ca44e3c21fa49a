import { idOf, type AskerName } from './askers.js';
import type { WorldRows } from './world-row.js';

/** Adds a series of a pair; its tutor sees it by the session that is theirs. Comes before the appointments that belong to it. */
export function addSeries(rows: WorldRows, student: AskerName, tutor: AskerName): void {
  rows.add(
    'series',
    {
      id: idOf(`series ${student}`),
      student_id: idOf(student),
      tutor_id: idOf(tutor),
      course_id: idOf('course'),
      minutes: 60,
      frequency: 'weekly',
      start_date: '2031-03-03',
      start_minute: 600,
      time_zone: 'America/Toronto',
      ends_after: 2,
      payment: 'at_once',
      decided_until: '2031-03-10',
      rate_cents: 6000,
      taxable: false,
      request_id: idOf(`series request ${student}`),
    },
    [student, tutor],
    { updaters: [student], adders: [student] },
  );
}

/** Adds the one session of the series that was decided: the pair's confirmed appointment. */
export function addSeriesSession(rows: WorldRows, student: AskerName, tutor: AskerName, startsAt: string): void {
  rows.add(
    'series_sessions',
    {
      id: idOf(`series session ${student}`),
      series_id: idOf(`series ${student}`),
      number: 1,
      on_date: startsAt.slice(0, 10),
      appointment_id: idOf(`appointment ${student}`),
    },
    [student, tutor],
    { adders: [student] },
  );
}
