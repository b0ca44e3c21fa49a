import { removeUnattachedFiles, tellOfFiles } from './modules/appointment-files/index.js';
import { releaseExpiredHolds } from './modules/appointments/index.js';
import { compareWithStripe } from './modules/integrations/index.js';
import { removeStoredFile, removeUnusedPictures } from './modules/files/index.js';
import type { JobHandlers, Schedule } from './modules/jobs/index.js';
import { sendMail } from './modules/mail/index.js';
import {
  completeAppointments,
  giveUpOrder,
  handleStripeEvent,
  reconcileOrders,
  sendOrderConfirmed,
  sendOrderRefunded,
  sendPaymentNeedsYou,
  sendSessionCancelled,
  sendSessionLeft,
  sendSessionMoved,
  sendSessionsBooked,
  settleOrderJob,
} from './modules/orders/index.js';
import {
  chargeSeriesSession,
  chargeSeriesSessions,
  extendOneSeries,
  extendSeries,
  giveUpSeriesSession,
  releaseSeriesSession,
  releaseSeriesSessions,
} from './modules/series/index.js';
import { sendReminderMail, sendReminders } from './modules/reminders/index.js';
import { remindOfMessage } from './modules/messaging/index.js';
import { expireProposals, sendSessionProposal } from './modules/time-off/index.js';
import { tellAdminsOfTicket } from './modules/tickets/index.js';

/** What runs each job. */
export const jobHandlers: JobHandlers = {
  'send-mail': sendMail,
  'give-up-order': giveUpOrder,
  'handle-stripe-event': handleStripeEvent,
  'settle-order': settleOrderJob,
  'reconcile-orders': reconcileOrders,
  'compare-with-stripe': compareWithStripe,
  'order-confirmed-mail': sendOrderConfirmed,
  'sessions-booked-mail': sendSessionsBooked,
  'order-refunded-mail': sendOrderRefunded,
  'payment-needs-you-mail': sendPaymentNeedsYou,
  'session-cancelled-mail': sendSessionCancelled,
  'session-moved-mail': sendSessionMoved,
  'session-left-mail': sendSessionLeft,
  'charge-series-sessions': chargeSeriesSessions,
  'charge-series-session': chargeSeriesSession,
  'release-series-sessions': releaseSeriesSessions,
  'release-series-session': releaseSeriesSession,
  'give-up-series-session': giveUpSeriesSession,
  'extend-series': extendSeries,
  'extend-one-series': extendOneSeries,
  'expire-proposals': expireProposals,
  'session-proposal-mail': sendSessionProposal,
  'send-reminders': sendReminders,
  'session-reminder-mail': sendReminderMail,
  'remind-of-message': remindOfMessage,
  'tell-admins-of-ticket': tellAdminsOfTicket,
  'release-expired-holds': releaseExpiredHolds,
  'complete-appointments': completeAppointments,
  'remove-unused-pictures': removeUnusedPictures,
  'remove-stored-file': removeStoredFile,
  'tell-of-files': tellOfFiles,
  'remove-unattached-files': removeUnattachedFiles,
};

/** Jobs that run by the clock (UTC). */
export const schedules: Schedule[] = [
  { task: 'reconcile-orders', match: '* * * * *' },
  { task: 'compare-with-stripe', match: '20 * * * *' },
  { task: 'send-reminders', match: '* * * * *' },
  { task: 'release-expired-holds', match: '* * * * *' },
  { task: 'charge-series-sessions', match: '*/5 * * * *' },
  { task: 'release-series-sessions', match: '*/5 * * * *' },
  { task: 'extend-series', match: '10 * * * *' },
  { task: 'expire-proposals', match: '* * * * *' },
  { task: 'complete-appointments', match: '*/5 * * * *' },
  { task: 'remove-unused-pictures', match: '30 8 * * *' },
  { task: 'remove-unattached-files', match: '40 8 * * *' },
];
