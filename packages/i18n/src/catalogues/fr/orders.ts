/** Ce que la plateforme écrit elle-même à propos d’une commande, sur la page de paiement comme dans l’application. */
export const orders = {
  payment: {
    description: 'Commande {{number}} chez 4AS',
    line: '{{course}}, {{duration}}',
    lineDetail: 'Avec {{tutor}}, {{time}}.',
    lineDiscount: 'Rabais de {{amount}} déduit.',
  },
  refundReasons: {
    'slot-taken': 'La plage n’était plus libre quand le paiement est arrivé.',
    'stripe-dashboard': 'Remboursement fait par l’équipe 4AS.',
  },
} as const;
