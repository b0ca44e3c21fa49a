import { sessionPrice } from '@4as/pricing';
import {
  MINUTE,
  pickFairly,
  REFUSAL_REASONS,
  whyNotFree,
  type BookingCalendar,
  type RefusalReason,
} from '@4as/scheduling';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../context.js';
import type { Transaction } from '../../database/unit-of-work.js';
import { InvalidInput } from '../../graphql/failures.js';
import { loadCalendars, tellOfTime } from '../availability/index.js';
import { settingsIn } from '../settings/index.js';
import { bookableCourses, type BookableCourse } from '../tutors/index.js';
import { Appointment, AppointmentState } from './appointment.entity.js';
import { columnsOfAppointment, toAppointment } from './appointment.queries.js';
import { SlotNotFree, SlotTaken } from './appointment.results.js';
import { nearestFree, tutorLoads, type WantedTime } from './nearest-free.js';
import { recordChanges } from './record-changes.js';
import { isSessionLength } from './session-length.js';
import type { SlotReason } from './slot.types.js';

/** A slot that a student asks for. */
export interface HoldRequest {
  studentId: string;
  courseId: string;
  /** Null: any tutor of the course, picked fairly. */
  tutorId: string | null;
  startsAt: Date;
  minutes: number;
}

/** A slot that is the student's until `appointment.heldUntil`, and what its course costs today. */
export class HeldSlot {
  readonly appointment: Appointment;
  /** Price of the session before discount and taxes, cents. */
  readonly priceCents: number;
  readonly taxable: boolean;
  /** False when the student held this very slot already: a double click, or another tab. */
  readonly isNew: boolean;

  constructor(appointment: Appointment, course: BookableCourse, isNew: boolean) {
    this.appointment = appointment;
    this.priceCents = sessionPrice(course.studentRateCents, appointment.minutes);
    this.taxable = course.taxable;
    this.isNew = isNew;
  }
}

/**
 * Takes a slot for a student in the caller's transaction, until the settings' hold time from now.
 *
 * Whether the time is free is asked of the same function that lists slots, the student's own sessions included, so a time that was
 * made up gets the same answer as a listed one. Then the database has the last word: of any number who ask at once, its exclusion
 * constraints let one insert and make the others do nothing. Losing to someone is `SlotTaken`, any other refusal `SlotNotFree`;
 * both with the three nearest free starts. An unknown course, tutor or length is `InvalidInput` at `courseId`, `tutorId`, `minutes`.
 *
 * Lock rows of your own (the cart) before this call, never after it: whoever waits here must not hold what others wait for.
 */
export async function holdSlot(
  ctx: Context,
  tx: Transaction,
  request: HoldRequest,
): Promise<HeldSlot | SlotTaken | SlotNotFree | InvalidInput> {
  if (!isSessionLength(request.minutes)) return InvalidInput.at('minutes', 'isIn');
  const start = request.startsAt.getTime();
  const [[course], own, settings] = await Promise.all([
    bookableCourses(tx, [request.courseId]),
    ownHold(tx, request),
    settingsIn(tx),
  ]);
  if (!course) return InvalidInput.at('courseId', 'unknown');
  const tutorIds = request.tutorId === null ? course.tutorIds : course.tutorIds.filter((id) => id === request.tutorId);
  if (tutorIds.length === 0) return InvalidInput.at('tutorId', 'unknown');
  if (own) return new HeldSlot(own, course, false);

  const calendars = await loadCalendars(ctx, tx, {
    tutorIds,
    studentId: request.studentId,
    from: start,
    to: start + 1,
  });
  const interval = { start, end: start + request.minutes * MINUTE };
  const answers = [...calendars].map(([tutorId, calendar]) => ({
    tutorId,
    calendar,
    answer: whyNotFree(calendar, interval),
  }));
  const free = new Map(
    answers.filter(({ answer }) => answer === 'free').map(({ tutorId, calendar }) => [tutorId, calendar]),
  );
  const wanted: WantedTime = { ...request, tutorIds };
  const heldUntil = new Date(ctx.now.getTime() + settings.holdMinutes * MINUTE);
  const taken = free.size > 0 ? await takeOneOf(ctx, tx, { ...request, heldUntil }, free) : null;
  if (taken) return new HeldSlot(taken, course, true);
  // What is in the way may be the student's other click, which was done since the first look.
  const sameSlot = await ownHold(tx, request);
  if (sameSlot) return new HeldSlot(sameSlot, course, false);
  return free.size > 0
    ? new SlotTaken(await nearestFree(ctx, tx, wanted))
    : refusal(
        ctx,
        tx,
        wanted,
        answers.map(({ answer }) => answer).filter((answer) => answer !== 'free'),
      );
}

