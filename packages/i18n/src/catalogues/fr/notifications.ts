export const notifications = {
  title: 'Avis',
  open: 'Ouvrir les avis',
  unread_one: '{{count}} avis non lu',
  unread_other: '{{count}} avis non lus',
  empty: 'Aucun avis pour l’instant.',
  emptyHint: 'Les confirmations, rappels et messages apparaîtront ici.',
  /** Ce qui est dit, par genre d’avis ; le serveur écrit les montants et les heures. */
  preferences: {
    page: 'Calendrier et rappels',
    pageHint: 'Votre calendrier, et ce qui vous est rappelé',
    back: { student: 'Moi', tutor: 'Profil' },
    title: 'Rappels et avis',
    hint: 'Les paiements, annulations et changements de séance vous sont toujours annoncés.',
    kinds: {
      reminder: 'Une séance, {{lead}} avant',
      MESSAGE: 'Un message non lu qui attend',
    },
    channels: { APP: 'Dans 4AS', MAIL: 'Par courriel' },
  },
  kinds: {
    order: {
      paid: {
        title: 'Paiement reçu',
        body: 'Votre commande {{number}} de {{amount}} est payée : vos séances sont confirmées.',
      },
      refunded: {
        title: 'Remboursement',
        body: '{{amount}} de votre commande {{number}} vous sont remboursés sur votre carte.',
      },
    },
    payment: {
      needed: {
        title: 'Votre paiement vous attend',
        body: 'Commande {{number}} : {{amount}} n’ont pas pu être débités de votre carte. Un geste de votre part suffit.',
      },
      'late-refunded': {
        title: 'Plage prise avant votre paiement',
        body: 'Votre paiement de la commande {{number}} est arrivé trop tard : {{amount}} vous sont remboursés.',
      },
    },
    refund: {
      failed: {
        title: 'Remboursement refusé par Stripe',
        body: 'Commande {{number}} : {{amount}} n’ont pas pu être remboursés.',
      },
    },
    dispute: {
      opened: {
        title: 'Paiement contesté',
        body: 'Commande {{number}} : une banque redemande {{amount}}. Répondez dans Stripe.',
      },
      won: { title: 'Contestation gagnée', body: 'Commande {{number}} : {{amount}} restent à 4AS.' },
      lost: { title: 'Contestation perdue', body: 'Commande {{number}} : {{amount}} sont rendus par la banque.' },
    },
    stripe: {
      'event-failed': {
        title: 'Événement de Stripe en échec',
        body: '{{type}} n’a pas pu être traité malgré plusieurs essais.',
      },
      differences: {
        title: 'Écarts avec Stripe',
        body_one: '{{count}} nouvel écart entre nos livres et Stripe.',
        body_other: '{{count}} nouveaux écarts entre nos livres et Stripe.',
      },
    },
    appointment: {
      booked: { title: 'Nouvelle séance avec {{otherName}}', body: '{{courseName}}, {{time}}.' },
      reminder: { title: 'Rappel : séance avec {{otherName}}', body: '{{courseName}}, {{time}}.' },
      cancelled: { title: 'Séance annulée avec {{otherName}}', body: '{{courseName}}, {{time}}.' },
      moved: { title: 'Séance avec {{otherName}} modifiée', body: '{{courseName}}, maintenant {{time}}.' },
      files: {
        title_one: '{{otherName}} a ajouté un fichier à votre séance',
        title_other: '{{otherName}} a ajouté {{count}} fichiers à votre séance',
        body: '{{courseName}}, {{time}}.',
      },
      'student-no-show': { title: 'Votre absence a été signalée', body: '{{otherName}}, {{courseName}}, {{time}}.' },
      'tutor-no-show': {
        title: 'Absence de la tutrice ou du tuteur signalée',
        body: '{{otherName}}, {{courseName}}, {{time}}.',
      },
      written: { title: '4AS vous écrit : {{subject}}', body: '{{body}}' },
    },
    series: {
      booked: {
        title: 'Nouvelle série avec {{otherName}}',
        body: '{{courseName}}, {{count}} séances, la première {{time}}.',
      },
      changed: {
        title: 'Série modifiée avec {{otherName}}',
        body: '{{courseName}} : {{count}} séances ont une autre heure, la première {{time}}.',
      },
      cancelled: {
        title: 'Séances libérées avec {{otherName}}',
        body: '{{courseName}} : {{count}} séances n’auront pas lieu, la première {{time}}.',
      },
      missing: {
        title: 'Une date de votre série manque',
        body: '{{courseName}}, {{time}} : $t(series:missing.{{reason}})',
      },
      released: {
        title: 'Séance impayée libérée',
        body: '{{courseName}} avec {{otherName}}, {{time}} : elle n’a pas été payée à temps.',
      },
      'card-needed': {
        title: 'Une carte est nécessaire',
        body: 'Nous n’avons pas de carte pour payer {{courseName}}, {{time}}.',
      },
    },
    proposal: {
      new: { title: '{{otherName}} vous propose une autre heure', body: '{{courseName}}, {{time}}.' },
      accepted: { title: '{{otherName}} a accepté l’autre heure', body: '{{courseName}}, {{time}}.' },
      withdrawn: { title: '{{otherName}} peut garder l’heure prévue', body: '{{courseName}}, {{time}}.' },
    },
    'time-off': {
      emergency: {
        title: 'Absence urgente de {{otherName}}',
        body_one: '{{count}} séance est touchée.',
        body_other: '{{count}} séances sont touchées.',
      },
    },
    payout: {
      paid: {
        title: 'Paiement de {{month}}',
        body: '{{amount}} vous ont été versés. Numéro de confirmation : {{number}}.',
      },
    },
    review: {
      new: {
        title: '{{otherName}} a évalué votre séance',
        body: '{{courseName}} : voyez ce qui est dit, et répondez-y si vous le souhaitez.',
      },
      answered: {
        title: '{{otherName}} a répondu à votre évaluation',
        body: '{{courseName}} : la réponse est sur la page de la séance.',
      },
    },
    ticket: {
      answered: { title: 'Réponse de l’assistance', body: 'Demande {{number}} : {{subject}}' },
      'opened-for-you': { title: 'L’assistance vous a écrit', body: '{{subject}}' },
      new: { title: 'Nouvelle demande de {{otherName}}', body: 'Demande {{number}} : {{subject}}' },
    },
    message: { new: { title: 'Nouveau message', body: '{{otherName}} vous a écrit.' } },
  },
} as const;
