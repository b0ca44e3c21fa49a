export const today = {
  title: 'Aujourd’hui',
  list: 'Séances du jour',
  none: 'Aucune séance aujourd’hui',
  noneHint: 'Vos séances du jour apparaîtront ici, avec leur lien.',
} as const;