/** Inserts with the fairest of the free tutors, with the next one when somebody was quicker; null when they were for all. */
async function takeOneOf(
  ctx: Context,
  tx: Transaction,
  request: HoldRequest & { heldUntil: Date },
  free: ReadonlyMap<string, BookingCalendar>,
): Promise<Appointment | null> {
  const endsAt = new Date(request.startsAt.getTime() + request.minutes * MINUTE);
  const longestBuffer = Math.max(...[...free.values()].map((calendar) => calendar.bufferMinutes));
  const [loads] = await Promise.all([
    tutorLoads(ctx, tx, [...free.keys()]),
    tx.query('select app.release_expired_holds($1, $2, $3, $4)', [
      [...free.keys()],
      request.studentId,
      request.startsAt,
      new Date(endsAt.getTime() + longestBuffer * MINUTE),
    ]),
  ]);
  const left = new Map(free);
  for (
    let tutorId = pickFairly([...left.keys()], loads);
    tutorId !== undefined;
    tutorId = pickFairly([...left.keys()], loads)
  ) {
    const bufferMinutes = left.get(tutorId)?.bufferMinutes ?? 0;
    left.delete(tutorId);
    const appointment = await insertHold(ctx, tx, {
      ...request,
      tutorId,
      endsAt,
      takenUntil: new Date(endsAt.getTime() + bufferMinutes * MINUTE),
    });
    if (appointment) return appointment;
  }
  return null;
}

async function insertHold(
  ctx: Context,
  tx: Transaction,
  hold: Pick<Appointment, 'studentId' | 'tutorId' | 'courseId' | 'startsAt' | 'endsAt' | 'takenUntil'> & {
    heldUntil: Date;
  },
): Promise<Appointment | null> {
  const [row] = await tx.query<Appointment>(
    `insert into appointments as a (id, student_id, tutor_id, course_id, state, starts_at, ends_at, taken_until, held_until, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)
     on conflict do nothing returning ${columnsOfAppointment}`,
    [
      uuidv7(),
      hold.studentId,
      hold.tutorId,
      hold.courseId,
      AppointmentState.HELD,
      hold.startsAt,
      hold.endsAt,
      hold.takenUntil,
      hold.heldUntil,
      ctx.now,
    ],
  );
  if (!row) return null;
  await recordChanges(ctx, tx, { ids: [row.id], action: 'hold' });
  tellOfTime(tx, hold);
  return toAppointment(row);
}

/** The student's live hold of exactly this slot; one that is charged by itself or keeps time for a session is not for the cart. */
async function ownHold(tx: Transaction, request: HoldRequest): Promise<Appointment | null> {
  const [row] = await tx.query<Appointment>(
    `select ${columnsOfAppointment} from appointments a
     where a.student_id = $1 and a.course_id = $2 and a.starts_at = $3 and a.ends_at = $3::timestamptz + make_interval(mins => $4)
       and ($5::uuid is null or a.tutor_id = $5) and a.state = 'held' and a.charge_at is null and a.replaces_id is null
       and a.held_until > now()`,
    [request.studentId, request.courseId, request.startsAt, request.minutes, request.tutorId],
  );
  return row ? toAppointment(row) : null;
}

/** Of several tutors who are not free, the answer is that of the one who came nearest to it: reasons are asked in order. */
async function refusal(
  ctx: Context,
  tx: Transaction,
  wanted: WantedTime,
  reasons: readonly RefusalReason[],
): Promise<SlotTaken | SlotNotFree> {
  const nearest = await nearestFree(ctx, tx, wanted);
  const reason = REFUSAL_REASONS.findLast((candidate) => reasons.includes(candidate)) ?? 'outside_hours';
  return reason === 'taken' ? new SlotTaken(nearest) : new SlotNotFree(reason as SlotReason, nearest);
}
