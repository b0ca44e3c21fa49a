export const navigation = {
  overview: 'Accueil',
  appointments: 'Séances',
  orders: 'Commandes',
  courses: 'Cours',
  coupons: 'Coupons',
  integrations: 'Intégrations',
  settings: 'Paramètres',
  support: 'Assistance',
  waiting_one: '{{count}} demande sans réponse',
  waiting_other: '{{count}} demandes sans réponse',
} as const;
