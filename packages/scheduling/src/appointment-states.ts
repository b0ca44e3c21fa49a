import type { Interval } from './intervals.js';
import { MINUTE, type Instant } from './time.js';

/** The states of an appointment; see "Appointment states" in the domain document. */
export const APPOINTMENT_STATES = [
  'held',
  'expired',
  'confirmed',
  'completed',
  'student_no_show',
  'tutor_no_show',
  'cancelled',
] as const;

export type AppointmentState = (typeof APPOINTMENT_STATES)[number];

/** What can be done to an appointment. */
export const APPOINTMENT_ACTIONS = [
  /**
   * It is paid for. Also from `expired`, when a payment comes after the hold: whether the time is still free is the
   * database's word.
   */
  'confirm',
  /** Its hold ran out. */
  'expire',
  /** It is let go before it is paid: its line leaves the cart, or a session of a series will not take place. */
  'release',
  /** It gets another time, length or tutor. */
  'reschedule',
  'cancel',
  'complete',
  'report_student_no_show',
  'report_tutor_no_show',
] as const;

export type AppointmentAction = (typeof APPOINTMENT_ACTIONS)[number];

/** Who acts. The system acts for nobody: jobs and webhooks. */
export const ACTORS = ['student', 'tutor', 'admin', 'system'] as const;

export type Actor = (typeof ACTORS)[number];

interface Transition {
  readonly action: AppointmentAction;
  readonly from: readonly AppointmentState[];
  readonly to: AppointmentState;
  readonly by: readonly Actor[];
}

/**
 * The one table of what may happen to an appointment; screens and mutations both read it. What an admin may do after
 * the end are corrections; the system cancels what was refunded at the payment provider itself. Nothing leads out of
 * `cancelled` and `tutor_no_show`: the student has the money back.
 */
export const APPOINTMENT_TRANSITIONS: readonly Transition[] = [
  { action: 'confirm', from: ['held', 'expired'], to: 'confirmed', by: ['system'] },
  { action: 'expire', from: ['held'], to: 'expired', by: ['system'] },
  { action: 'release', from: ['held'], to: 'expired', by: ['student', 'tutor', 'admin'] },
  { action: 'reschedule', from: ['confirmed'], to: 'confirmed', by: ['student', 'tutor', 'admin'] },
  { action: 'cancel', from: ['confirmed'], to: 'cancelled', by: ['student', 'tutor', 'admin', 'system'] },
  { action: 'cancel', from: ['completed', 'student_no_show'], to: 'cancelled', by: ['admin', 'system'] },
  { action: 'complete', from: ['confirmed'], to: 'completed', by: ['tutor', 'admin', 'system'] },
  { action: 'complete', from: ['student_no_show'], to: 'completed', by: ['admin'] },
  { action: 'report_student_no_show', from: ['confirmed'], to: 'student_no_show', by: ['tutor', 'admin'] },
  { action: 'report_student_no_show', from: ['completed'], to: 'student_no_show', by: ['admin'] },
  { action: 'report_tutor_no_show', from: ['confirmed'], to: 'tutor_no_show', by: ['student', 'admin'] },
  { action: 'report_tutor_no_show', from: ['completed', 'student_no_show'], to: 'tutor_no_show', by: ['admin'] },
];

/** The state after the action, or undefined when this actor may not do it in this state. */
export function nextState(
  state: AppointmentState,
  action: AppointmentAction,
  actor: Actor,
): AppointmentState | undefined {
  return APPOINTMENT_TRANSITIONS.find(
    (row) => row.action === action && row.from.includes(state) && row.by.includes(actor),
  )?.to;
}

/** What the actor may do in the state, in the order of `APPOINTMENT_ACTIONS`; when they may is asked of `isTimely`. */
export function allowedActions(state: AppointmentState, actor: Actor): AppointmentAction[] {
  return APPOINTMENT_ACTIONS.filter((action) => nextState(state, action, actor) !== undefined);
}

/**
 * Whether an action makes sense at this moment of the appointment: nobody is missing before the start, nothing is
 * completed before the end, and a student neither moves what has begun nor cancels what is over.
 */
export function isTimely(action: AppointmentAction, actor: Actor, { start, end }: Interval, now: Instant): boolean {
  switch (action) {
    case 'report_student_no_show':
    case 'report_tutor_no_show':
      return now >= start;
    case 'complete':
      return now >= end;
    case 'reschedule':
      return now < start;
    case 'cancel':
      return actor === 'admin' || actor === 'system' || now < end;
    case 'confirm':
    case 'expire':
    case 'release':
      return true;
  }
}

/**
 * Whether an appointment in this state takes its time from tutor and student, so that nothing else may overlap it: all
 * do but those that will not be or were called off. The database's exclusion constraints name the same states.
 */
export function takesTime(state: AppointmentState): boolean {
  return state !== 'expired' && state !== 'cancelled';
}

/** How long before the start the join button works. */
export const JOIN_OPENS_MINUTES = 15;

/** When the meeting can be joined: from 15 minutes before the start to the end. */
export function joinWindow({ start, end }: Interval): Interval {
  return { start: start - JOIN_OPENS_MINUTES * MINUTE, end };
}

/** Whether the meeting of an appointment in this state can be joined now. */
export function canJoin(state: AppointmentState, appointment: Interval, now: Instant): boolean {
  const window = joinWindow(appointment);
  return state === 'confirmed' && window.start <= now && now < window.end;
}
