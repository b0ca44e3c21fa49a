import { multiplyDivideHalfUp, WHOLE_BASIS_POINTS } from './rounding.js';

const MINUTES_PER_HOUR = 60;

/** The price of a session in cents: hourly rate × minutes / 60, rounded half up once. */
export function sessionPrice(rateCentsPerHour: number, minutes: number): number {
  return multiplyDivideHalfUp(rateCentsPerHour, minutes, MINUTES_PER_HOUR);
}

/**
 * What making a session longer costs in cents, before taxes: the price of the new length less that of the old, both at today's hourly rate.
 * So a session costs the same in one step or in several. A RangeError where it does not get longer.
 */
export function supplementPrice(rateCentsPerHour: number, { from, to }: { from: number; to: number }): number {
  if (to <= from) throw new RangeError(`Not longer: from ${from} to ${to} minutes`);
  return sessionPrice(rateCentsPerHour, to) - sessionPrice(rateCentsPerHour, from);
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
