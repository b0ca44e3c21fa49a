export const home = {
  welcome: 'Bonjour {{name}}',
  upcoming: 'Vos prochaines séances',
  none: 'Aucune séance à venir',
  noneHint: 'Choisissez un cours, un tuteur et une heure : la séance apparaîtra ici.',
  book: 'Réserver une séance',
  visitorTitle: 'Un tuteur qui connaît votre cours',
  visitorSubtitle: 'Choisissez le cours et l’heure ; le prix est affiché avant de réserver.',
  with: 'avec {{name}}',
} as const;
