export const me = {
  title: 'Moi',
  links: 'Mon espace',
  sessions: 'Mes séances',
  sessionsHint: 'À venir et passées',
  orders: 'Mes commandes',
  ordersHint: 'Paiements et remboursements',
  notices: 'Avis',
  help: 'Aide',
  helpHint: 'Écrire à l’assistance',
  account: 'Profil et sécurité',
  accountHint: 'Nom, langue, fuseau, mot de passe',
} as const;
