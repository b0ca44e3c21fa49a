import type { Texts } from '../../catalogue-types.js';
import type { health as fr } from '../fr/health.js';

export const health = {
  databaseSlow: 'The database takes seconds to answer.',
  mailSilent: 'The mail server does not answer.',
  paymentsSilent: 'Stripe does not answer.',
  paymentsRefused: 'Stripe refuses our key.',
  paymentsTroubled: 'Stripe answers with an error.',
  jobsLate_one: '{{count}} job is late.',
  jobsLate_other: '{{count}} jobs are late.',
  jobsFailed_one: '{{count}} job was given up.',
  jobsFailed_other: '{{count}} jobs were given up.',
} satisfies Texts<typeof fr>;
