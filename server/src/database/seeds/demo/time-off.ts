import { addDays, DAY, HOUR, instantToLocal, MINUTE, type Instant } from '@4as/scheduling';
import type { Random } from '../random.js';
import { nextFreeStarts, type DemoSession, type TakenTime } from './calendar.js';
import type { DemoRows } from './demo-rows.js';
import type { DemoPeople } from './people.js';

interface Source {
  rows: DemoRows;
  random: Random;
  now: Instant;
  taken: TakenTime;
}

/** Dates apart, periods away with what became of the sessions, and another time that the demo student is asked about. */
export function addTimeOff(source: Source, people: DemoPeople, sessions: readonly DemoSession[]): void {
  addSpecialDates(source, people);
  addPeriods(source, people, sessions);
  addOpenProposal(source, people, sessions);
}

function addSpecialDates({ rows, now }: Source, { tutors }: DemoPeople): void {
  for (const [index, { id, zone }] of tutors.slice(0, 4).entries()) {
    const today = instantToLocal(now, zone).date;
    rows.add('availability_overrides', { tutor_id: id, on_date: addDays(today, 46 + index), ranges: [] });
    rows.add('availability_overrides', {
      tutor_id: id,
      on_date: addDays(today, 52 + index),
      ranges: [{ startMinute: 780, endMinute: 1020 }],
    });
  }
}

/** A long weekend to come, beyond all that is booked, and a day away behind: the session that was cancelled for it tells why. */
function addPeriods({ rows, random, now }: Source, { tutors }: DemoPeople, sessions: readonly DemoSession[]): void {
  for (const [index, { id }] of tutors.slice(0, 3).entries()) {
    const startsAt = now + (56 + 2 * index) * DAY;
    rows.add('time_off', {
      id: random.uuid(),
      tutor_id: id,
      starts_at: new Date(startsAt),
      ends_at: new Date(startsAt + 3 * DAY),
      open_ended: false,
      emergency: false,
      reason: 'Congé en famille',
      message: null,
      ended_at: null,
      created_at: new Date(now - 3 * DAY),
    });
  }
  for (const session of sessions.filter(({ outcome }) => outcome === 'cancelled_by_tutor')) {
    const id = random.uuid();
    rows.add('time_off', {
      id,
      tutor_id: session.tutor.id,
      starts_at: new Date(session.start - HOUR),
      ends_at: new Date(session.end + 5 * HOUR),
      open_ended: false,
      emergency: true,
      reason: 'Imprévu de santé',
      message: 'Désolé, un imprévu m’oblige à annuler cette séance.',
      ended_at: new Date(session.end + 2 * HOUR),
      created_at: new Date(session.start - 3 * HOUR),
    });
    rows.add('time_off_sessions', { time_off_id: id, appointment_id: session.id, choice: 'cancel' });
  }
}

/** The demo tutor asks the demo student for another time of their second session to come. */
function addOpenProposal(
  { rows, random, now, taken }: Source,
  { students: [lea], tutors: [ariane] }: DemoPeople,
  sessions: readonly DemoSession[],
): void {
  const [, session] = sessions.filter(
    ({ student, tutor, outcome, start }) =>
      student === lea && tutor === ariane && outcome === 'confirmed' && start > now + 3 * DAY,
  );
  if (!session) return;
  const starts = nextFreeStarts(lea, ariane, session.end + 12 * HOUR, now, taken);
  const start = starts.find((one) => taken.take(lea, ariane, { start: one, end: one + session.minutes * MINUTE }));
  if (start === undefined) return;
  const [held, expiresAt] = [random.uuid(), new Date(now + 47 * HOUR)];
  rows.add('appointments', {
    id: held,
    student_id: lea.id,
    tutor_id: ariane.id,
    course_id: session.course.id,
    state: 'held',
    starts_at: new Date(start),
    ends_at: new Date(start + session.minutes * MINUTE),
    taken_until: new Date(start + (session.minutes + ariane.bufferMinutes) * MINUTE),
    held_until: expiresAt,
    sequence: 0,
    created_at: new Date(now - HOUR),
    updated_at: new Date(now - HOUR),
  });
  rows.add('session_proposals', {
    id: random.uuid(),
    appointment_id: session.id,
    held_appointment_id: held,
    student_id: lea.id,
    tutor_id: ariane.id,
    message: 'Je donne un atelier à l’université à cette heure-là : pourrions-nous nous voir un peu plus tard ?',
    starts_at: new Date(session.start),
    ends_at: new Date(session.end),
    state: 'open',
    expires_at: expiresAt,
    created_at: new Date(now - HOUR),
  });
}
