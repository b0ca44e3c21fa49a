import type { Context } from '../../context.js';
import type { Transaction } from '../../database/unit-of-work.js';
import { notify, pages } from '../notifications/index.js';

interface FilesOfOne {
  appointmentId: string;
  uploaderId: string;
}

declare module '../jobs/index.js' {
  interface JobPayloads {
    /** Tells the other person of a session what one has added. */
    'tell-of-files': FilesOfOne;
  }
}

/** How long it takes after the last file until the other person is told: what is chosen together is told together. */
export const TELL_AFTER_MS = 30_000;

/** Has the other person told of what was added, once no more has come for a while. */
export async function tellLater(
  ctx: Context,
  tx: Transaction,
  { appointmentId, uploaderId }: FilesOfOne,
): Promise<void> {
  await tx.enqueue(
    'tell-of-files',
    { appointmentId, uploaderId },
    { runAt: new Date(ctx.now.getTime() + TELL_AFTER_MS), key: `files ${appointmentId} ${uploaderId}` },
  );
}

/**
 * Job: tells the other person of the session how many files have come since they were told last. Nothing is told of files that were
 * taken away meanwhile, and nothing twice. What a tutor added whom another one has replaced is told to the student.
 */
export async function tellOfFiles(ctx: Context, { appointmentId, uploaderId }: FilesOfOne): Promise<void> {
  await ctx.transact(async (tx) => {
    const untold = await tx.query<{ id: string }>(
      `update appointment_files set told_at = $3 where appointment_id = $1 and uploader_id = $2 and told_at is null
       returning file_id as id`,
      [appointmentId, uploaderId, ctx.now],
    );
    const [session] = await tx.query<{
      studentId: string;
      tutorId: string;
      startsAt: Date;
      endsAt: Date;
      courseName: string;
      otherName: string;
    }>(
      `select a.student_id as "studentId", a.tutor_id as "tutorId", a.starts_at as "startsAt", a.ends_at as "endsAt",
         c.name as "courseName", p.name as "otherName"
       from appointments a join courses c on c.id = a.course_id join people p on p.id = $2 where a.id = $1`,
      [appointmentId, uploaderId],
    );
    if (untold.length === 0 || !session) return;
    const { studentId, tutorId, startsAt, endsAt, ...names } = session;
    const [userId, page] = uploaderId === studentId ? [tutorId, pages.tutor] : [studentId, pages.student];
    await notify(ctx, tx, {
      userId,
      kind: 'appointment.files',
      data: { ...names, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), count: untold.length },
      link: page.appointment(appointmentId),
    });
  });
}
