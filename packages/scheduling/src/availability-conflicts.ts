import { openHours, type Availability } from './availability.js';
import { contains, overlapsAny, type Interval } from './intervals.js';

/** Why a session that was booked would not be offered at its time today. */
export type AvailabilityConflict = 'override' | 'outside_hours' | 'time_off';

/**
 * For each session, in their order, how it stands against the tutor's availability as it is now; empty where all is well. `override`: the
 * weekly hours would hold it but its date has others; `outside_hours`: no hours hold it; `time_off`: the tutor is away for some of it.
 * Notice, horizon, grid and buffers say what may be booked, not what may stay, and are left aside. The hours are worked out once
 * for all sessions, by the function that lists slots. Throws as `availableIntervals` does.
 */
export function availabilityConflicts(
  availability: Availability,
  sessions: readonly Interval[],
): AvailabilityConflict[][] {
  if (sessions.length === 0) return [];
  const from = Math.min(...sessions.map(({ start }) => start));
  const to = Math.max(...sessions.map(({ end }) => end));
  const open = openHours(availability, from, to);
  const weekly = openHours({ ...availability, overrides: [] }, from, to);
  return sessions.map((session) => [
    ...(contains(open, session)
      ? []
      : [contains(weekly, session) ? ('override' as const) : ('outside_hours' as const)]),
    ...(overlapsAny(availability.timeOff, session) ? ['time_off' as const] : []),
  ]);
}
