/** A request for support and what was written about it by the requester (R) and by support (A). */
export interface DemoTicketThread {
  category: 'order' | 'appointment' | 'account' | 'technical' | 'other';
  priority: 'low' | 'normal' | 'high' | 'urgent';
  state: 'open' | 'answered' | 'resolved';
  subject: string;
  lines: readonly [string, ...string[]];
  /** How long ago it was opened. */
  hoursAgo: number;
}

/** What the demo student whose account is in English asked. */
export const TICKET_THREADS_IN_ENGLISH: readonly DemoTicketThread[] = [
  {
    category: 'order',
    priority: 'normal',
    state: 'answered',
    hoursAgo: 74,
    subject: 'A receipt for my taxes',
    lines: [
      'R: Hello, could I get a receipt with the details of my sessions? My parents need it for their tax credit.',
      'A: Hello! Yes: open the order, every session is listed there, and the page prints neatly. Would that do?',
    ],
  },
  {
    category: 'appointment',
    priority: 'high',
    state: 'open',
    hoursAgo: 5,
    subject: 'Moving a session that is paid',
    lines: ['R: Hello, my midterm was moved up. Could I move next week’s session to Sunday?'],
  },
];

export const TICKET_THREADS: readonly DemoTicketThread[] = [
  {
    category: 'order',
    priority: 'normal',
    state: 'answered',
    hoursAgo: 50,
    subject: 'Reçu pour mes impôts',
    lines: [
      'R: Bonjour, est-il possible d’obtenir un reçu avec le détail de mes séances ? C’est pour le crédit d’impôt de mes parents.',
      'A: Bonjour ! Oui : ouvrez la commande, le détail y est ligne par ligne, et la page s’imprime proprement. Est-ce que cela vous suffit ?',
    ],
  },
  {
    category: 'order',
    priority: 'high',
    state: 'open',
    hoursAgo: 3,
    subject: 'Code promotionnel refusé',
    lines: [
      'R: Bonjour, j’ai voulu utiliser RENTREE20 mais on me dit que mon panier n’atteint pas le minimum. J’ai pourtant deux séances dedans. Pouvez-vous vérifier ?',
    ],
  },
  {
    category: 'appointment',
    priority: 'urgent',
    state: 'open',
    hoursAgo: 1,
    subject: 'Ma séance est ce soir et le lien ne s’ouvre pas',
    lines: [
      'R: Bonjour, le lien de ma rencontre donne « réunion introuvable ». La séance est ce soir, pouvez-vous regarder avec mon tuteur ?',
    ],
  },
  {
    category: 'technical',
    priority: 'normal',
    state: 'open',
    hoursAgo: 20,
    subject: 'Je ne reçois pas les rappels',
    lines: [
      'R: Bonjour, je n’ai reçu aucun rappel pour mes deux dernières séances. Tout fonctionne sinon.',
      'A: Bonjour, merci de nous l’écrire. Avez-vous regardé dans les courriels indésirables ?',
      'R: Oui, rien là non plus. J’utilise mon adresse de l’université.',
    ],
  },
  {
    category: 'account',
    priority: 'low',
    state: 'resolved',
    hoursAgo: 290,
    subject: 'Changer mon adresse courriel',
    lines: [
      'R: Bonjour, je finis mes études et je perdrai mon adresse universitaire. Comment la remplacer ?',
      'A: Bonjour ! Dans votre compte, « Changer mon adresse » : vous recevrez un courriel de confirmation à la nouvelle.',
      'R: C’est fait, merci !',
    ],
  },
  {
    category: 'appointment',
    priority: 'normal',
    state: 'resolved',
    hoursAgo: 400,
    subject: 'Tuteur absent',
    lines: [
      'R: Bonjour, j’ai attendu vingt minutes et personne ne s’est présenté.',
      'A: Bonjour, nous sommes désolés. Votre séance est remboursée en entier ; vous verrez le montant d’ici quelques jours.',
      'R: Merci de votre rapidité.',
      'A: Avec plaisir. Bonne fin de session !',
    ],
  },
  {
    category: 'other',
    priority: 'low',
    state: 'answered',
    hoursAgo: 96,
    subject: 'Séances à deux ?',
    lines: [
      'R: Bonjour, est-ce que je peux suivre une séance avec une amie du même cours ?',
      'A: Bonjour, pas pour l’instant, mais nous prenons note de l’idée. Est-ce que d’autres personnes de votre groupe seraient intéressées ?',
    ],
  },
  {
    category: 'order',
    priority: 'normal',
    state: 'resolved',
    hoursAgo: 620,
    subject: 'Paiement affiché deux fois',
    lines: [
      'R: Bonjour, je vois deux montants identiques sur mon relevé de carte.',
      'A: Bonjour, l’un des deux est une autorisation que votre banque libère d’elle-même ; un seul paiement a été reçu.',
      'R: Effectivement, il vient de disparaître. Merci !',
    ],
  },
  {
    category: 'appointment',
    priority: 'high',
    state: 'open',
    hoursAgo: 8,
    subject: 'Déplacer une séance payée',
    lines: [
      'R: Bonjour, mon examen a été devancé. Est-ce possible de déplacer ma séance de la semaine prochaine à dimanche ?',
    ],
  },
  {
    category: 'technical',
    priority: 'normal',
    state: 'resolved',
    hoursAgo: 150,
    subject: 'Affichage sur mon téléphone',
    lines: [
      'R: Bonjour, sur mon téléphone le calendrier dépasse de l’écran.',
      'A: Bonjour, merci ! Quel est le modèle de votre téléphone ?',
      'R: Un vieux modèle de 2017, mais après une mise à jour du navigateur tout est correct.',
      'A: Parfait, bonne nouvelle.',
    ],
  },
  {
    category: 'account',
    priority: 'normal',
    state: 'open',
    hoursAgo: 30,
    subject: 'Corriger l’orthographe de mon nom',
    lines: [
      'R: Bonjour, mon nom de famille s’écrit avec un accent et je ne trouve pas où le corriger pour les anciennes commandes.',
    ],
  },
  {
    category: 'other',
    priority: 'low',
    state: 'resolved',
    hoursAgo: 900,
    subject: 'Merci !',
    lines: [
      'R: Juste un mot pour vous dire merci, j’ai réussi mon cours grâce à vos tutrices.',
      'A: Quelle belle nouvelle, merci de nous l’écrire ! Nous transmettons.',
    ],
  },
];
