import type { DemoLanguage } from './catalogue.js';
import { DIALOGUES_IN_ENGLISH, FIRST_QUESTIONS_IN_ENGLISH } from './dialogues-in-english.js';

type Dialogues = readonly (readonly string[])[];

const DIALOGUES_IN_FRENCH: Dialogues = [
  [
    'S: Bonjour {tutor} ! Pour demain, est-ce qu’on peut regarder {topic} ?',
    'T: Bonjour {student}, avec plaisir. Avez-vous déjà essayé les exercices du chapitre ?',
    'S: Les trois premiers seulement. Je bloque au quatrième.',
    'T: Parfait, on part de là. Envoyez-moi votre démarche si vous pouvez, même incomplète.',
    'S: Je vous écris ça ce soir. Merci !',
  ],
  [
    'S: Petite question rapide : dans {topic}, pourquoi on change de signe à la dernière ligne ?',
    'T: Bonne question ! C’est parce qu’on fait passer le terme de l’autre côté de l’égalité.',
    'S: Ahhh. C’était aussi simple que ça.',
    'T: Toujours quand on le voit ! Gardez l’habitude d’écrire chaque étape.',
  ],
  [
    'T: Bonjour {student}, voici un résumé de la séance : on a vu {topic}, et il reste deux exercices à terminer.',
    'T: Pour la prochaine fois, essayez les numéros 5 et 8 sans regarder la solution.',
    'S: C’est noté, merci pour le résumé !',
    'S: Le numéro 8 est vraiment plus dur ou c’est moi ?',
    'T: Il est plus dur. Un indice : commencez par un dessin.',
    'S: Ok le dessin aide énormément.',
  ],
  [
    'S: Bonjour, je vais peut-être avoir deux minutes de retard, l’autobus est pris dans la neige.',
    'T: Aucun souci, je vous attends. Soyez prudent·e !',
    'S: Finalement je suis là.',
  ],
  [
    'S: J’ai eu 84 % à mon intra !!',
    'T: Bravo {student} ! C’est mérité, vous avez travaillé fort.',
    'S: La question sur {topic} était presque identique à celle qu’on avait faite.',
    'T: Je suis très content·e pour vous. On vise quoi pour le final ?',
    'S: 90, tant qu’à faire.',
    'T: Voilà, c’est l’esprit.',
  ],
  [
    'T: Bonjour {student}, j’ai retrouvé un ancien examen qui couvre {topic}. On le fait en conditions réelles jeudi ?',
    'S: Oh oui bonne idée. Combien de temps ?',
    'T: Une heure, sans notes, puis on corrige ensemble.',
    'S: Je vais stresser mais d’accord.',
    'T: Le stress de la pratique, c’est du stress en moins le jour de l’examen.',
  ],
  [
    'S: Est-ce que je dois apporter ma calculatrice programmable ?',
    'T: Non, on s’en passe pour {topic}. Papier, crayon et beaucoup de curiosité.',
    'S: Parfait, à tantôt !',
    'T: À tantôt.',
  ],
  [
    'S: Bonsoir, je relis mes notes et je ne comprends plus rien à {topic}.',
    'T: Ça arrive à tout le monde la veille. Quelle étape vous échappe ?',
    'S: Le passage de la deuxième à la troisième ligne.',
    'T: On a utilisé la définition, puis simplifié. Réécrivez la définition en haut de la page et reprenez.',
    'S: Je réessaie.',
    'S: C’est bon !! Merci d’avoir répondu aussi vite.',
    'T: De rien. Allez dormir maintenant.',
  ],
  [
    'S: On peut garder le même lien que la dernière fois ?',
    'T: Oui, c’est toujours le même. Il est aussi dans votre rendez-vous.',
    'S: Super.',
  ],
  [
    'T: Bonjour {student} ! J’aimerais préparer la séance de cette semaine. Où en êtes-vous dans le plan de cours ?',
    'S: On vient de commencer {topic}.',
    'T: Parfait. Y a-t-il un devoir à remettre bientôt ?',
    'S: Oui, vendredi 17 h. J’ai fait la moitié.',
    'T: On consacre la première demi-heure aux questions du devoir, puis on avance dans la théorie.',
    'S: Ça me va tout à fait.',
  ],
];

const FIRST_QUESTIONS_IN_FRENCH: Dialogues = [
  [
    'S: Bonjour {tutor}, j’ai vu votre profil. Est-ce que vous aidez aussi pour {topic} ?',
    'T: Bonjour {student} ! Oui, tout à fait, c’est au cœur du cours. Quel est votre objectif ?',
    'S: Passer l’intra sans pleurer.',
    'T: Objectif réaliste ! Deux séances de 90 minutes devraient suffire pour bien démarrer.',
    'S: D’accord, je regarde vos disponibilités.',
  ],
  [
    'S: Bonjour ! Je suis en retard de trois semaines dans le cours. Est-ce que c’est rattrapable ?',
    'T: Bonjour {student}. Oui, à condition de choisir l’essentiel. Je vous propose de commencer par {topic}.',
    'S: Merci, ça me rassure.',
  ],
];

/**
 * What students (S) and tutors (T) write to each other; `{topic}` is a topic of the course, `{tutor}` and `{student}` first names. A dialogue is a few
 * messages within a day.
 */
export const DIALOGUES: Readonly<Record<DemoLanguage, Dialogues>> = {
  fr: DIALOGUES_IN_FRENCH,
  en: DIALOGUES_IN_ENGLISH,
};

/** What a student asks a tutor they have not met yet. */
export const FIRST_QUESTIONS: Readonly<Record<DemoLanguage, Dialogues>> = {
  fr: FIRST_QUESTIONS_IN_FRENCH,
  en: FIRST_QUESTIONS_IN_ENGLISH,
};
