export const navigation = {
  overview: 'Vue d’ensemble',
  appointments: 'Séances',
  orders: 'Commandes',
  courses: 'Cours',
  support: 'Assistance',
} as const;
