export const navigation = {
  today: 'Aujourd’hui',
  appointments: 'Séances',
  availability: 'Disponibilités',
  messages: 'Messages',
  earnings: 'Revenus',
  profile: 'Profil',
} as const;
