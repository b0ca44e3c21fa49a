import type { Viewer } from '../../viewer.js';
import type { Series } from './series.entity.js';

/** The student whose series it is changes it, or an admin for them. */
export function mayChangeSeries(viewer: Viewer, series: Pick<Series, 'studentId'>): boolean {
  return viewer.role === 'admin' || (viewer.role === 'student' && viewer.id === series.studentId);
}
