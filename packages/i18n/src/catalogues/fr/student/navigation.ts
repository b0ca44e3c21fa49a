export const navigation = {
  home: 'Accueil',
  book: 'Réserver',
  messages: 'Messages',
  cart: 'Panier',
  me: 'Moi',
} as const;
