/** Ce que la console dit des services qui ne vont pas bien. */
export const health = {
  databaseSlow: 'La base de données met des secondes à répondre.',
  mailSilent: 'Le serveur de courriel ne répond pas.',
  paymentsSilent: 'Stripe ne répond pas.',
  paymentsRefused: 'Stripe refuse notre clé.',
  paymentsTroubled: 'Stripe répond par une erreur.',
  jobsLate_one: '{{count}} tâche est en retard.',
  jobsLate_other: '{{count}} tâches sont en retard.',
  jobsFailed_one: '{{count}} tâche a été abandonnée.',
  jobsFailed_other: '{{count}} tâches ont été abandonnées.',
} as const;
