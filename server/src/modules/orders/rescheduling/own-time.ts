import type { BookingCalendar } from '@4as/scheduling';
import type { Appointment } from '../../appointments/index.js';

/** A calendar in which a session's own time is free: moving it by half an hour may overlap where it was. */
export function withoutSession(
  calendar: BookingCalendar,
  { startsAt, endsAt }: Pick<Appointment, 'startsAt' | 'endsAt'>,
): BookingCalendar {
  const isOther = ({ start, end }: { start: number; end: number }): boolean =>
    start !== startsAt.getTime() || end !== endsAt.getTime();
  return {
    ...calendar,
    taken: calendar.taken.filter(isOther),
    studentTaken: (calendar.studentTaken ?? []).filter(isOther),
  };
}
