/** Ce que la plateforme écrit elle-même à propos d’une commande, sur la page de paiement comme dans l’application. */
export const orders = {
  payment: {
    description: 'Commande {{number}} chez 4AS',
    line: '{{course}}, {{duration}}',
    lineDetail: 'Avec {{tutor}}, {{time}}.',
    lineDiscount: 'Rabais de {{amount}} déduit.',
  },
  refundReasons: {
    'session-cancelled': 'Séance annulée.',
    'tutor-no-show': 'La tutrice ou le tuteur ne s’est pas présenté.',
    'session-shortened': 'Séance raccourcie.',
    'slot-taken': 'La plage n’était plus libre quand le paiement est arrivé.',
    'stripe-dashboard': 'Remboursement fait par l’équipe 4AS.',
  },
} as const;
