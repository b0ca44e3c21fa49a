import type { Viewer } from '../../viewer.js';
import type { Appointment } from './appointment.entity.js';

/** The tutor of a session says where it takes place, or an admin for them. */
export function maySetMeetingLink(viewer: Viewer, appointment: Pick<Appointment, 'tutorId'>): boolean {
  return viewer.role === 'admin' || (viewer.role === 'tutor' && viewer.id === appointment.tutorId);
}

/** Tutors hear of a session when it is paid: what lies in carts is between the student and the company. */
export function maySeeHolds(viewer: Viewer): boolean {
  return viewer.role !== 'tutor';
}

/** Whether a session is there for the viewer at all: it is theirs, or they act for the company. Others are told that there is none. */
export function takesPart(viewer: Viewer, { studentId, tutorId }: Pick<Appointment, 'studentId' | 'tutorId'>): boolean {
  if (viewer.role === 'admin' || viewer.role === 'system') return true;
  return (viewer.role === 'student' && viewer.id === studentId) || (viewer.role === 'tutor' && viewer.id === tutorId);
}
