export const navigation = {
  overview: 'Accueil',
  appointments: 'Séances',
  orders: 'Commandes',
  courses: 'Cours',
  coupons: 'Coupons',
  integrations: 'Intégrations',
  settings: 'Paramètres',
  tutors: 'Tutorat et paie',
  revenue: 'Chiffre d’affaires',
  support: 'Assistance',
  waiting_one: '{{count}} demande sans réponse',
  waiting_other: '{{count}} demandes sans réponse',
} as const;
