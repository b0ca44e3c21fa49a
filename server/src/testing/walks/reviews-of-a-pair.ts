import { idOf, type AskerName } from './askers.js';
import type { WorldRows } from './world-row.js';

/** The id of the review that a student wrote and everybody may read. */
export const shownReviewOf = (student: AskerName): string => idOf(`shown review ${student}`);

/** Adds what the student said of the sessions that were taught, with replies: of one everybody reads it, of the other the company has hidden it. */
export function addReviews(rows: WorldRows, student: AskerName, tutor: AskerName): void {
  const both = [student, tutor];
  const about = { student_id: idOf(student), tutor_id: idOf(tutor) };
  const scores = { clarity: 5, knowledge: 5, punctuality: 5, kindness: 4 };
  rows.add(
    'reviews',
    {
      id: shownReviewOf(student),
      appointment_id: idOf(`reviewed ${student}`),
      ...about,
      ...scores,
      comment: `Open review of ${student}`,
      hidden_at: null,
      created_at: '2031-02-21T12:00:00Z',
    },
    both,
    { updaters: [student], adders: [student] },
  );
  rows.add(
    'reviews',
    {
      id: idOf(`review ${student}`),
      appointment_id: idOf(`taught ${student}`),
      ...about,
      ...scores,
      comment: `secret hidden review ${student}`,
      hidden_at: '2026-01-08T12:00:00Z',
      created_at: '2026-01-06T12:00:00Z',
    },
    [student],
  );
  const reply = (review_id: string, body: string) => ({
    review_id,
    tutor_id: idOf(tutor),
    body,
    created_at: '2031-02-22T12:00:00Z',
  });
  rows.add('review_replies', reply(shownReviewOf(student), `Open reply of ${tutor}`), both, {
    updaters: [tutor],
    adders: [tutor],
  });
  rows.add('review_replies', reply(idOf(`review ${student}`), `secret hidden reply of ${tutor}`), both);
}
