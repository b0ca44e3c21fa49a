import { Foundations1764000000001 } from './0001-foundations.js';
import { Accounts1764000000002 } from './0002-accounts.js';
import { Catalogue1764000000003 } from './0003-catalogue.js';
import { Appointments1764000000004 } from './0004-appointments.js';
import { Orders1764000000005 } from './0005-orders.js';
import { Conversations1764000000006 } from './0006-conversations.js';
import { Jobs1764000000007 } from './0007-jobs.js';
import { Availability1764000000008 } from './0008-availability.js';
import { SessionOutcomes1764000000009 } from './0009-session-outcomes.js';
import { SavedCards1764000000010 } from './0010-saved-cards.js';
import { Series1764000000011 } from './0011-series.js';
import { AppointmentsByCreation1764000000013 } from './0013-appointments-by-creation.js';
import { LongerSessions1764000000014 } from './0014-longer-sessions.js';
import { AdminRequests1764000000015 } from './0015-admin-requests.js';
import { CouponsKept1764000000018 } from './0018-coupons-kept.js';
import { Integrations1764000000019 } from './0019-integrations.js';
import { SessionReports1764000000020 } from './0020-session-reports.js';
import { Payouts1764000000022 } from './0022-payouts.js';
import { Revenue1764000000023 } from './0023-revenue.js';
import { AppointmentFiles1764000000026 } from './0026-appointment-files.js';
import { Reviews1764000000027 } from './0027-reviews.js';
import { CalendarFeeds1764000000101 } from './0101-calendar-feeds.js';
import { Reminders1764000000102 } from './0102-reminders.js';
import { WithdrawnTimes1764000000103 } from './0103-withdrawn-times.js';
import { TutorLoads1764000000104 } from './0104-tutor-loads.js';

/** All migrations, in their order. A new one goes at the end; one that has run anywhere is never changed. */
export const migrations = [
  Foundations1764000000001,
  Accounts1764000000002,
  Catalogue1764000000003,
  Appointments1764000000004,
  Orders1764000000005,
  Conversations1764000000006,
  Jobs1764000000007,
  Availability1764000000008,
  SessionOutcomes1764000000009,
  SavedCards1764000000010,
  Series1764000000011,
  AppointmentsByCreation1764000000013,
  LongerSessions1764000000014,
  AdminRequests1764000000015,
  CouponsKept1764000000018,
  Integrations1764000000019,
  SessionReports1764000000020,
  Payouts1764000000022,
  Revenue1764000000023,
  AppointmentFiles1764000000026,
  Reviews1764000000027,
  CalendarFeeds1764000000101,
  Reminders1764000000102,
  WithdrawnTimes1764000000103,
  TutorLoads1764000000104,
];
