import { nearestFreeSlots, freeSlots, MINUTE, slotsByDate, type BookingCalendar, type Interval } from '@4as/scheduling';
import type { Context } from '../../context.js';
import type { Db } from '../../database/unit-of-work.js';
import {
  agreedWithTutor,
  AppointmentState,
  columnsOfAppointment,
  toAppointment,
  type Appointment,
  type Slot,
} from '../appointments/index.js';
import { loadCalendars } from '../availability/index.js';

const NEAREST = 3;
const FARTHEST = 366 * 24 * 60 * MINUTE;

/**
 * The sessions of a tutor that a period meets and that are not over: those that lie in it, paid or to be charged to a card, and those for
 * which a time in it was proposed. By their start.
 */
export async function affectedSessions(
  ctx: Context,
  db: Db,
  tutorId: string,
  period: { startsAt: Date; endsAt: Date },
): Promise<Appointment[]> {
  const rows = await db.query<Appointment>(
    `select ${columnsOfAppointment} from appointments a
     where a.tutor_id = $1 and ${agreedWithTutor('$4')} and a.ends_at > $4
       and ((a.starts_at < $3 and a.ends_at > $2)
         or exists (select from session_proposals p join appointments h on h.id = p.held_appointment_id
           where p.appointment_id = a.id and p.state = 'open' and h.starts_at < $3 and h.ends_at > $2))
     order by a.starts_at, a.id`,
    [tutorId, period.startsAt, period.endsAt, ctx.now],
  );
  return rows.map(toAppointment);
}

/** Whether a session is agreed with its tutor: paid, or held for a card that will be charged. */
export function isAgreed(session: Appointment, now: Date): boolean {
  const isToBeCharged = session.chargeAt !== null && session.heldUntil !== null && session.heldUntil > now;
  return isPaid(session) || (session.state === AppointmentState.HELD && isToBeCharged);
}

/** Whether a session is paid. Only such a one can be offered another time: one that is not is moved by its student, in the series. */
export function isPaid({ state }: Appointment): boolean {
  return state === AppointmentState.CONFIRMED;
}

/**
 * What decides, for each of these sessions of one tutor, at which times it could take place instead: the tutor's calendar without the
 * period that is planned, and the student's own time. A fixed number of statements however many there are. The context is the
 * company's: a tutor may not read what else a student has. A tutor who can not be booked has none.
 */
export async function calendarsWithout(
  system: Context,
  sessions: readonly Appointment[],
  away: Interval | null,
): Promise<Map<string, BookingCalendar>> {
  const tutorId = sessions[0]?.tutorId;
  if (tutorId === undefined) return new Map();
  const span = { from: system.now.getTime(), to: system.now.getTime() + FARTHEST };
  const [calendars, busy] = await Promise.all([
    loadCalendars(system, system.db, { tutorIds: [tutorId], studentId: null, ...span }),
    system.db.query<{ studentId: string; startsAt: Date; endsAt: Date }>(
      `select student_id as "studentId", starts_at as "startsAt", ends_at as "endsAt" from appointments
       where student_id = any ($1) and ends_at > $2 and state not in ('cancelled', 'expired')
         and (state <> 'held' or held_until > now())`,
      [sessions.map((session) => session.studentId), system.now],
    ),
  ]);
  const calendar = calendars.get(tutorId);
  if (!calendar) return new Map();
  const timeOff = away ? [...calendar.timeOff, away] : calendar.timeOff;
  const busyOf = Map.groupBy(busy, (row) => row.studentId);
  return new Map(
    sessions.map((session) => [
      session.id,
      {
        ...calendar,
        timeOff,
        studentTaken: (busyOf.get(session.studentId) ?? []).map(({ startsAt, endsAt }) => ({
          start: startsAt.getTime(),
          end: endsAt.getTime(),
        })),
      },
    ]),
  );
}

/** At most three times that are nearest to the session's own, nearest first. */
export function nearestTimes(session: Appointment, calendar: BookingCalendar | undefined): Slot[] {
  if (!calendar) return [];
  const search = { ...calendar, durationMinutes: session.minutes, from: calendar.now, to: calendar.now + FARTHEST };
  return nearestFreeSlots(search, session.startsAt.getTime(), NEAREST).map((start) => toSlot(session, start));
}

/** All times of a span, by date in a zone. */
export function timesByDate(
  session: Appointment,
  calendar: BookingCalendar | undefined,
  span: { from: number; to: number },
  zone: string,
): Map<string, Slot[]> {
  const starts = calendar ? freeSlots({ ...calendar, durationMinutes: session.minutes, ...span }) : [];
  return new Map(
    [...slotsByDate(starts, zone)].map(([date, ofDate]) => [date, ofDate.map((start) => toSlot(session, start))]),
  );
}

function toSlot(session: Appointment, start: number): Slot {
  return {
    startsAt: new Date(start),
    endsAt: new Date(start + session.minutes * MINUTE),
    tutorId: session.tutorId,
  };
}
