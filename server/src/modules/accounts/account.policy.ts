import type { Viewer } from '../../viewer.js';

/** Who may suspend users and let them in again: admins. */
export function maySuspend(viewer: Viewer): boolean {
  return viewer.role === 'admin';
}
