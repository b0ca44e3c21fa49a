import type { Texts } from '../../../catalogue-types.js';
import type { overview as fr } from '../../fr/admin/overview.js';

export const overview = {
  title: 'Overview',
  figures: 'Figures of the moment',
  revenue: 'Revenue this month',
  lastMonth: '{{amount}} last month',
  unanswered: 'Unanswered tickets',
  today: 'Sessions today',
  conflicts: 'Conflicts to settle: {{number}}',
  courses: 'Active courses',
  tutors: 'Active tutors',
  coupons: 'Active coupons',
  list: 'Recent orders',
  none: 'No recent order',
  noneHint: 'Paid orders will appear here.',
  all: 'All orders',
  next: 'Next sessions',
  allSessions: 'All sessions',
  noSessions: 'No session to come',
  waiting: 'Waiting for an answer',
  allTickets: 'The whole queue',
  noTickets: 'Everybody has their answer.',
  health: 'State of the services',
  newCourse: 'Add a course',
  queue: 'Answer tickets',
  parts: {
    database: 'Database',
    mail: 'E-mail',
    payments: 'Payments',
    jobs: 'Background jobs',
  },
  states: {
    OK: 'Running',
    DEGRADED: 'Slowed',
    DOWN: 'Down',
  },
} as const satisfies Texts<typeof fr>;
