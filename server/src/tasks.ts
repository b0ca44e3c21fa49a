import type { JobHandlers, Schedule } from './modules/jobs/index.js';
import { sendMail } from './modules/mail/index.js';

/** What runs each job. */
export const jobHandlers: JobHandlers = {
  'send-mail': sendMail,
};

/** Jobs that run by the clock (UTC). */
export const schedules: Schedule[] = [];
