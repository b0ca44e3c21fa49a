/** Hours on some weekdays (1 is Monday), in hours of the tutor's clock. */
export interface DemoHours {
  weekdays: readonly number[];
  from: number;
  to: number;
}

/** A tutor of the demo. */
export interface DemoTutorProfile {
  name: string;
  displayName: string;
  bio: string;
  zone?: string;
  hourlyRateCents: number;
  courses: readonly string[];
  level: string;
  hours: readonly DemoHours[];
  bufferMinutes?: number;
  link: 'zoom' | 'teams' | 'meet';
}

const WEEK = [1, 2, 3, 4, 5] as const;

/** The tutors; the first two have demo accounts. */
export const TUTORS: readonly DemoTutorProfile[] = [
  {
    name: 'Ariane Bouchard',
    displayName: 'Ariane B.',
    bio:
      'Doctorante en mathématiques à l’Université de Montréal, j’ai été auxiliaire d’enseignement pendant six sessions et je n’ai jamais ' +
      'rencontré quelqu’un de «\u00a0pas bon en maths\u00a0» : seulement des gens à qui on avait sauté une étape. Apportez vos questions, même les plus petites. ' +
      'On dessine, on se trompe, on recommence, et à la fin vous expliquez la solution à ma place.',
    hourlyRateCents: 3600,
    courses: ['MAT1400', 'MAT1720', 'STT1700'],
    level: 'Doctorat en cours',
    hours: [
      { weekdays: WEEK, from: 9, to: 12 },
      { weekdays: WEEK, from: 13, to: 21 },
      { weekdays: [6, 7], from: 10, to: 21 },
    ],
    link: 'zoom',
  },
  {
    name: 'Samuel Okafor',
    displayName: 'Samuel O.',
    bio:
      'Développeur le jour, tuteur le soir. Je suis passé par le baccalauréat en informatique et je me souviens très bien de mon premier ' +
      '«\u00a0segmentation fault\u00a0». On programme à deux écrans, on lit les erreurs ensemble et on écrit du code que vous comprendrez encore la semaine suivante.',
    hourlyRateCents: 3400,
    courses: ['IFT1015', 'INF1120', 'INF1132', 'COMP202'],
    level: 'Baccalauréat, cinq ans de pratique',
    hours: [
      { weekdays: WEEK, from: 16, to: 21 },
      { weekdays: [6, 7], from: 9, to: 17 },
    ],
    bufferMinutes: 15,
    link: 'teams',
  },
  {
    name: 'Émilie Gagnon-Leduc',
    displayName: 'Émilie G.-L.',
    bio:
      'Actuaire de formation, je vulgarise les probabilités depuis huit ans. Ma méthode : une question concrète, un dessin, une formule, dans cet ordre. ' +
      'Je fournis des feuilles d’exercices corrigés après chaque séance.',
    hourlyRateCents: 3800,
    courses: ['MAT1720', 'STT1700', 'STT-1900'],
    level: 'Fellow de l’Institut canadien des actuaires',
    hours: [
      { weekdays: [1, 3, 5], from: 17, to: 21 },
      { weekdays: [6], from: 9, to: 13 },
    ],
    link: 'zoom',
  },
  {
    name: 'Mehdi Benali',
    displayName: 'Mehdi B.',
    bio:
      'Étudiant à la maîtrise en génie électrique. Les équations différentielles me parlent, et j’aimerais qu’elles vous parlent aussi. ' +
      'Patient, ponctuel, et toujours un exemple d’ingénierie sous la main.',
    hourlyRateCents: 3000,
    courses: ['MAT-1900', 'STT-1900'],
    level: 'Maîtrise en cours',
    hours: [
      { weekdays: [2, 4], from: 12, to: 20 },
      { weekdays: [7], from: 11, to: 17 },
    ],
    link: 'meet',
  },
  {
    name: 'Catherine Desrosiers',
    displayName: 'Catherine D.',
    bio:
      'CPA et chargée de cours, j’accompagne des étudiants en comptabilité depuis dix ans. Les régularisations cessent d’être un mystère dès qu’on ' +
      'comprend la question qu’elles posent. Ambiance détendue, cahier bien rangé.',
    hourlyRateCents: 4200,
    courses: ['COMP10902', 'FINA20200'],
    level: 'CPA',
    hours: [
      { weekdays: [1, 2, 3, 4], from: 18, to: 21 },
      { weekdays: [6], from: 10, to: 15 },
    ],
    bufferMinutes: 15,
    link: 'teams',
  },
  {
    name: 'Olivier MacNeil',
    displayName: 'Olivier M.',
    zone: 'America/Halifax',
    bio:
      'Acadien installé à Halifax, titulaire d’une maîtrise en économie. Je suis fan des graphiques bien étiquetés et des exemples tirés du prix du homard. ' +
      'Mes heures sont affichées dans votre fuseau : aucun calcul à faire.',
    hourlyRateCents: 3200,
    courses: ['ECO1012', 'FINA20200'],
    level: 'Maîtrise en économie',
    hours: [
      { weekdays: WEEK, from: 10, to: 15 },
      { weekdays: [2, 4], from: 18, to: 21 },
    ],
    link: 'zoom',
  },
  {
    name: 'Thuy-Linh Pham',
    displayName: 'Thuy-Linh P.',
    bio:
      'Chimiste au doctorat, je crois aux modèles en trois dimensions et aux couleurs. Si la géométrie moléculaire vous donne le tournis, ' +
      'on sort la pâte à modeler, même en visioconférence.',
    hourlyRateCents: 3300,
    courses: ['CHM-1000'],
    level: 'Doctorat en cours',
    hours: [
      { weekdays: [1, 3, 4], from: 13, to: 19 },
      { weekdays: [6], from: 10, to: 14 },
    ],
    link: 'zoom',
  },
  {
    name: 'Jean-Philippe Côté',
    displayName: 'Jean-Philippe C.',
    bio:
      'Ancien joueur d’échecs de compétition, j’enseigne la logique et le dénombrement comme un jeu. Une preuve est une partie : ouverture, milieu, finale. ' +
      'Je corrige vos rédactions ligne par ligne, sans rouge.',
    hourlyRateCents: 3100,
    courses: ['INF1132', 'MAT1400'],
    level: 'Maîtrise en mathématiques',
    hours: [
      { weekdays: [1, 2, 4], from: 9, to: 13 },
      { weekdays: [5], from: 13, to: 18 },
    ],
    link: 'meet',
  },
  {
    name: 'Fatoumata Diallo',
    displayName: 'Fatoumata D.',
    bio:
      'Biostatisticienne, je travaille avec R tous les jours. Je vous aide à poser la bonne question à vos données, puis à interpréter la réponse sans la tordre. ' +
      'Rapports de laboratoire bienvenus.',
    hourlyRateCents: 3700,
    courses: ['STT1700', 'STT-1900', 'MAT1720'],
    level: 'Maîtrise en biostatistique',
    hours: [
      { weekdays: [2, 3], from: 17, to: 21 },
      { weekdays: [6, 7], from: 9, to: 12 },
    ],
    link: 'teams',
  },
  {
    name: 'Xavier Lapointe',
    displayName: 'Xavier L.',
    bio:
      'Finissant en informatique et grand amateur de casse-têtes. J’ai longtemps programmé par essais et erreurs ; depuis que je dessine mes boucles sur papier, ' +
      'je dors mieux. Je vous montre comment.',
    hourlyRateCents: 2600,
    courses: ['IFT1015', 'INF1120'],
    level: 'Baccalauréat en cours',
    hours: [
      { weekdays: [1, 3, 5], from: 10, to: 16 },
      { weekdays: [2, 4], from: 14, to: 20 },
    ],
    link: 'meet',
  },
  {
    name: 'Rosalie Fortin',
    displayName: 'Rosalie F.',
    bio:
      'Enseignante de cégep, j’ai quinze ans de craie derrière moi. Je sais où ça bloque, et pourquoi. Les séances commencent par dix minutes de révision ' +
      'et finissent par une question d’examen chronométrée.',
    hourlyRateCents: 4000,
    courses: ['MAT1400', 'MAT-1900'],
    level: 'Maîtrise, quinze ans d’enseignement',
    hours: [
      { weekdays: [1, 2, 3], from: 18, to: 21 },
      { weekdays: [7], from: 9, to: 14 },
    ],
    bufferMinutes: 30,
    link: 'zoom',
  },
  {
    name: 'Karim Haddad',
    displayName: 'Karim H.',
    bio:
      'Analyste financier, CFA niveau III. Le coût du capital n’a rien d’une recette : on le reconstruit ensemble à partir d’une vraie entreprise. ' +
      'Tableur partagé pendant toute la séance.',
    hourlyRateCents: 4500,
    courses: ['FINA20200', 'COMP10902'],
    level: 'CFA',
    hours: [
      { weekdays: [2, 4], from: 18, to: 21 },
      { weekdays: [6, 7], from: 13, to: 18 },
    ],
    link: 'teams',
  },
  {
    name: 'Noémie Tremblay-Roy',
    displayName: 'Noémie T.-R.',
    bio:
      'Étudiante à la maîtrise en économie et bénévole à l’aide aux devoirs depuis toujours. Je parle vite quand un sujet me passionne ; dites-le-moi, je ralentis. ' +
      'Spécialité : transformer un graphique intimidant en trois phrases.',
    hourlyRateCents: 2800,
    courses: ['ECO1012'],
    level: 'Maîtrise en cours',
    hours: [
      { weekdays: [1, 2, 3, 4, 5], from: 11, to: 14 },
      { weekdays: [1, 3], from: 17, to: 20 },
    ],
    link: 'meet',
  },
  {
    name: 'William Picard',
    displayName: 'William P.',
    bio:
      'Physicien de Québec, j’enseigne la chimie et les mathématiques avec des histoires. Je réponds aux messages le jour même, ' +
      'et j’adore les questions qui commencent par «\u00a0c’est peut-être niaiseux, mais…\u00a0».',
    hourlyRateCents: 3500,
    courses: ['CHM-1000', 'MAT-1900', 'MAT1400'],
    level: 'Maîtrise en physique',
    hours: [
      { weekdays: [3, 5], from: 9, to: 16 },
      { weekdays: [6], from: 9, to: 13 },
    ],
    link: 'zoom',
  },
  {
    name: 'Sofia Martinez-Lavallée',
    displayName: 'Sofia M.-L.',
    bio:
      'Ingénieure logicielle et mentore dans un club de robotique. Je crois aux petits programmes qui font une seule chose, et aux pauses. ' +
      'Séances en français, en anglais ou en espagnol, comme il vous plaira.',
    hourlyRateCents: 3900,
    courses: ['IFT1015', 'INF1120', 'INF1132'],
    level: 'Baccalauréat, huit ans de pratique',
    hours: [
      { weekdays: [1, 4], from: 17, to: 21 },
      { weekdays: [7], from: 10, to: 16 },
    ],
    bufferMinutes: 15,
    link: 'zoom',
  },
  {
    name: 'Rachel Cohen',
    displayName: 'Rachel C.',
    bio:
      'I teach the way I wish I had been taught: slowly at first, then all at once. Master’s in mathematics at McGill, four years as a teaching ' +
      'assistant, and a soft spot for students who think they are not “math people”. We draw, we guess, we check, and you leave explaining it to me.',
    hourlyRateCents: 3500,
    courses: ['MATH140', 'COMP202', 'MAT1720', 'STT1700'],
    level: 'Master’s in mathematics',
    hours: [
      { weekdays: WEEK, from: 9, to: 12 },
      { weekdays: WEEK, from: 13, to: 21 },
      { weekdays: [6, 7], from: 10, to: 21 },
    ],
    link: 'meet',
  },
];
