import { v7 as uuidv7 } from 'uuid';
import { buildAppointment, insert, type Writer } from './builders.js';

/** Scores of clarity, knowledge, punctuality and kindness. */
export type Scores = readonly [number, number, number, number];

interface ReviewValues {
  studentId: string;
  tutorId: string;
  courseId: string;
  /** When the session of an hour began; the review was written two hours later. */
  startsAt: Date;
  scores: Scores;
  comment?: string | null;
  isHidden?: boolean;
  /** The state of the session by now. */
  state?: string;
}

/** What a student said of a session of its own; the ids of both. */
export async function buildReview(
  db: Writer,
  values: ReviewValues,
): Promise<{ reviewId: string; appointmentId: string }> {
  const { studentId, tutorId, courseId, startsAt, scores, state = 'completed' } = values;
  const appointmentId = await buildAppointment(db, { studentId, tutorId, courseId, startsAt, state });
  const reviewId = uuidv7();
  const writtenAt = new Date(startsAt.getTime() + 7_200_000);
  const [clarity, knowledge, punctuality, kindness] = scores;
  await insert(db, 'reviews', {
    id: reviewId,
    appointment_id: appointmentId,
    student_id: studentId,
    tutor_id: tutorId,
    clarity,
    knowledge,
    punctuality,
    kindness,
    comment: values.comment ?? null,
    created_at: writtenAt,
    hidden_at: values.isHidden ? writtenAt : null,
  });
  return { reviewId, appointmentId };
}
