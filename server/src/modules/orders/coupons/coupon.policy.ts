import type { Viewer } from '../../../viewer.js';

/** Discounts are the company's: only admins make, change and remove them. */
export function mayKeepCoupons(viewer: Viewer): boolean {
  return viewer.role === 'admin';
}
