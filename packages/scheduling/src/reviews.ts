import type { AppointmentState } from './appointment-states.js';
import { DAY, type Instant } from './time.js';

/** What is scored from 1 to 5, in the order in which it is asked and shown. */
export const REVIEW_CRITERIA = ['clarity', 'knowledge', 'punctuality', 'kindness'] as const;

export type ReviewCriterion = (typeof REVIEW_CRITERIA)[number];

/** For how long a student can say how a session was. */
export interface ReviewPolicy {
  /** A review is first written within so many days (of 24 hours) of the end of the session. */
  readonly writeWithinDays: number;
  /** It can be changed for so many days after it was first written. */
  readonly changeWithinDays: number;
}

export const DEFAULT_REVIEW_POLICY: ReviewPolicy = { writeWithinDays: 60, changeWithinDays: 14 };

/** What the window of a review depends on. */
export interface ReviewedSession {
  readonly state: AppointmentState;
  readonly endsAt: Instant;
  /** Its review; null before there is one. */
  readonly review: { readonly writtenAt: Instant; readonly isHidden: boolean } | null;
}

/** Why no review can be written or changed: the session was not taught, the time for it is over, or the company has hidden it. */
export type ReviewRefusal = 'not_taught' | 'too_late' | 'hidden';

/** The answer; `until` is the instant before which it can be done. */
export type ReviewAnswer =
  { readonly allowed: true; readonly until: Instant } | { readonly allowed: false; readonly reason: ReviewRefusal };

/**
 * Whether the student of a session may review it now, or change what they wrote. Only what was taught is reviewed: a session whose
 * outcome is corrected has no review any more, and has it again when that is taken back.
 */
export function mayReview(
  { state, endsAt, review }: ReviewedSession,
  now: Instant,
  policy: ReviewPolicy = DEFAULT_REVIEW_POLICY,
): ReviewAnswer {
  if (state !== 'completed') return { allowed: false, reason: 'not_taught' };
  if (review?.isHidden) return { allowed: false, reason: 'hidden' };
  const until = review ? review.writtenAt + policy.changeWithinDays * DAY : endsAt + policy.writeWithinDays * DAY;
  return now < until ? { allowed: true, until } : { allowed: false, reason: 'too_late' };
}
