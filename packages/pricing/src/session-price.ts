import { multiplyDivideHalfUp, WHOLE_BASIS_POINTS } from './rounding.js';

const MINUTES_PER_HOUR = 60;

/** The price of a session in cents: hourly rate × minutes / 60, rounded half up once. */
export function sessionPrice(rateCentsPerHour: number, minutes: number): number {
  return multiplyDivideHalfUp(rateCentsPerHour, minutes, MINUTES_PER_HOUR);
}

/**
 * What a tutor earns for a session in cents: the hourly rate of its day × minutes / 60 × the share that its outcome
 * gives (10,000 basis points when it was taught), rounded half up once.
 */
export function earningCents(
  hourlyRateCents: number,
  minutes: number,
  shareBasisPoints: number = WHOLE_BASIS_POINTS,
): number {
  if (shareBasisPoints > WHOLE_BASIS_POINTS)
    throw new RangeError(`More than the whole: ${shareBasisPoints} basis points`);
  return multiplyDivideHalfUp(hourlyRateCents, minutes * shareBasisPoints, MINUTES_PER_HOUR * WHOLE_BASIS_POINTS);
}
