import { PreferenceKind, reminderLeads } from '../notifications/index.js';
import type { Settings } from '../settings/index.js';

/** A reminder of a session: how long before its start it is due, and how long after that it is still worth sending, minutes. */
export interface ReminderTime {
  kind: PreferenceKind;
  leadMinutes: number;
  /** After an hour without a worker, a day's warning is late but true; a quarter of an hour's is neither. */
  graceMinutes: number;
}

const LONGEST_GRACE = 60;

/** The reminders of every session as the settings have them, the longest before first as they come by default. */
export function reminderTimesOf(settings: Settings): ReminderTime[] {
  const leads = reminderLeads(settings);
  return Object.values(PreferenceKind).flatMap((kind) => {
    const leadMinutes = leads[kind];
    return leadMinutes === undefined ? [] : [{ kind, leadMinutes, graceMinutes: graceOf(leadMinutes) }];
  });
}

/** One that is late is dropped once a third of its warning is all that is left, and after an hour in any case. */
function graceOf(leadMinutes: number): number {
  return Math.min(LONGEST_GRACE, Math.floor((leadMinutes * 2) / 3));
}
