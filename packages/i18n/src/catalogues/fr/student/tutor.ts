export const tutor = {
  bio: 'À propos',
  noBio: '{{name}} n’a pas encore écrit de présentation.',
  courses: 'Cours enseignés',
  book: 'Réserver {{course}} avec {{name}}',
  bookShort: 'Réserver',
  reviews: 'Avis des élèves',
  noReviews: 'Pas encore d’avis. Les élèves en donnent après leur séance.',
  reviewScore: '{{score}} sur 5',
  write: 'Écrire à {{name}}',
  signInToWrite: 'Se connecter pour écrire à {{name}}',
  timeZone: 'Ses heures : {{zone}}',
  notFound: 'Ce profil n’existe pas, ou n’est plus public.',
} as const;
