import { sessionPrice } from '@4as/pricing';
import { MINUTE, nextCharge } from '@4as/scheduling';
import type { Context } from '../../context.js';
import type { Transaction } from '../../database/unit-of-work.js';
import { notify, pages } from '../notifications/index.js';
import { chargeOrder, orderSession, type ChargeOutcome } from '../orders/index.js';
import { letGoIfAway } from './let-go-away.js';

declare module '../jobs/index.js' {
  interface JobPayloads {
    /** By the clock: has every session charged whose time has come. */
    'charge-series-sessions': Record<string, never>;
    /** Charges one session of a series to the saved card. */
    'charge-series-session': { sessionId: string };
  }
}

/** A session whose charge is due, with the order that charges it. */
interface DueSession {
  id: string;
  seriesId: string;
  studentId: string;
  orderId: string;
  /** Charges that were answered. */
  attempts: number;
  releaseAt: Date;
}

/** A bank that has not answered is asked about the same attempt again after so long. */
const ASK_AGAIN = 15 * MINUTE;
const MOST_AT_ONCE = 500;

/** Job, every few minutes: puts each session whose charge is due into a job of its own, so that one that fails holds up no other. */
export async function chargeSeriesSessions(ctx: Context): Promise<void> {
  await ctx.transact(async (tx) => {
    const due = await tx.query<{ id: string }>(
      `select o.id from series_sessions o join appointments a on a.id = o.appointment_id
       where o.next_charge_at <= $1 and o.release_at > $1 and a.state = 'held' order by o.next_charge_at, o.id limit $2`,
      [ctx.now, MOST_AT_ONCE],
    );
    for (const { id } of due)
      await tx.enqueue('charge-series-session', { sessionId: id }, { key: `charge-series-session-${id}` });
  });
}

/**
 * Job: charges one session of a series. A chain of three steps, each of which may be the last before a crash: write the order and
 * which attempt this is, have the card charged, write down the answer. Run again it goes on with the same order and the same
 * attempt, which is never charged twice; a session that is no longer held, was given up, or whose tutor is away is not charged.
 */
export async function chargeSeriesSession(ctx: Context, { sessionId }: { sessionId: string }): Promise<void> {
  const due = await ctx.transact((tx) => prepare(ctx, tx, sessionId));
  if (!due) return;
  const attempt = due.attempts + 1;
  const outcome = await chargeOrder(ctx, due.orderId, { offSession: true, attempt });
  await ctx.close();
  await ctx.transact((tx) => write(ctx, tx, due, outcome));
}

async function prepare(ctx: Context, tx: Transaction, sessionId: string): Promise<DueSession | null> {
  const [row] = await tx.query<
    Omit<DueSession, 'orderId'> & {
      orderId: string | null;
      appointmentId: string;
      tutorId: string;
      startsAt: Date;
      endsAt: Date;
      rateCents: number;
      taxable: boolean;
      minutes: number;
    }
  >(
    `select o.id, o.series_id as "seriesId", s.student_id as "studentId", o.order_id as "orderId", o.attempts, o.release_at as "releaseAt",
       a.id as "appointmentId", a.tutor_id as "tutorId", a.starts_at as "startsAt", a.ends_at as "endsAt", s.rate_cents as "rateCents", s.taxable,
       (extract(epoch from a.ends_at - a.starts_at) / 60)::integer as minutes
     from series_sessions o join series s on s.id = o.series_id join appointments a on a.id = o.appointment_id
     where o.id = $1 and o.next_charge_at <= $2 and o.release_at > $2 and o.given_up_at is null and a.state = 'held'
     for update of o, a`,
    [sessionId, ctx.now],
  );
  if (!row || (await letGoIfAway(ctx, tx, row))) return null;
  if (row.orderId !== null) return { ...row, orderId: row.orderId };
  const orderId = await orderSession(ctx, tx, {
    appointmentId: row.appointmentId,
    studentId: row.studentId,
    priceCents: sessionPrice(row.rateCents, row.minutes),
    taxable: row.taxable,
    expiresAt: row.releaseAt,
  });
  await tx.query('update series_sessions set order_id = $2, updated_at = $3 where id = $1', [row.id, orderId, ctx.now]);
  return { ...row, orderId };
}

/** Whoever comes second with the answer to an attempt changes nothing: it counts once, and is told once. */
async function write(ctx: Context, tx: Transaction, due: DueSession, outcome: ChargeOutcome): Promise<void> {
  const after = afterCharge(ctx, due, outcome);
  const written = await tx.query(
    `update series_sessions set attempts = $3, failure = $4, next_charge_at = $5, order_id = $6, updated_at = $7
     where id = $1 and attempts = $2 and order_id = $8 returning id`,
    [due.id, due.attempts, after.attempts, after.failure, after.nextChargeAt, after.orderId, ctx.now, due.orderId],
  );
  if (written.length > 0 && outcome.kind === 'no-card') await tellOfMissingCard(ctx, tx, due);
}

interface AfterCharge {
  attempts: number;
  failure: string | null;
  nextChargeAt: Date | null;
  orderId: string | null;
}

function afterCharge(ctx: Context, due: DueSession, outcome: ChargeOutcome): AfterCharge {
  const now = ctx.now.getTime();
  const attempts = due.attempts + 1;
  const next = nextCharge(attempts, now, due.releaseAt.getTime());
  const again = next === null ? null : new Date(next);
  const { orderId } = due;
  switch (outcome.kind) {
    case 'paid':
      return { attempts, failure: null, nextChargeAt: null, orderId };
    case 'declined':
      return { attempts, failure: outcome.reason, nextChargeAt: again, orderId };
    case 'no-card':
      return { attempts, failure: 'no_card', nextChargeAt: again, orderId };
    case 'authentication-needed':
      // The bank would ask again each time: from here on it is for the student.
      return { attempts, failure: 'authentication_required', nextChargeAt: null, orderId };
    case 'under-way':
      return { attempts: due.attempts, failure: null, nextChargeAt: new Date(now + ASK_AGAIN), orderId };
    case 'closed':
      return { attempts: due.attempts, failure: 'closed', nextChargeAt: again, orderId: null };
  }
}

async function tellOfMissingCard(ctx: Context, tx: Transaction, due: DueSession): Promise<void> {
  const [session] = await tx.query<{ courseName: string; otherName: string; startsAt: Date; endsAt: Date }>(
    `select c.name as "courseName", t.display_name as "otherName", a.starts_at as "startsAt", a.ends_at as "endsAt"
     from series_sessions o join appointments a on a.id = o.appointment_id join courses c on c.id = a.course_id
       join tutors t on t.user_id = a.tutor_id
     where o.id = $1`,
    [due.id],
  );
  if (!session) return;
  const data = { ...session, startsAt: session.startsAt.toISOString(), endsAt: session.endsAt.toISOString() };
  await notify(ctx, tx, {
    userId: due.studentId,
    kind: 'series.card-needed',
    data,
    link: pages.student.cards(),
  });
  await tx.enqueue('send-mail', {
    userId: due.studentId,
    mail: 'series-card-needed',
    data: { ...data, releaseAt: due.releaseAt.toISOString() },
  });
}
