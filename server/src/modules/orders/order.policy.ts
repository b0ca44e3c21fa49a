import type { Viewer } from '../../viewer.js';
import type { Order } from './order.entity.js';

/** Paying, asking for and giving up an order are its student's. */
export function isOwnOrder(viewer: Viewer, order: Pick<Order, 'studentId'>): boolean {
  return viewer.role === 'student' && viewer.id === order.studentId;
}

/** Money is given back by admins. */
export function mayRefund(viewer: Viewer): boolean {
  return viewer.role === 'admin';
}
