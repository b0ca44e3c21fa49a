import { mayReview } from '@4as/scheduling';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../context.js';
import type { Transaction } from '../../database/unit-of-work.js';
import { authorize } from '../../graphql/authorization.js';
import {
  AppointmentChanged,
  columnsOfAppointment,
  sessionFor,
  tellOf,
  toAppointment,
  type Appointment,
} from '../appointments/index.js';
import { notify, pages } from '../notifications/index.js';
import { reviewPolicyOf, settingsIn } from '../settings/index.js';
import type { ReviewSessionInput } from './review.inputs.js';
import { mayReviewSession } from './review.policy.js';
import { ReviewClosed, ReviewRefusal } from './review.results.js';

/**
 * Writes what the student says of a session that was taught, or changes it while that may be. There is one review for a session: saying it
 * twice, or in two windows at once, is saying it once, and the last word counts. The tutor is told of the first word.
 */
export async function reviewSession(
  ctx: Context,
  input: ReviewSessionInput,
): Promise<AppointmentChanged | ReviewClosed> {
  return ctx.transact(async (tx) => {
    const [row] = await tx.query<Appointment>(`select ${columnsOfAppointment} from appointments a where a.id = $1`, [
      input.appointmentId,
    ]);
    const appointment = sessionFor(ctx.viewer, row && toAppointment(row));
    authorize(ctx.viewer, mayReviewSession, appointment);
    const refusal = await whyClosed(ctx, tx, appointment.id);
    if (refusal) return new ReviewClosed(refusal);
    const isFirst = await write(ctx, tx, input);
    // What was asked above may be otherwise by now: both statements look again.
    if (!isFirst && !(await change(ctx, tx, input)))
      return new ReviewClosed((await whyClosed(ctx, tx, appointment.id)) ?? ReviewRefusal.NOT_TAUGHT);
    if (isFirst) await tellTutor(ctx, tx, appointment);
    tellOf(tx, appointment);
    return new AppointmentChanged(appointment);
  });
}

interface Standing {
  state: Appointment['state'];
  endsAt: Date;
  writtenAt: Date | null;
  isHidden: boolean;
}

/** Why the session is not to be reviewed as things stand; null when it may be. */
async function whyClosed(ctx: Context, tx: Transaction, appointmentId: string): Promise<ReviewRefusal | null> {
  const [standing] = await tx.query<Standing>(
    `select a.state, a.ends_at as "endsAt", r.created_at as "writtenAt", r.hidden_at is not null as "isHidden"
     from appointments a left join reviews r on r.appointment_id = a.id where a.id = $1`,
    [appointmentId],
  );
  if (!standing) return ReviewRefusal.NOT_TAUGHT;
  const { state, endsAt, writtenAt, isHidden } = standing;
  const review = writtenAt && { writtenAt: writtenAt.getTime(), isHidden };
  const policy = reviewPolicyOf(await settingsIn(tx));
  const answer = mayReview({ state, endsAt: endsAt.getTime(), review }, ctx.now.getTime(), policy);
  return answer.allowed ? null : (answer.reason as ReviewRefusal);
}

function valuesOf({ appointmentId, clarity, knowledge, punctuality, kindness, comment }: ReviewSessionInput) {
  const words = comment?.trim() ?? '';
  return [appointmentId, clarity, knowledge, punctuality, kindness, words === '' ? null : words];
}

/** Writes the first review of a session; false where there is one already, or the session is no longer one that was taught. */
async function write(ctx: Context, tx: Transaction, input: ReviewSessionInput): Promise<boolean> {
  const written = await tx.query(
    `insert into reviews (id, appointment_id, student_id, tutor_id, clarity, knowledge, punctuality, kindness, comment, created_at)
     select $8::uuid, a.id, a.student_id, a.tutor_id, $2::smallint, $3::smallint, $4::smallint, $5::smallint, $6::text, $7::timestamptz
     from appointments a where a.id = $1 and a.state = 'completed'
     on conflict (appointment_id) do nothing returning id`,
    [...valuesOf(input), ctx.now, uuidv7()],
  );
  return written.length > 0;
}

/** Changes the review of a session; false where there is none to be changed. One that stays the same was not changed. */
async function change(ctx: Context, tx: Transaction, input: ReviewSessionInput): Promise<boolean> {
  const changed = await tx.query(
    `update reviews r set clarity = $2, knowledge = $3, punctuality = $4, kindness = $5, comment = $6,
       changed_at = case when (r.clarity, r.knowledge, r.punctuality, r.kindness, r.comment)
         is distinct from ($2::smallint, $3::smallint, $4::smallint, $5::smallint, $6::text) then $7 else r.changed_at end
     from appointments a where r.appointment_id = $1 and a.id = r.appointment_id and a.state = 'completed' and r.hidden_at is null
     returning r.id`,
    [...valuesOf(input), ctx.now],
  );
  return changed.length > 0;
}

async function tellTutor(ctx: Context, tx: Transaction, { studentId, tutorId, courseId }: Appointment): Promise<void> {
  const [names] = await tx.query<{ otherName: string; courseName: string }>(
    'select p.name as "otherName", c.name as "courseName" from people p cross join courses c where p.id = $1 and c.id = $2',
    [studentId, courseId],
  );
  if (!names) throw new Error('A student who reviews has a name, and a session a course.');
  await notify(ctx, tx, { userId: tutorId, kind: 'review.new', data: names, link: pages.tutor.evaluation() });
}
