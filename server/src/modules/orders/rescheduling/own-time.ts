import type { BookingCalendar } from '@4as/scheduling';
import type { Db } from '../../../database/unit-of-work.js';
import type { Appointment } from '../../appointments/index.js';

/** A time that is a session's own: the one that it has, or the longer one that is kept for it while it is paid. */
export type OwnTime = Pick<Appointment, 'tutorId' | 'startsAt' | 'endsAt'>;

/** The times of a session that do not stand in its way. For the company's units of work. */
export function ownTimesOf(db: Db, appointmentId: string): Promise<OwnTime[]> {
  return db.query<OwnTime>(
    `select tutor_id as "tutorId", starts_at as "startsAt", ends_at as "endsAt" from appointments
     where id = $1 or (replaces_id = $1 and state = 'held')`,
    [appointmentId],
  );
}

/** The longer times that are kept for sessions while they are paid, by the session's id. For the company's units of work and admins'. */
export async function keptTimesOf(db: Db, appointmentIds: readonly string[]): Promise<Map<string, OwnTime[]>> {
  const rows = await db.query<OwnTime & { id: string }>(
    `select replaces_id as id, tutor_id as "tutorId", starts_at as "startsAt", ends_at as "endsAt" from appointments
     where replaces_id = any ($1) and state = 'held'`,
    [appointmentIds],
  );
  return Map.groupBy(rows, ({ id }) => id);
}

/** The calendar of a tutor in which a session's own times are free: moving it by half an hour may overlap where it was. */
export function withoutSession(
  calendar: BookingCalendar,
  { tutorId, own }: { tutorId: string; own: readonly OwnTime[] },
): BookingCalendar {
  const isOtherThan =
    (times: readonly OwnTime[]) =>
    ({ start, end }: { start: number; end: number }): boolean =>
      times.every(({ startsAt, endsAt }) => start !== startsAt.getTime() || end !== endsAt.getTime());
  // Somebody else's session with another tutor may have the very same hours.
  const withThisTutor = own.filter((time) => time.tutorId === tutorId);
  return {
    ...calendar,
    taken: calendar.taken.filter(isOtherThan(withThisTutor)),
    studentTaken: (calendar.studentTaken ?? []).filter(isOtherThan(own)),
  };
}
