import type { Appointment } from '../../appointments/index.js';

/** Sessions in the order in which people read them: by start, then by id, as the preview lists them. */
export function byStart(sessions: readonly Appointment[]): Appointment[] {
  return [...sessions].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime() || (a.id < b.id ? -1 : 1));
}
