import type { Viewer } from '../../viewer.js';

/** Only admins decide what tutors are paid. */
export function maySetRates(viewer: Viewer): boolean {
  return viewer.role === 'admin';
}
