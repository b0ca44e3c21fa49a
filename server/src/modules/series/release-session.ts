import type { Context } from '../../context.js';
import type { Transaction } from '../../database/unit-of-work.js';
import { releaseHolds, tellOf } from '../appointments/index.js';
import { notify, pages } from '../notifications/index.js';
import { cancelSessions, giveUpOrder } from '../orders/index.js';

declare module '../jobs/index.js' {
  interface JobPayloads {
    /** By the clock: lets every session of a series go whose time to be paid is over. */
    'release-series-sessions': Record<string, never>;
    /** Lets one session of a series go that stayed unpaid. */
    'release-series-session': { sessionId: string };
    /** Closes the order of a session that was given up before it was paid. */
    'give-up-series-session': { sessionId: string };
  }
}

const MOST_AT_ONCE = 500;

/** Job, every few minutes: puts each session that stayed unpaid to its limit into a job of its own. */
export async function releaseSeriesSessions(ctx: Context): Promise<void> {
  await ctx.transact(async (tx) => {
    const due = await tx.query<{ id: string }>(
      `select o.id from series_sessions o join appointments a on a.id = o.appointment_id
       where o.release_at <= $1 and o.released_at is null and o.given_up_at is null and a.state in ('held', 'expired')
       order by o.release_at, o.id limit $2`,
      [ctx.now, MOST_AT_ONCE],
    );
    for (const { id } of due)
      await tx.enqueue('release-series-session', { sessionId: id }, { key: `release-series-session-${id}` });
  });
}

/**
 * Job: lets a session go that stayed unpaid, and tells both. Its order is closed at Stripe first, so that no card pays for a time that
 * is gone; one that was paid a moment before is confirmed, and stays. Told once, also where the hold had ended by itself.
 */
export async function releaseSeriesSession(ctx: Context, { sessionId }: { sessionId: string }): Promise<void> {
  await closeOrderOf(ctx, sessionId);
  await ctx.transact(async (tx) => {
    const [row] = await tx.query<UnpaidSession>(
      `select a.id, o.series_id as "seriesId", a.student_id as "studentId", a.tutor_id as "tutorId", c.name as "courseName",
         p.name as "studentName", t.display_name as "tutorName", a.starts_at as "startsAt", a.ends_at as "endsAt"
       from series_sessions o join appointments a on a.id = o.appointment_id join courses c on c.id = a.course_id
         join users p on p.id = a.student_id join tutors t on t.user_id = a.tutor_id
       where o.id = $1 and o.release_at <= $2 and o.released_at is null and o.given_up_at is null and a.state in ('held', 'expired')
       for update of o`,
      [sessionId, ctx.now],
    );
    if (!row) return;
    await releaseHolds(ctx, tx, [row.id]);
    await tx.query(
      'update series_sessions set released_at = $2, next_charge_at = null, updated_at = $2 where id = $1',
      [sessionId, ctx.now],
    );
    await tellBoth(ctx, tx, row);
  });
}

/**
 * Job: closes the order of a session that its student gave up before it was paid. Should the card have been charged a moment before, the
 * payment has taken the time again: then the session is cancelled by the company, with everything back.
 */
export async function giveUpSeriesSession(ctx: Context, { sessionId }: { sessionId: string }): Promise<void> {
  await closeOrderOf(ctx, sessionId);
  const [row] = await ctx.db.query<{ id: string }>(
    `select a.id from series_sessions o join appointments a on a.id = o.appointment_id
     where o.id = $1 and o.given_up_at is not null and a.state = 'confirmed'`,
    [sessionId],
  );
  await ctx.close();
  if (row) await ctx.transact((tx) => cancelSessions(ctx, tx, { ids: [row.id], by: 'system', reason: null }));
}

interface UnpaidSession {
  id: string;
  seriesId: string;
  studentId: string;
  tutorId: string;
  courseName: string;
  studentName: string;
  tutorName: string;
  startsAt: Date;
  endsAt: Date;
}

/** No transaction is open while Stripe is asked. */
async function closeOrderOf(ctx: Context, sessionId: string): Promise<void> {
  const [row] = await ctx.db.query<{ orderId: string }>(
    'select order_id as "orderId" from series_sessions where id = $1 and order_id is not null',
    [sessionId],
  );
  await ctx.close();
  if (row) await giveUpOrder(ctx, { orderId: row.orderId });
  await ctx.close();
}

async function tellBoth(ctx: Context, tx: Transaction, row: UnpaidSession): Promise<void> {
  const { courseName, seriesId } = row;
  const session = { courseName, startsAt: row.startsAt.toISOString(), endsAt: row.endsAt.toISOString() };
  const ofStudent = { ...session, otherName: row.tutorName };
  const ofTutor = { ...session, otherName: row.studentName };
  await notify(ctx, tx, {
    userId: row.studentId,
    kind: 'series.released',
    data: ofStudent,
    link: pages.student.series(seriesId),
  });
  await tx.enqueue('send-mail', {
    userId: row.studentId,
    mail: 'series-session-released',
    data: { ...ofStudent, seriesId },
  });
  await notify(ctx, tx, { userId: row.tutorId, kind: 'series.released', data: ofTutor, link: null });
  await tx.enqueue('send-mail', {
    userId: row.tutorId,
    mail: 'series-session-released',
    data: { ...ofTutor, seriesId: null },
  });
  tellOf(tx, row);
}
