import type { Viewer } from '../../viewer.js';

/** Who may look after the connection to Stripe: admins. */
export function mayRunIntegrations(viewer: Viewer): boolean {
  return viewer.role === 'admin';
}
