import type { Actor } from './appointment-states.js';
import { MINUTE, type Instant } from './time.js';

/** The limits of rescheduling by a student. */
export interface ReschedulingPolicy {
  /** Until so many minutes before the start. */
  readonly limitMinutes: number;
  /** So many times for one appointment. */
  readonly maxTimes: number;
}

export const DEFAULT_RESCHEDULING_POLICY: ReschedulingPolicy = { limitMinutes: 720, maxTimes: 2 };

export interface ReschedulingRequest {
  readonly by: Exclude<Actor, 'system'>;
  readonly startsAt: Instant;
  readonly now: Instant;
  readonly timesRescheduled: number;
  readonly policy?: ReschedulingPolicy;
}

/** Why an appointment may not be rescheduled: it has begun, its limit has passed, or it was moved too often. */
export type ReschedulingRefusal = 'started' | 'too_late' | 'too_many';

/** The answer; `until` is the instant before which the limit lets a student reschedule. */
export type ReschedulingAnswer =
  | { readonly allowed: true; readonly needsReason: boolean; readonly until: Instant }
  | { readonly allowed: false; readonly reason: ReschedulingRefusal; readonly until: Instant };

/**
 * Whether an appointment may be rescheduled now. Limit and count bind students; a tutor or an admin may pass both, and
 * must then give a reason. Nobody moves an appointment that has begun.
 */
export function mayReschedule(request: ReschedulingRequest): ReschedulingAnswer {
  const policy = request.policy ?? DEFAULT_RESCHEDULING_POLICY;
  const until = request.startsAt - policy.limitMinutes * MINUTE;
  if (request.now >= request.startsAt) return { allowed: false, reason: 'started', until };
  const refusal =
    request.now >= until ? 'too_late' : request.timesRescheduled >= policy.maxTimes ? 'too_many' : undefined;
  if (!refusal) return { allowed: true, needsReason: false, until };
  if (request.by === 'student') return { allowed: false, reason: refusal, until };
  return { allowed: true, needsReason: true, until };
}
