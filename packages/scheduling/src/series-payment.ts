import { MINUTE, type Instant } from './time.js';

/** When sessions that are paid one by one are charged, and let go when they stay unpaid; minutes before the start. */
export interface SeriesPaymentPolicy {
  readonly chargeBeforeMinutes: number;
  readonly releaseBeforeMinutes: number;
}

export const DEFAULT_SERIES_PAYMENT_POLICY: SeriesPaymentPolicy = {
  chargeBeforeMinutes: 24 * 60,
  releaseBeforeMinutes: 6 * 60,
};

/** The three instants of a session that is paid by itself, ascending. */
export interface SeriesPaymentTimes {
  /** From then on the saved card is charged. */
  readonly chargeAt: Instant;
  /** From then on it is let go unless it is paid. */
  readonly releaseAt: Instant;
  /** Until then its slot is kept whatever happens: whoever releases it has this long to say so. */
  readonly heldUntil: Instant;
}

/** Between the first charge and the release there is time for another card. */
const LEAST_TIME_TO_PAY = 60 * MINUTE;
/** A payment that was begun before the release is still heard of. */
const GRACE = 30 * MINUTE;

/**
 * When a session that starts then is charged and released, seen from the moment it is booked or moved. One booked later than
 * its charge is charged at once and still has an hour to be paid; nothing is held beyond its start. Throws RangeError for a
 * session that has begun: it can't be paid for any more.
 */
export function seriesPaymentTimes(
  start: Instant,
  now: Instant,
  policy: SeriesPaymentPolicy = DEFAULT_SERIES_PAYMENT_POLICY,
): SeriesPaymentTimes {
  if (start <= now) throw new RangeError('A session that has begun is not charged.');
  const chargeAt = Math.max(start - policy.chargeBeforeMinutes * MINUTE, now);
  const releaseAt = Math.min(
    start,
    Math.max(start - policy.releaseBeforeMinutes * MINUTE, chargeAt + LEAST_TIME_TO_PAY),
  );
  return { chargeAt, releaseAt, heldUntil: Math.min(start, releaseAt + GRACE) };
}

/** The pauses between charges of one session, minutes: the first again soon, for a bank that was away, then rarely. */
const RETRY_MINUTES = [60, 4 * 60, 6 * 60] as const;

/**
 * When a session whose charge failed so often is charged again; null when there is no time left before its release. A bank that
 * refused a card for want of money may take it some hours later.
 */
export function nextCharge(attempts: number, now: Instant, releaseAt: Instant): Instant | null {
  const pause = RETRY_MINUTES[Math.min(attempts, RETRY_MINUTES.length) - 1] ?? RETRY_MINUTES[0];
  const next = now + pause * MINUTE;
  return next < releaseAt ? next : null;
}
