import type { AppointmentState } from './appointment-states.js';
import { DAY, type Instant } from './time.js';

/** For so many days after a session its two people may still exchange files about it. */
export const FILES_DAYS_AFTER = 30;

/** A session as far as its files are concerned. */
export interface SessionWithFiles {
  readonly state: AppointmentState;
  /** The instant of its end, as agreed. */
  readonly end: Instant;
  /** True where a hold is agreed with the tutor already: a saved card will be charged for it. */
  readonly isChargedLater: boolean;
}

const takingFiles: ReadonlySet<AppointmentState> = new Set(['confirmed', 'completed', 'student_no_show']);

/**
 * Until when whoever added a file may take it away: 30 days after the end of the session, however it ended. What is there then is the
 * record of the session for both.
 */
export function filesOpenUntil({ end }: Pick<SessionWithFiles, 'end'>): Instant {
  return end + FILES_DAYS_AFTER * DAY;
}

/**
 * Whether files may be added now: from when the session is agreed with its tutor until 30 days after its end, and not to one that is
 * given up or that the tutor missed. What is there already stays to be read, whatever becomes of the session.
 */
export function takesFiles(session: SessionWithFiles, now: Instant): boolean {
  const isAgreed = takingFiles.has(session.state) || (session.state === 'held' && session.isChargedLater);
  return isAgreed && now < filesOpenUntil(session);
}
