/** The language that a course is taught in: that of its topics, and of what its students and tutors write. */
export type DemoLanguage = 'fr' | 'en';

/** The institutions of the demo; the names are those of real ones in Quebec. */
export const INSTITUTIONS = [
  { slug: 'udem', shortName: 'UdeM', name: 'Université de Montréal' },
  { slug: 'uqam', shortName: 'UQAM', name: 'Université du Québec à Montréal' },
  { slug: 'ulaval', shortName: 'ULaval', name: 'Université Laval' },
  { slug: 'hec', shortName: 'HEC', name: 'HEC Montréal' },
  { slug: 'mcgill', shortName: 'McGill', name: 'McGill University' },
] as const;

/** A course of the demo's catalogue. */
export interface DemoCourse {
  institution: (typeof INSTITUTIONS)[number]['slug'];
  sigle: string;
  slug: string;
  name: string;
  description: string;
  studentRateCents: number;
  taxable?: boolean;
  /** French unless it says otherwise. */
  language?: DemoLanguage;
  /** What its students talk about. */
  topics: readonly [string, ...string[]];
}

export const COURSES: readonly DemoCourse[] = [
  {
    institution: 'udem',
    sigle: 'MAT1400',
    slug: 'mat1400-calcul-1',
    name: 'Calcul 1',
    studentRateCents: 6000,
    description:
      'Fonctions de plusieurs variables, dérivées partielles, optimisation et multiplicateurs de Lagrange, intégrales multiples. ' +
      'Nous reprenons la matière au rythme de vos séances de cours, avec beaucoup d’exercices de type examen.',
    topics: [
      'les multiplicateurs de Lagrange',
      'les intégrales doubles',
      'la règle de la chaîne',
      'les plans tangents',
    ],
  },
  {
    institution: 'udem',
    sigle: 'MAT1720',
    slug: 'mat1720-probabilites',
    name: 'Probabilités',
    studentRateCents: 6500,
    description:
      'Espaces de probabilité, variables aléatoires, lois usuelles, espérance conditionnelle, fonctions génératrices et théorème central limite. ' +
      'De l’intuition d’abord, puis la rédaction de preuves propres.',
    topics: [
      'l’espérance conditionnelle',
      'le théorème central limite',
      'les fonctions génératrices',
      'la loi de Poisson',
    ],
  },
  {
    institution: 'udem',
    sigle: 'IFT1015',
    slug: 'ift1015-programmation-1',
    name: 'Programmation 1',
    studentRateCents: 5800,
    description:
      'Variables, boucles, fonctions, tableaux et récursivité : les bases solides de la programmation. ' +
      'On programme ensemble à l’écran, on lit les messages d’erreur, et on prépare les travaux pratiques pas à pas.',
    topics: ['la récursivité', 'les boucles imbriquées', 'le TP2', 'les enregistrements'],
  },
  {
    institution: 'udem',
    sigle: 'STT1700',
    slug: 'stt1700-introduction-a-la-statistique',
    name: 'Introduction à la statistique',
    studentRateCents: 5600,
    description:
      'Statistiques descriptives, estimation, intervalles de confiance, tests d’hypothèses et régression simple. ' +
      'Avec de vraies données et, au besoin, un coup de main pour R.',
    topics: ['les intervalles de confiance', 'les tests d’hypothèses', 'la régression simple', 'la loi de Student'],
  },
  {
    institution: 'uqam',
    sigle: 'INF1120',
    slug: 'inf1120-programmation-1',
    name: 'Programmation I',
    studentRateCents: 5500,
    description:
      'Algorithmique et programmation en Java : types, méthodes, tableaux, premières classes. ' +
      'Idéal pour qui débute et veut comprendre plutôt que copier.',
    topics: ['les tableaux', 'les méthodes statiques', 'la saisie validée', 'le travail pratique 2'],
  },
  {
    institution: 'uqam',
    sigle: 'INF1132',
    slug: 'inf1132-mathematiques-pour-l-informatique',
    name: 'Mathématiques pour l’informatique',
    studentRateCents: 6000,
    description:
      'Logique, ensembles, relations, récurrence, dénombrement et graphes. ' +
      'Des séances pour apprendre à rédiger une preuve sans paniquer, exemples à l’appui.',
    topics: ['les preuves par récurrence', 'les relations d’équivalence', 'le dénombrement', 'les quantificateurs'],
  },
  {
    institution: 'uqam',
    sigle: 'ECO1012',
    slug: 'eco1012-microeconomie-1',
    name: 'Microéconomie I',
    studentRateCents: 5500,
    description:
      'Offre et demande, élasticités, choix du consommateur, coûts de l’entreprise, structures de marché. ' +
      'On relie chaque graphique à une histoire, et chaque histoire à une équation.',
    topics: ['les élasticités', 'les courbes d’indifférence', 'le monopole', 'les coûts marginaux'],
  },
  {
    institution: 'ulaval',
    sigle: 'MAT-1900',
    slug: 'mat-1900-mathematiques-de-l-ingenieur-1',
    name: 'Mathématiques de l’ingénieur I',
    studentRateCents: 6400,
    description:
      'Nombres complexes, équations différentielles ordinaires, dérivées partielles et leurs applications en génie. ' +
      'Résolution de problèmes, méthode claire, révision avant les examens.',
    topics: [
      'les équations différentielles',
      'les nombres complexes',
      'le facteur intégrant',
      'les coefficients indéterminés',
    ],
  },
  {
    institution: 'ulaval',
    sigle: 'STT-1900',
    slug: 'stt-1900-methodes-statistiques-pour-ingenieurs',
    name: 'Méthodes statistiques pour ingénieurs',
    studentRateCents: 6200,
    description:
      'Probabilités, fiabilité, estimation, plans d’expérience et régression, du point de vue de l’ingénierie. ' +
      'Nous travaillons sur d’anciens examens et sur vos rapports de laboratoire.',
    topics: ['la fiabilité', 'les plans d’expérience', 'la régression multiple', 'la loi normale'],
  },
  {
    institution: 'ulaval',
    sigle: 'CHM-1000',
    slug: 'chm-1000-structure-des-atomes-et-des-molecules',
    name: 'Structure des atomes et des molécules',
    studentRateCents: 6200,
    description:
      'Modèle quantique de l’atome, liaisons, géométrie moléculaire, orbitales hybrides et forces intermoléculaires. ' +
      'Beaucoup de dessins, un peu de mémoire, et surtout de la logique.',
    topics: ['les orbitales hybrides', 'la géométrie VSEPR', 'les nombres quantiques', 'les structures de Lewis'],
  },
  {
    institution: 'hec',
    sigle: 'COMP10902',
    slug: 'comp10902-comptabilite-financiere',
    name: 'Comptabilité financière',
    studentRateCents: 6800,
    taxable: true,
    description:
      'Cycle comptable, états financiers, régularisations, stocks et immobilisations. ' +
      'De l’écriture de journal jusqu’à l’analyse, avec des cas semblables à ceux de l’intra.',
    topics: ['les régularisations', 'l’état des flux de trésorerie', 'l’amortissement', 'la conciliation bancaire'],
  },
  {
    institution: 'hec',
    sigle: 'FINA20200',
    slug: 'fina20200-finance',
    name: 'Finance',
    studentRateCents: 7200,
    taxable: true,
    description:
      'Valeur de l’argent dans le temps, obligations, actions, portefeuille et coût du capital. ' +
      'Calculatrice financière et tableur apprivoisés, une formule à la fois.',
    topics: ['le coût moyen pondéré du capital', 'la valeur actualisée nette', 'les obligations', 'le MEDAF'],
  },
  {
    institution: 'mcgill',
    sigle: 'MATH140',
    slug: 'math140-calculus-1',
    name: 'Calculus 1',
    language: 'en',
    studentRateCents: 6200,
    description:
      'Limits, derivatives, optimization, related rates and a first look at integrals. ' +
      'We follow your lectures week by week and work through past midterms together.',
    topics: ['related rates', 'the chain rule', 'implicit differentiation', 'curve sketching'],
  },
  {
    institution: 'mcgill',
    sigle: 'COMP202',
    slug: 'comp202-foundations-of-programming',
    name: 'Foundations of Programming',
    language: 'en',
    studentRateCents: 6000,
    description:
      'Variables, loops, functions, recursion and a little object-oriented design, in Python. ' +
      'Bring your assignment and your error messages: we read both aloud until they make sense.',
    topics: ['recursion', 'list comprehensions', 'reading files', 'writing your own classes'],
  },
];
