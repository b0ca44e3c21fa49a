export const navigation = {
  today: 'Aujourd’hui',
  appointments: 'Séances',
  availability: 'Disponibilités',
  messages: 'Messages',
  earnings: 'Revenus',
  evaluation: 'Évaluations',
  profile: 'Profil',
} as const;
