import type { Viewer } from '../../viewer.js';
import type { Appointment } from '../appointments/index.js';
import type { Series } from './series.entity.js';

/** The student whose series it is changes it, or an admin for them. */
export function mayChangeSeries(viewer: Viewer, series: Pick<Series, 'studentId'>): boolean {
  return viewer.role === 'admin' || (viewer.role === 'student' && viewer.id === series.studentId);
}

/** The tutor of a session may give it up before it is paid; its student does so on the page of the series. */
export function mayGiveUpUnpaid(viewer: Viewer, appointment: Pick<Appointment, 'tutorId'>): boolean {
  return viewer.role === 'tutor' && viewer.id === appointment.tutorId;
}
