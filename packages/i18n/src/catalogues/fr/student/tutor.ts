export const tutor = {
  bio: 'À propos',
  noBio: '{{name}} n’a pas encore écrit de présentation.',
  courses: 'Cours enseignés',
  book: 'Réserver {{course}} avec {{name}}',
  bookShort: 'Réserver',
  reviews: 'Évaluations des élèves',
  noReviews: 'Pas encore d’évaluation. Les élèves en donnent après leur séance.',
  write: 'Écrire à {{name}}',
  signInToWrite: 'Se connecter pour écrire à {{name}}',
  timeZone: 'Ses heures : {{zone}}',
  notFound: 'Ce profil n’existe pas, ou n’est plus public.',
} as const;
