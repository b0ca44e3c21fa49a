import type { Viewer } from '../../viewer.js';

/** Only admins close months and say that they are paid. */
export function mayPayTutors(viewer: Viewer): boolean {
  return viewer.role === 'admin';
}
