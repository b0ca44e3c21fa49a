import { idOf } from './askers.js';
import type { QueryWalk } from './queries.js';

/** The console's own queries: nobody but admins hears of Stripe's events, of disputes and of what differs. */
export const CONSOLE_QUERIES: Record<string, QueryWalk> = {
  disputes: { roles: 'A', calls: [{ sees: { admin: ['du_secret_student', 'du_secret_otherStudent'] } }] },
  stripeEvents: { roles: 'A', calls: [{ sees: { admin: ['evt_secret'] } }] },
  stripeEvent: { roles: 'A', calls: [{ args: '(id: "evt_secret")', sees: { admin: ['evt_secret'] } }] },
  stripeDifferences: { roles: 'A', calls: [{ sees: { admin: ['pi_secret_difference', '10009'] } }] },
  integrationCounts: { roles: 'A', calls: [{ sees: { admin: [] } }] },
  appointmentChoices: {
    roles: 'A',
    calls: [{ args: '(kind: STUDENT)', sees: { admin: ['secret name'] } }],
  },
  cancellationPreview: {
    roles: 'A',
    calls: [
      {
        args: `(input: { appointmentIds: ["${idOf('appointment student')}"], terms: COMPANY })`,
        sees: { admin: [idOf('appointment student')] },
      },
    ],
  },
  movePreview: {
    roles: 'A',
    calls: [
      {
        args: `(input: { appointmentIds: ["${idOf('appointment student')}"], days: 1 })`,
        sees: { admin: [idOf('appointment student')] },
      },
    ],
  },
  keptConflicts: { roles: 'A', calls: [{ sees: { admin: ['Agreed with the tutor'] } }] },
  appointmentConflicts: { roles: 'A', calls: [{ sees: { admin: [] } }] },
  adminOverview: { roles: 'A', calls: [{ sees: { admin: ['secret name'] } }] },
};
