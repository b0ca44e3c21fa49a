/** Reviews of sessions, in the words of students and tutors. */
export const reviews = {
  criteria: {
    clarity: 'Clarté',
    knowledge: 'Maîtrise de la matière',
    punctuality: 'Ponctualité',
    kindness: 'Bienveillance',
  },
  byCriterion: 'Par critère',
  score: '{{score}} sur 5',
  changed: 'modifiée le {{when}}',
  replyOf: 'Réponse de {{name}}',
  more: 'Voir plus d’évaluations',
} as const;
