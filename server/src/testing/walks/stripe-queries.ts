import type { QueryWalk } from './queries.js';

/** The console's queries about Stripe. Nobody but admins hears of its events, of disputes and of what differs. */
export const STRIPE_QUERIES: Record<string, QueryWalk> = {
  disputes: { roles: 'A', calls: [{ sees: { admin: ['du_secret_student', 'du_secret_otherStudent'] } }] },
  stripeEvents: { roles: 'A', calls: [{ sees: { admin: ['evt_secret'] } }] },
  stripeEvent: { roles: 'A', calls: [{ args: '(id: "evt_secret")', sees: { admin: ['evt_secret'] } }] },
  stripeDifferences: { roles: 'A', calls: [{ sees: { admin: ['pi_secret_difference', '10009'] } }] },
  integrationCounts: { roles: 'A', calls: [{ sees: { admin: [] } }] },
};
