export const support = {
  title: 'Assistance',
  states: { OPEN: 'Ouvert', ANSWERED: 'Répondu', RESOLVED: 'Résolu' },
  priorities: { LOW: 'Basse', NORMAL: 'Normale', HIGH: 'Haute', URGENT: 'Urgente' },
  categories: {
    ORDER: 'Commande ou paiement',
    APPOINTMENT: 'Séance',
    ACCOUNT: 'Compte',
    TECHNICAL: 'Problème technique',
    OTHER: 'Autre',
  },
} as const;
