import { idOf, type AskerName } from './askers.js';
import { preparedRows, STUDENT_RATES } from './prepared-world.js';
import { shownReviewOf } from './reviews-of-a-pair.js';
import { hiddenFrom } from './world-row.js';

/** Whose name each asker may know (of tutors the public one): those whom they have to do with. */
export const KNOWN_TO: Record<AskerName, readonly AskerName[]> = {
  visitor: ['tutor', 'otherTutor'],
  student: ['student', 'tutor', 'otherTutor', 'admin'],
  otherStudent: ['otherStudent', 'tutor', 'otherTutor', 'admin'],
  tutor: ['student', 'tutor', 'otherTutor'],
  otherTutor: ['otherStudent', 'tutor', 'otherTutor'],
  admin: ['student', 'otherStudent', 'tutor', 'otherTutor', 'admin'],
};

const rows = preparedRows();

/**
 * What an answer to this asker must not hold: everything private in rows that SQL hides from them, names of people whom they have nothing to do
 * with and, for tutors, what students pay for an hour.
 */
export function secretsFrom(name: AskerName): string[] {
  const known = KNOWN_TO[name].flatMap((person) => [
    idOf(person),
    ...(person.endsWith('utor') ? [] : [`secret name ${person}`]),
  ]);
  // Their rows say more, so only a view shows them to everybody: its own test looks at what else it shows.
  known.push(shownReviewOf('student'), shownReviewOf('otherStudent'));
  const rates = name === 'tutor' || name === 'otherTutor' ? Object.values(STUDENT_RATES).map(String) : [];
  return [...hiddenFrom(rows, name).filter((marker) => !known.includes(marker)), ...rates];
}
