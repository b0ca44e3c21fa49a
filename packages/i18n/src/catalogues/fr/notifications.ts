export const notifications = {
  title: 'Avis',
  open: 'Ouvrir les avis',
  unread_one: '{{count}} avis non lu',
  unread_other: '{{count}} avis non lus',
  markAllRead: 'Tout marquer comme lu',
  empty: 'Aucun avis pour l’instant.',
  emptyHint: 'Les confirmations, rappels et messages apparaîtront ici.',
} as const;
