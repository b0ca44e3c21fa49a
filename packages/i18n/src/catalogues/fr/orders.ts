/** Ce que la plateforme écrit elle-même à propos d’une commande, sur la page de paiement comme dans l’application. */
export const orders = {
  payment: {
    description: 'Commande {{number}} chez 4AS',
    line: '{{course}}, {{duration}}',
    lineAdded: '{{course}}, {{duration}} de plus',
    lineDetail: 'Avec {{tutor}}, {{time}}.',
    lineDiscount: 'Rabais de {{amount}} déduit.',
    gst: 'TPS (5 %)',
    qst: 'TVQ (9,975 %)',
  },
  receipt: {
    title: 'Reçu nº {{number}}',
    gstNumber: 'Nº de TPS : {{number}}',
    qstNumber: 'Nº de TVQ : {{number}}',
    paidOn: 'Payé le {{date}}',
    to: 'Élève : {{name}}, {{email}}',
    session: '{{time}}, {{duration}}, avec {{tutor}}',
    subtotal: 'Sous-total',
    discount: 'Rabais {{code}}',
    total: 'Total payé (CAD)',
    card: 'Carte {{brand}} se terminant par {{last4}}',
    refunds: 'Remboursements',
    net: 'Total après remboursements',
  },
  declines: {
    insufficient_funds: 'La banque a refusé la carte : la provision est insuffisante.',
    expired_card: 'La carte est expirée. Choisissez-en une autre.',
    incorrect_cvc: 'La banque a refusé la carte : son code de sécurité ne correspond pas.',
    processing_error: 'La banque n’a pas pu traiter la carte pour le moment. Réessayez dans quelques minutes.',
    card_velocity_exceeded:
      'La carte a atteint sa limite de paiements. Réessayez plus tard, ou choisissez-en une autre.',
    authentication_failed:
      'Votre banque n’a pas pu confirmer que c’est bien vous. Réessayez, ou choisissez une autre carte.',
    authentication_required: 'Votre banque veut confirmer que c’est bien vous qui payez.',
    card_unavailable: 'Cette carte n’est plus enregistrée. Choisissez-en une autre.',
    generic_decline:
      'La banque a refusé la carte sans dire pourquoi. Choisissez-en une autre, ou appelez votre banque.',
  },
  disputeReasons: {
    credit_not_processed: 'Un remboursement promis n’est pas arrivé.',
    duplicate: 'Le paiement aurait été pris deux fois.',
    fraudulent: 'La personne dit ne pas avoir fait ce paiement.',
    general: 'La banque n’a pas précisé pourquoi.',
    product_not_received: 'La séance n’aurait pas eu lieu.',
    product_unacceptable: 'La séance n’aurait pas été comme promise.',
    subscription_canceled: 'La réservation aurait été annulée avant.',
    unrecognized: 'La personne ne reconnaît pas ce paiement sur son relevé.',
  },
  refundReasons: {
    'session-cancelled': 'Séance annulée.',
    'tutor-no-show': 'La tutrice ou le tuteur ne s’est pas présenté.',
    'session-shortened': 'Séance raccourcie.',
    'slot-taken': 'La plage n’était plus libre quand le paiement est arrivé.',
    'stripe-dashboard': 'Remboursement fait par l’équipe 4AS.',
  },
} as const;
