export const booking = {
  states: {
    HELD: 'Réservé pour vous',
    CONFIRMED: 'Confirmé',
    COMPLETED: 'Terminé',
    STUDENT_NO_SHOW: 'Élève absent',
    TUTOR_NO_SHOW: 'Tuteur absent',
    CANCELLED: 'Annulé',
    EXPIRED: 'Expiré',
  },
  orderStates: {
    PENDING: 'En attente',
    PAID: 'Payée',
    PARTLY_REFUNDED: 'Remboursée en partie',
    REFUNDED: 'Remboursée',
    FAILED: 'Paiement refusé',
    EXPIRED: 'Expirée',
  },
  refundStates: { REQUESTED: 'Demandé', PENDING: 'En route', SUCCEEDED: 'Versé', FAILED: 'Échoué' },
  /** Une séance d’une série, convenue avant d’être payée. */
  due: 'À payer',
  letGo: 'Libérée, impayée',
  inSeries: 'séance {{number}} d’une série',
  joinMeeting: 'Rejoindre la séance',
  noMeetingLink: 'Le lien de la rencontre sera affiché ici dès que le tuteur l’aura donné.',
  timeZone: 'Heures affichées : {{zone}}',
} as const;
