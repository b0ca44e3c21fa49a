import { filesOpenUntil, takesFiles, type SessionWithFiles } from '@4as/scheduling';
import type { Viewer } from '../../viewer.js';
import type { Appointment } from '../appointments/index.js';
import type { AppointmentFile } from './appointment-file.types.js';

/** The largest file that is taken, in bytes (20 MB as devices count them): a scan of some pages, a photo, a presentation with pictures. */
export const LARGEST_FILE_BYTES = 20_000_000;

/** How many files each of the two may have at a session: neither can take the other's room. */
export const MOST_FILES_EACH = 20;

/** The student and the tutor of a session exchange files about it; the company only reads them. */
export function mayAddFiles(
  viewer: Viewer,
  { studentId, tutorId }: Pick<Appointment, 'studentId' | 'tutorId'>,
): boolean {
  return (viewer.role === 'student' && viewer.id === studentId) || (viewer.role === 'tutor' && viewer.id === tutorId);
}

/** Whoever added a file takes it away. */
export function mayRemoveFile(viewer: Viewer, { uploaderId }: Pick<AppointmentFile, 'uploaderId'>): boolean {
  return viewer.id === uploaderId;
}

/** The session as the rules of its files take it. */
export function withFiles({
  state,
  endsAt,
  chargeAt,
}: Pick<Appointment, 'state' | 'endsAt' | 'chargeAt'>): SessionWithFiles {
  return { state, end: endsAt.getTime(), isChargedLater: chargeAt !== null };
}

/** Until when files can be added to the session, or null where that is over or never was. */
export function takesFilesUntil(
  appointment: Pick<Appointment, 'state' | 'endsAt' | 'chargeAt'>,
  now: Date,
): Date | null {
  const session = withFiles(appointment);
  return takesFiles(session, now.getTime()) ? new Date(filesOpenUntil(session)) : null;
}

/** Whether what is at a session that ends then can still be taken away. */
export function isOpenAt(sessionEndsAt: Date, now: Date): boolean {
  return now.getTime() < filesOpenUntil({ end: sessionEndsAt.getTime() });
}
