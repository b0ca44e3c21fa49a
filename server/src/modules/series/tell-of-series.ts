import type { Context } from '../../context.js';
import type { Transaction } from '../../database/unit-of-work.js';
import { tellOf, type Appointment } from '../appointments/index.js';
import { notify, pages } from '../notifications/index.js';
import type { Series } from './series.entity.js';

/** What is told of a series: names as they are now. */
interface Names {
  courseName: string;
  studentName: string;
  /** Each tutor who gives one of the sessions. */
  tutors: { id: string; name: string }[];
}

/** Names for what is told of sessions. One statement. */
export async function namesFor(
  tx: Transaction,
  { courseId, studentId }: Pick<Series, 'courseId' | 'studentId'>,
  tutorIds: readonly string[],
): Promise<Names> {
  const [row] = await tx.query<Names>(
    `select c.name as "courseName", p.name as "studentName",
       coalesce((select json_agg(json_build_object('id', t.user_id, 'name', t.display_name) order by t.user_id)
         from tutors t where t.user_id = any ($3)), '[]') as tutors
     from courses c, people p where c.id = $1 and p.id = $2`,
    [courseId, studentId, [...new Set(tutorIds)]],
  );
  if (!row) throw new Error('A series has no course or student.');
  return row;
}

/**
 * Tells student and tutors of a series whose sessions are paid one by one: in the app, by mail and live. One that is paid at once is
 * told of when it is paid, as any order is.
 */
export async function tellOfSeries(
  ctx: Context,
  tx: Transaction,
  series: Series,
  appointments: readonly Appointment[],
): Promise<void> {
  const names = await namesFor(
    tx,
    series,
    appointments.map(({ tutorId }) => tutorId),
  );
  const timesOf = (rows: readonly Appointment[]): { startsAt: string; endsAt: string }[] =>
    rows.map(({ startsAt, endsAt }) => ({ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() }));
  await tx.enqueue('send-mail', {
    userId: series.studentId,
    mail: 'series-booked',
    data: {
      seriesId: series.id,
      courseName: names.courseName,
      otherName: names.tutors.map(({ name }) => name).join(', '),
      sessions: timesOf(appointments),
      priceCents: series.priceCents,
    },
  });
  for (const tutor of names.tutors) {
    const own = appointments.filter(({ tutorId }) => tutorId === tutor.id);
    const [first] = own;
    if (!first) continue;
    const [time] = timesOf([first]);
    if (!time) continue;
    await notify(ctx, tx, {
      userId: tutor.id,
      kind: 'series.booked',
      data: { courseName: names.courseName, otherName: names.studentName, ...time, count: own.length },
      link: pages.tutor.appointment(first.id),
    });
    await tx.enqueue('send-mail', {
      userId: tutor.id,
      mail: 'series-booked-with-you',
      data: {
        appointmentId: first.id,
        courseName: names.courseName,
        otherName: names.studentName,
        sessions: timesOf(own),
      },
    });
  }
  for (const appointment of appointments) tellOf(tx, appointment);
}

/** Tells the tutors that unpaid sessions of a series were given up or have other times now; who looks at them sees it live. */
export async function tellOfChange(
  ctx: Context,
  tx: Transaction,
  series: Series,
  { kind, appointments }: { kind: 'series.cancelled' | 'series.changed'; appointments: readonly Appointment[] },
): Promise<void> {
  if (appointments.length === 0) return;
  const names = await namesFor(
    tx,
    series,
    appointments.map(({ tutorId }) => tutorId),
  );
  for (const tutor of names.tutors) {
    const own = appointments.filter(({ tutorId }) => tutorId === tutor.id);
    const [first] = own;
    if (!first) continue;
    await notify(ctx, tx, {
      userId: tutor.id,
      kind,
      data: {
        courseName: names.courseName,
        otherName: names.studentName,
        startsAt: first.startsAt.toISOString(),
        endsAt: first.endsAt.toISOString(),
        count: own.length,
      },
      link: pages.tutor.appointment(first.id),
    });
  }
  for (const appointment of appointments) tellOf(tx, appointment);
}
