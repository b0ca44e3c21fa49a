import { Series } from './series.entity.js';
import { SeriesSession } from './series-session.entity.js';

/** The columns of a series by the names of its class; `s` is the table. Dates are texts: a zone must not move them. */
export const seriesColumns = `s.id, s.student_id as "studentId", s.tutor_id as "tutorId", s.course_id as "courseId", s.minutes, s.frequency,
  s.start_date::text as "startDate", s.start_minute as "startMinute", s.time_zone as "timeZone", s.first_number as "firstNumber",
  s.ends_after as "endsAfter", s.ends_on::text as "endsOn", s.payment, s.state, s.paused_from::text as "pausedFrom",
  s.paused_until::text as "pausedUntil", s.decided_until::text as "decidedUntil", s.rate_cents as "rateCents", s.taxable,
  s.request_id as "requestId", s.created_at as "createdAt", s.updated_at as "updatedAt"`;

/** The columns of an occurrence by the names of its class; `o` is the table. */
export const sessionColumns = `o.id, o.series_id as "seriesId", o.number, o.on_date::text as "onDate", o.appointment_id as "appointmentId",
  o.missing, o.release_at as "releaseAt", o.next_charge_at as "nextChargeAt", o.attempts, o.failure, o.order_id as "orderId",
  o.released_at as "releasedAt", o.given_up_at as "givenUpAt", o.updated_at as "updatedAt"`;

/** A row of {@link seriesColumns} as what it is. */
export function toSeries(row: Series): Series {
  return Object.assign(new Series(), row);
}

/** A row of {@link sessionColumns} as what it is. */
export function toSession(row: SeriesSession): SeriesSession {
  return Object.assign(new SeriesSession(), row);
}
