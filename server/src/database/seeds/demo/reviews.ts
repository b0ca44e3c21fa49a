import { DAY, HOUR, type Instant } from '@4as/scheduling';
import { Random } from '../random.js';
import type { DemoSession } from './calendar.js';
import type { DemoLanguage } from './catalogue.js';
import type { DemoRows } from './demo-rows.js';

const REPLY_SEED = 20_2611;

const WARM: Readonly<Record<DemoLanguage, readonly string[]>> = {
  fr: [
    'Explications très claires, j’ai enfin compris {topic}. Merci !',
    'On a refait l’intra au complet, question par question. Je repars avec une méthode.',
    'Super patiente avec moi, même quand j’ai posé trois fois la même question.',
    'Toujours à l’heure, toujours préparé. Je recommande sans hésiter.',
    'J’avais peur de {topic} ; maintenant c’est ma section préférée.',
    'Les feuilles d’exercices après la séance sont en or.',
    'Séance dense mais agréable. Le partage d’écran aide beaucoup.',
    'J’ai monté ma note de C à B+ en quatre séances.',
    'Excellente vulgarisation, avec de bons exemples pour {topic}.',
    'On sent la passion, et ça se transmet.',
  ],
  en: [
    'Very clear explanations, I finally understand {topic}. Thank you!',
    'We redid the whole midterm, question by question. I left with a method.',
    'So patient with me, even when I asked the same thing three times.',
    'Always on time, always prepared. I recommend without hesitation.',
    'I was afraid of {topic}; now it’s my favourite section.',
    'I went from a C to a B+ in four sessions.',
  ],
};
const MILD: Readonly<Record<DemoLanguage, readonly string[]>> = {
  fr: [
    'Bonne séance, j’aurais aimé un peu plus d’exercices sur {topic}.',
    'Utile, mais on a commencé avec quelques minutes de retard.',
    'Bonnes explications, un peu rapides par moments.',
  ],
  en: [
    'Good session, I would have liked a few more exercises on {topic}.',
    'Good explanations, a little fast at times.',
  ],
};

const REPLIES: Readonly<Record<DemoLanguage, readonly string[]>> = {
  fr: [
    'Merci beaucoup ! Continuez à poser toutes vos questions, c’est ce qui fait avancer.',
    'Avec plaisir. La prochaine fois, on reprend les exercices de fin de chapitre.',
    'Merci du mot, bon courage pour l’examen !',
    'C’est noté : plus d’exercices la prochaine fois.',
  ],
  en: [
    'Thank you! Keep asking all your questions, that is what moves you forward.',
    'My pleasure. Next time we take up the exercises at the end of the chapter.',
    'Thanks for the kind words, and good luck with the exam!',
  ],
};

/** Adds what students said of about half of the sessions that were taught, a few hours or days after them. */
export function addReviews(rows: DemoRows, random: Random, now: Instant, sessions: readonly DemoSession[]): void {
  // Chance of its own: with and without replies the rest of the demo is the same.
  const replies = new Random(REPLY_SEED);
  for (const session of sessions) {
    if (session.outcome !== 'completed' || !random.chance(0.45)) continue;
    const writtenAt = session.end + random.integer(2, 60) * HOUR;
    if (writtenAt > now - HOUR) continue;
    const warm = random.chance(0.85);
    const score = () => (warm ? random.pick([5, 5, 5, 4]) : random.pick([3, 4, 4]));
    const comment = random
      .pick((warm ? WARM : MILD)[session.course.language ?? 'fr'])
      .replace('{topic}', random.pick(session.course.topics));
    const id = random.uuid();
    rows.add('reviews', {
      id,
      appointment_id: session.id,
      student_id: session.student.id,
      tutor_id: session.tutor.id,
      clarity: score(),
      knowledge: warm ? 5 : score(),
      punctuality: score(),
      kindness: warm ? 5 : 4,
      comment: random.chance(0.75) ? comment : null,
      created_at: new Date(Math.min(writtenAt, now - DAY / 4)),
    });
    const repliedAt = writtenAt + replies.integer(3, 40) * HOUR;
    if (replies.chance(0.7) || repliedAt > now - HOUR) continue;
    rows.add('review_replies', {
      review_id: id,
      tutor_id: session.tutor.id,
      body: replies.pick(REPLIES[session.course.language ?? 'fr']),
      created_at: new Date(repliedAt),
    });
  }
}
