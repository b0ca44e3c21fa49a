export const navigation = {
  home: 'Accueil',
  book: 'Réserver',
  messages: 'Messages',
  cart: 'Panier',
  cartBadge_one: '{{count}} séance au panier',
  cartBadge_other: '{{count}} séances au panier',
  me: 'Moi',
  sessions: 'Mes séances',
  orders: 'Mes commandes',
  help: 'Aide',
  account: 'Profil et sécurité',
} as const;
