import type { Viewer } from '../../viewer.js';

/** Only admins change the catalogue. */
export function mayEditCatalogue(viewer: Viewer): boolean {
  return viewer.role === 'admin';
}

/** Courses that are not offered now are for admins to see; others find them only in what they booked. */
export function maySeeInactiveCourses(viewer: Viewer): boolean {
  return viewer.role === 'admin';
}
