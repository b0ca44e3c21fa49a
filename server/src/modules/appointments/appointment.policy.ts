import type { Viewer } from '../../viewer.js';
import { notFound } from '../../graphql/errors.js';
import { AppointmentState, type Appointment } from './appointment.entity.js';

/** The tutor of a session says where it takes place, or an admin for them. */
export function maySetMeetingLink(viewer: Viewer, appointment: Pick<Appointment, 'tutorId'>): boolean {
  return viewer.role === 'admin' || (viewer.role === 'tutor' && viewer.id === appointment.tutorId);
}

/** Tutors hear of a session when it is paid: what lies in carts is between the student and the company. Sessions of a
 * series that are paid by themselves are agreed before they are paid: the queries show those to their tutor all the same. */
export function maySeeHolds(viewer: Viewer): boolean {
  return viewer.role !== 'tutor';
}

/** Whether a session is there for the viewer at all: it is theirs, or they act for the company. Others are told that there is none. */
function takesPart(viewer: Viewer, { studentId, tutorId }: Pick<Appointment, 'studentId' | 'tutorId'>): boolean {
  if (viewer.role === 'admin' || viewer.role === 'system') return true;
  return (viewer.role === 'student' && viewer.id === studentId) || (viewer.role === 'tutor' && viewer.id === tutorId);
}

/** The session as the viewer may know of it; throws NOT_FOUND where there is none for them, a hold in somebody's cart among these. */
export function sessionFor(viewer: Viewer, appointment: Appointment | null | undefined): Appointment {
  const isHold = appointment?.state === AppointmentState.HELD || appointment?.state === AppointmentState.EXPIRED;
  if (!appointment || !takesPart(viewer, appointment) || (isHold && !maySeeHolds(viewer)))
    throw notFound('appointment');
  return appointment;
}

/** Only the tutor of a session writes its report. */
export function mayWriteReport(viewer: Viewer, appointment: Pick<Appointment, 'tutorId'>): boolean {
  return viewer.role === 'tutor' && viewer.id === appointment.tutorId;
}
