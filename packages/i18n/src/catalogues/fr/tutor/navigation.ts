export const navigation = {
  today: 'Aujourd’hui',
  appointments: 'Séances',
  availability: 'Disponibilités',
  messages: 'Messages',
  profile: 'Profil',
} as const;
