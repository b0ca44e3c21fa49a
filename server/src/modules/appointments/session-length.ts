/** The lengths that a session can have, in minutes. */
export const SESSION_MINUTES: readonly number[] = [60, 90, 120];

/** Whether sessions of this length are sold. */
export function isSessionLength(minutes: number): boolean {
  return SESSION_MINUTES.includes(minutes);
}
