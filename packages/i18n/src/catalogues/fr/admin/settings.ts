export const settings = {
  title: 'Paramètres',
  company: 'Entreprise et taxes',
  companyHint: 'Ceci paraît sur les reçus. Les taxes se perçoivent cours par cours, selon la fiche de chaque cours.',
  name: 'Nom de l’entreprise',
  address: 'Adresse',
  gstNumber: 'Numéro de TPS',
  gstNumberHint: 'Par exemple 123456789 RT0001.',
  qstNumber: 'Numéro de TVQ',
  qstNumberHint: 'Par exemple 1234567890 TQ0001.',
  saved: 'Les paramètres sont enregistrés.',
} as const;
