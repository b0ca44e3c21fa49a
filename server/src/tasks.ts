import type { JobHandlers, Schedule } from './modules/jobs/index.js';
import { sendMail } from './modules/mail/index.js';
import { remindOfMessage } from './modules/messaging/index.js';
import { tellAdminsOfTicket } from './modules/tickets/index.js';

/** What runs each job. */
export const jobHandlers: JobHandlers = {
  'send-mail': sendMail,
  'remind-of-message': remindOfMessage,
  'tell-admins-of-ticket': tellAdminsOfTicket,
};

/** Jobs that run by the clock (UTC). */
export const schedules: Schedule[] = [];
