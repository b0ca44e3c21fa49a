import {
  addDays,
  fairSlots,
  freeSlots,
  localToInstant,
  nextState,
  type BookingCalendar,
  type TutorSlots,
} from '@4as/scheduling';
import type { Context } from '../../../context.js';
import { CodedError, notFound } from '../../../graphql/errors.js';
import {
  actorOf,
  appointmentLoader,
  checkSlotRange,
  sessionFor,
  slotDays,
  tutorLoads,
  wholeHorizon,
  type Appointment,
  type SlotRange,
} from '../../appointments/index.js';
import { loadCalendars } from '../../availability/index.js';
import { bookableCourses } from '../../tutors/index.js';
import { ownTimesOf, withoutSession } from './own-time.js';
import { SessionSlots } from './rescheduling.types.js';

export interface SlotsForSessionWanted extends SlotRange {
  appointmentId: string;
  /** Null: the session's own tutor. */
  tutorId: string | null;
  /** True: any tutor of the course, for students and admins. */
  anyTutor: boolean;
}

/**
 * The times to which a session of the viewer could be moved, by day of the zone asked for, with its tutor, another or any. The session's
 * own time does not stand in its own way, what else the student has does. Throws NOT_FOUND for a session that is not there for the
 * viewer or can not be moved, BAD_REQUEST for a range that can not be asked for.
 */
export async function slotsForSession(ctx: Context, wanted: SlotsForSessionWanted): Promise<SessionSlots> {
  const zone = checkSlotRange(ctx, wanted);
  const appointment = sessionFor(ctx.viewer, await ctx.load(appointmentLoader, wanted.appointmentId));
  if (nextState(appointment.state, 'reschedule', actorOf(ctx.viewer)) === undefined) throw notFound('appointment');
  await ctx.close();
  // Another tutor's calendar, and all that the student has elsewhere: more than a tutor or student may read.
  const system = ctx.asSystem();
  try {
    const tutorIds = await tutorsFor(system, ctx, appointment, wanted);
    const span = {
      from: localToInstant(wanted.from, 0, zone),
      to: localToInstant(addDays(wanted.from, wanted.days), 0, zone),
    };
    const loads = await tutorLoads(system, system.db, tutorIds);
    const slotsIn = async (from: number, to: number) =>
      fairSlots(await startsIn(system, appointment, { tutorIds, minutes: wanted.minutes, from, to }), loads);
    const slots = await slotsIn(span.from, span.to);
    const later = slots.length > 0 ? [] : await slotsIn(Math.max(span.to, ctx.now.getTime()), wholeHorizon(ctx.now).to);
    return Object.assign(new SessionSlots(), {
      days: slotDays(slots, wanted, zone),
      nextFreeSlot: later[0] ? new Date(later[0].start) : null,
    });
  } finally {
    await system.close();
  }
}

async function tutorsFor(
  system: Context,
  ctx: Context,
  appointment: Appointment,
  { tutorId, anyTutor }: SlotsForSessionWanted,
): Promise<string[]> {
  const isOther = anyTutor || (tutorId !== null && tutorId !== appointment.tutorId);
  if (!isOther) return [appointment.tutorId];
  if (ctx.viewer.role === 'tutor') throw new CodedError('BAD_REQUEST', 'A tutor moves sessions of their own.');
  const [course] = await bookableCourses(system.db, [appointment.courseId]);
  const teachers = course?.tutorIds ?? [];
  return anyTutor ? teachers : teachers.filter((id) => id === tutorId);
}

async function startsIn(
  system: Context,
  appointment: Appointment,
  wanted: { tutorIds: readonly string[]; minutes: number; from: number; to: number },
): Promise<TutorSlots[]> {
  if (wanted.from >= wanted.to || wanted.tutorIds.length === 0) return [];
  const [calendars, own] = await Promise.all([
    loadCalendars(system, system.db, { ...wanted, studentId: appointment.studentId }),
    ownTimesOf(system.db, appointment.id),
  ]);
  return [...calendars].map(([tutorId, calendar]: [string, BookingCalendar]) => ({
    tutorId,
    starts: freeSlots({
      ...withoutSession(calendar, { tutorId, own }),
      from: wanted.from,
      to: wanted.to,
      durationMinutes: wanted.minutes,
    }).filter((start) => !isPresent(appointment, tutorId, start, wanted.minutes)),
  }));
}

/** The time that the session has already is nothing to move it to. */
function isPresent(appointment: Appointment, tutorId: string, start: number, minutes: number): boolean {
  return tutorId === appointment.tutorId && start === appointment.startsAt.getTime() && minutes === appointment.minutes;
}
