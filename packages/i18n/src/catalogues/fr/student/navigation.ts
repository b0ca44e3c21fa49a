export const navigation = {
  home: 'Accueil',
  book: 'Réserver',
  messages: 'Messages',
  cart: 'Panier',
  cartBadge_one: '{{count}} séance au panier',
  cartBadge_other: '{{count}} séances au panier',
  me: 'Moi',
} as const;
