import { idOf, type AskerName } from './askers.js';
import type { QueryWalk } from './queries.js';

const admin = (args: string | undefined, ...markers: string[]): QueryWalk['calls'][number] => ({
  ...(args === undefined ? {} : { args }),
  sees: { admin: markers } satisfies Partial<Record<AskerName, string[]>>,
});

/** The queries about what tutors are paid and what the company takes: the console's alone. */
export const PAY_QUERIES: Record<string, QueryWalk> = {
  tutorAccounts: {
    roles: 'A',
    calls: [admin(undefined, 'secret-tutor@', 'secret-otherTutor@', '41001', '42001')],
  },
  tutorAccount: { roles: 'A', calls: [admin(`(id: "${idOf('tutor')}")`, 'secret-tutor@', '41001', '41007')] },
  t4aSummaries: { roles: 'A', calls: [admin('(year: 2025)', 'secret-otherTutor@', '42007')] },
  revenue: { roles: 'A', calls: [admin('(year: 2026)')] },
  revenueBy: {
    roles: 'A',
    calls: [
      admin('(grouping: COURSE, year: 2026)', idOf('course')),
      admin('(grouping: TUTOR, year: 2026)', idOf('tutor')),
    ],
  },
};
