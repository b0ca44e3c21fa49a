export const overview = {
  title: 'Vue d’ensemble',
  list: 'Commandes récentes',
  none: 'Aucune commande récente',
  noneHint: 'Les commandes payées apparaîtront ici.',
} as const;
