import { PreferenceKind } from '../notifications/index.js';

/** A reminder of a session: how long before its start it is due, and how long after that it is still worth sending, minutes. */
export interface ReminderTime {
  kind: PreferenceKind;
  leadMinutes: number;
  /** After an hour without a worker, a day's warning is late but true; a quarter of an hour's is neither. */
  graceMinutes: number;
}

/** The reminders of every session, the earliest first. */
export const reminderTimes: readonly ReminderTime[] = [
  { kind: PreferenceKind.REMINDER_DAY, leadMinutes: 24 * 60, graceMinutes: 60 },
  { kind: PreferenceKind.REMINDER_HOURS, leadMinutes: 2 * 60, graceMinutes: 45 },
  { kind: PreferenceKind.REMINDER_MINUTES, leadMinutes: 15, graceMinutes: 10 },
];
