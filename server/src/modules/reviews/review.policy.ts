import type { Viewer } from '../../viewer.js';
import type { Appointment } from '../appointments/index.js';

/** Only the student of a session reviews it. */
export function mayReviewSession(viewer: Viewer, { studentId }: Pick<Appointment, 'studentId'>): boolean {
  return viewer.role === 'student' && viewer.id === studentId;
}

/** Only the tutor whom a review is about replies to it. */
export function mayReplyToReview(viewer: Viewer, { tutorId }: { tutorId: string }): boolean {
  return viewer.role === 'tutor' && viewer.id === tutorId;
}

/** A review that does not count is between its student and the company: its tutor reads it no more than others do. */
export function maySeeUncounted(viewer: Viewer): boolean {
  return viewer.role !== 'tutor';
}
