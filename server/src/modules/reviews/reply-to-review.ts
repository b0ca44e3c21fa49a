import type { Context } from '../../context.js';
import type { Transaction } from '../../database/unit-of-work.js';
import { authorize } from '../../graphql/authorization.js';
import { notFound } from '../../graphql/errors.js';
import { tellOf } from '../appointments/index.js';
import { notify, pages } from '../notifications/index.js';
import type { ReplyToReviewInput } from './review.inputs.js';
import { mayReplyToReview } from './review.policy.js';
import { findCounted, type OwnedReview } from './review.queries.js';
import { ReviewReplied } from './review.results.js';

/**
 * Writes the tutor's reply to a review, changes it, or takes it back where nothing is left of it. There is one reply to a review; its student
 * is told of it once, however often it is changed. Throws NOT_FOUND for a review that is of somebody else, or does not count.
 */
export async function replyToReview(ctx: Context, { reviewId, body }: ReplyToReviewInput): Promise<ReviewReplied> {
  return ctx.transact(async (tx) => {
    const owned = await counted(tx, reviewId);
    authorize(ctx.viewer, mayReplyToReview, owned);
    const words = body.trim();
    const isFirst = words !== '' && (await write(ctx, tx, reviewId, words));
    if (isFirst) await tellStudent(ctx, tx, owned);
    else await change(ctx, tx, reviewId, words === '' ? null : words);
    const { appointmentId: id, studentId, tutorId } = owned;
    tellOf(tx, { id, studentId, tutorId });
    // Read again: it may have been hidden since, and then nothing was written.
    return new ReviewReplied((await counted(tx, reviewId)).review);
  });
}

async function counted(tx: Transaction, reviewId: string): Promise<OwnedReview> {
  const found = await findCounted(tx, reviewId);
  if (!found) throw notFound('review');
  return found;
}

/** Writes the first reply; false where there was one already. */
async function write(ctx: Context, tx: Transaction, reviewId: string, words: string): Promise<boolean> {
  const written = await tx.query(
    `insert into review_replies (review_id, tutor_id, body, created_at)
     select r.id, r.tutor_id, $2::text, $3::timestamptz from reviews r where r.id = $1
     on conflict (review_id) do nothing returning review_id`,
    [reviewId, words, ctx.now],
  );
  return written.length > 0;
}

/** Changes the reply, or takes it back; one that stays the same was not changed. */
async function change(ctx: Context, tx: Transaction, reviewId: string, words: string | null): Promise<void> {
  await tx.query(
    `update review_replies set body = $2, changed_at = case when body is distinct from $2 then $3 else changed_at end where review_id = $1`,
    [reviewId, words, ctx.now],
  );
}

async function tellStudent(ctx: Context, tx: Transaction, { appointmentId, studentId, tutorId }: OwnedReview) {
  const [names] = await tx.query<{ otherName: string; courseName: string }>(
    `select p.name as "otherName", c.name as "courseName" from appointments a join people p on p.id = $2 join courses c on c.id = a.course_id
     where a.id = $1`,
    [appointmentId, tutorId],
  );
  if (!names) throw new Error('A tutor who replies has a name, and a session a course.');
  const link = pages.student.appointment(appointmentId);
  await notify(ctx, tx, { userId: studentId, kind: 'review.answered', data: names, link });
}
