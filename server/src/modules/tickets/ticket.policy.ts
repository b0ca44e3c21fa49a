import type { Viewer } from '../../viewer.js';
import type { Ticket } from './ticket.entity.js';

/** Who may say that a ticket is settled: its requester, and any admin. */
export function mayResolve(viewer: Viewer, ticket: Pick<Ticket, 'requesterId'>): boolean {
  return viewer.role === 'admin' || viewer.id === ticket.requesterId;
}

/** Who may give a ticket to someone: admins. */
export function mayAssign(viewer: Viewer): boolean {
  return viewer.role === 'admin';
}
