import type { Db } from '../../database/unit-of-work.js';
import type { Review } from './review.types.js';

/** A review as the statements below answer it. */
export interface ReviewRow extends Omit<Review, 'criteria'> {
  clarity: number;
  knowledge: number;
  punctuality: number;
  kindness: number;
}

const columnsOf = (table: 's' | 'r'): string =>
  `${table}.id, ${table}.score::float8 as score, ${table}.clarity, ${table}.knowledge, ${table}.punctuality, ${table}.kindness,
   ${table}.comment, ${table}.created_at as "createdAt", ${table}.changed_at as "changedAt"`;

/** The columns of a {@link ReviewRow} of what everybody may read; `s` is the view. */
export const columnsOfShown = `${columnsOf('s')}, s.reply, s.replied_at as "repliedAt", true as published`;

/** Whole rows, to which a condition is added: row-level security leaves the viewer's own, and all to the company. */
export const ownReviews = `select r.appointment_id as "appointmentId", r.student_id as "studentId", r.tutor_id as "tutorId",
    ${columnsOf('r')}, p.body as reply, p.created_at as "repliedAt", r.hidden_at is null and a.state = 'completed' as published
  from reviews r join appointments a on a.id = r.appointment_id
  left join review_replies p on p.review_id = r.id and p.body is not null`;

/** A row as what it is. */
export function toReview(row: ReviewRow): Review {
  const { id, score, comment, createdAt, changedAt, reply, repliedAt, published } = row;
  const { clarity, knowledge, punctuality, kindness } = row;
  const criteria = { clarity, knowledge, punctuality, kindness };
  return { id, score, criteria, comment, createdAt, changedAt, reply, repliedAt, published };
}

/** A review, and whose it is. */
export interface OwnedReview {
  review: Review;
  appointmentId: string;
  studentId: string;
  tutorId: string;
}

/** A review that counts, by its id, as a command of the viewer sees it; undefined where there is none for them. */
export async function findCounted(db: Db, id: string): Promise<OwnedReview | undefined> {
  const [row] = await db.query<ReviewRow & Omit<OwnedReview, 'review'>>(
    `${ownReviews} where r.id = $1 and r.hidden_at is null and a.state = 'completed'`,
    [id],
  );
  if (!row) return undefined;
  const { appointmentId, studentId, tutorId } = row;
  return { review: toReview(row), appointmentId, studentId, tutorId };
}
