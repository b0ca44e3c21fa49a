import { MINUTE, whyNotFree } from '@4as/scheduling';
import type { Context } from '../../../context.js';
import type { Transaction } from '../../../database/unit-of-work.js';
import { InvalidInput } from '../../../graphql/failures.js';
import {
  isSessionLength,
  nearestFree,
  SlotNotFree,
  SlotTaken,
  type Appointment,
  type SlotReason,
} from '../../appointments/index.js';
import { loadCalendars } from '../../availability/index.js';
import { settingsIn } from '../../settings/index.js';
import { bookableCourses } from '../../tutors/index.js';
import { ownTimesOf, withoutSession } from './own-time.js';

/** A time that is wanted for a session. */
export interface WantedTime {
  startsAt: Date;
  tutorId: string;
  minutes: number;
}

/** Whether a session is so already: the same click again, or another tab. */
export function isAt(appointment: Appointment, { startsAt, tutorId, minutes }: WantedTime): boolean {
  return (
    appointment.startsAt.getTime() === startsAt.getTime() &&
    appointment.tutorId === tutorId &&
    appointment.minutes === minutes
  );
}

/** A time that a session can take, with all that its row says of it. */
export type FreeTime = Pick<Appointment, 'tutorId' | 'startsAt' | 'endsAt' | 'takenUntil'>;

/**
 * Whether a session could be at another time, with another tutor of its course or have another length, by the function that lists slots;
 * what is its own does not stand in its way. Somebody else's time is `SlotTaken`, any other refusal `SlotNotFree`, both with the nearest
 * free starts; an unknown tutor or length is `InvalidInput`. The context is the company's or an admin's.
 */
export async function checkTime(
  ctx: Context,
  tx: Transaction,
  appointment: Appointment,
  { startsAt, tutorId, minutes }: WantedTime,
): Promise<FreeTime | SlotTaken | SlotNotFree | InvalidInput> {
  if (!isSessionLength(minutes)) return InvalidInput.at('minutes', 'isIn');
  if (tutorId !== appointment.tutorId && !(await teaches(tx, appointment.courseId, tutorId)))
    return InvalidInput.at('tutorId', 'unknown');
  const interval = { start: startsAt.getTime(), end: startsAt.getTime() + minutes * MINUTE };
  const wanted = { startsAt, minutes, tutorIds: [tutorId], studentId: appointment.studentId };
  const [calendars, own, { seriesHorizonDays }] = await Promise.all([
    loadCalendars(ctx, tx, { ...wanted, from: interval.start, to: interval.start + 1 }),
    ownTimesOf(tx, appointment.id),
    settingsIn(tx),
  ]);
  const calendar = calendars.get(tutorId);
  if (!calendar) return InvalidInput.at('tutorId', 'unknown');
  const horizonDays = Math.max(calendar.horizonDays, reachOf(appointment, seriesHorizonDays));
  const answer = whyNotFree({ ...withoutSession(calendar, { tutorId, own }), horizonDays }, interval);
  if (answer === 'taken') return new SlotTaken(await nearestFree(ctx, tx, wanted));
  if (answer !== 'free') return new SlotNotFree(answer as SlotReason, await nearestFree(ctx, tx, wanted));
  return {
    tutorId,
    startsAt,
    endsAt: new Date(interval.end),
    takenUntil: new Date(interval.end + calendar.bufferMinutes * MINUTE),
  };
}

/** How many days ahead a session may be, whatever its tutor's horizon for single ones: as far as series are, where it is of one. */
export function reachOf({ seriesId }: Pick<Appointment, 'seriesId'>, seriesHorizonDays: number): number {
  return seriesId === null ? 0 : seriesHorizonDays;
}

async function teaches(tx: Transaction, courseId: string, tutorId: string): Promise<boolean> {
  const [course] = await bookableCourses(tx, [courseId]);
  return course?.tutorIds.includes(tutorId) ?? false;
}
