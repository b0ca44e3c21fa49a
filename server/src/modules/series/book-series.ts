import { seriesPaymentTimes } from '@4as/scheduling';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../context.js';
import type { Transaction } from '../../database/unit-of-work.js';
import { signedIn } from '../../graphql/authorization.js';
import { Failure, InvalidInput } from '../../graphql/failures.js';
import { holdSeveral, SlotReason, type Appointment, type SeriesHold } from '../appointments/index.js';
import { addSeriesToCart, lockCart } from '../orders/index.js';
import { MissingReason } from './series-session.entity.js';
import { paymentPolicyOf } from './payment-policy.js';
import { planSeries, type PlannedSession, type SeriesPlan } from './plan-series.js';
import { showPlan } from './preview-series.js';
import { seriesColumns, toSeries } from './series.columns.js';
import { SeriesPayment, type Series } from './series.entity.js';
import { MOST_SESSIONS, type BookSeriesInput, type SeriesPlanInput } from './series.inputs.js';
import { SavedCardNeeded, SeriesBooked, SeriesNotFree } from './series.results.js';
import { hasCardToCharge } from './saved-card.js';
import { tellOfSeries } from './tell-of-series.js';
import { writeOccurrences, type NewOccurrence } from './write-occurrences.js';

/** The dates of occurrences that somebody else took while they were booked; rolls the booking back. */
class SlotsLost extends Failure {
  readonly dates: ReadonlySet<string>;

  constructor(dates: ReadonlySet<string>) {
    super();
    this.dates = dates;
  }
}

/**
 * Books a series whole or not at all. Whether each time is free is asked of the one slot function; then every session that is kept
 * is held in one transaction, and the database's constraints decide: whoever comes second gets nothing and is told which dates are
 * gone, with what could be had instead. Paid at once, the holds become lines of the cart; paid each, they are kept until they
 * are charged, which needs a saved card. The same request again is the same series.
 */
export async function bookSeries(
  ctx: Context,
  input: BookSeriesInput,
): Promise<SeriesBooked | SeriesNotFree | SavedCardNeeded | InvalidInput> {
  const student = signedIn(ctx.viewer);
  const { plan } = input;
  const isOngoing = !plan.endsAfter && !plan.endsOn;
  if (isOngoing && input.payment !== SeriesPayment.EACH) return InvalidInput.at('payment', 'ongoingPaysEach');
  const known = await seriesOfRequest(ctx, student.id, input.requestId);
  if (known) return new SeriesBooked(known);
  if (input.payment === SeriesPayment.EACH && !(await hasCardToCharge(ctx, student.id))) return new SavedCardNeeded();

  const outcome = await ctx.transact((tx) => book(ctx, tx, student.id, input));
  if (!(outcome instanceof SlotsLost)) return outcome;
  return refusalOf(ctx, student.id, plan, outcome.dates);
}

async function book(
  ctx: Context,
  tx: Transaction,
  studentId: string,
  input: BookSeriesInput,
): Promise<SeriesBooked | SlotsLost | InvalidInput> {
  // Two clicks wait for each other here: the second finds the series of the first.
  await lockCart(tx, studentId);
  const [known] = await tx.query<Series>(
    `select ${seriesColumns} from series s where s.student_id = $1 and s.request_id = $2`,
    [studentId, input.requestId],
  );
  if (known) return new SeriesBooked(toSeries(known));
  const plan = await planSeries(ctx, tx, { studentId, plan: input.plan });
  if (plan instanceof InvalidInput) return plan;
  const wanted = plan.sessions.filter((session) => !session.isSkipped);
  if (wanted.length === 0) return InvalidInput.at('plan.changes', 'seriesEmpty');
  const gone = wanted.filter((session) => session.reason !== null);
  if (gone.length > 0) return new SlotsLost(new Set(gone.map(({ date }) => date)));
  if (wanted.length * plan.priceCents !== input.totalCents) return InvalidInput.at('totalCents', 'seriesTotalChanged');
  if (input.payment === SeriesPayment.AT_ONCE && (await seriesLines(tx, studentId)) + wanted.length > MOST_SESSIONS)
    return InvalidInput.at('plan.startDate', 'cartFull');

  const seriesId = await insertSeries(ctx, tx, studentId, input, plan);
  const holds = wanted.map((session) => holdOf(ctx, plan, input, session));
  const held = await holdSeveral(ctx, tx, {
    studentId,
    courseId: plan.course.id,
    seriesId,
    holds: holds.map(({ hold }) => hold),
  });
  const lost = wanted.filter((_, index) => !held[index]);
  if (lost.length > 0) return new SlotsLost(new Set(lost.map(({ date }) => date)));

  const appointments = held.filter((row) => row !== null);
  const byDate = new Map(wanted.map((session, index) => [session.date, { ...holds[index], id: held[index]?.id }]));
  await writeOccurrences(
    ctx,
    tx,
    seriesId,
    plan.sessions.map((session) => newOccurrence(session, byDate.get(session.date))),
  );
  return finish(ctx, tx, { seriesId, studentId, payment: input.payment, plan, appointments });
}

interface Booked {
  seriesId: string;
  studentId: string;
  payment: SeriesPayment;
  plan: SeriesPlan;
  appointments: readonly Appointment[];
}

async function finish(ctx: Context, tx: Transaction, booked: Booked): Promise<SeriesBooked> {
  const { seriesId, studentId, payment, plan, appointments } = booked;
  const [row] = await tx.query<Series>(`select ${seriesColumns} from series s where s.id = $1`, [seriesId]);
  if (!row) throw new Error('A series that was just written is not there.');
  const series = toSeries(row);
  if (payment === SeriesPayment.AT_ONCE) {
    await addSeriesToCart(ctx, tx, studentId, {
      appointmentIds: appointments.map(({ id }) => id),
      priceCents: plan.priceCents,
      taxable: plan.course.taxable,
    });
  } else {
    await tellOfSeries(ctx, tx, series, appointments);
    // What begins within a day is charged now; the rest waits for the clock.
    await tx.enqueue('charge-series-sessions', {});
  }
  return new SeriesBooked(series);
}

function newOccurrence(
  { number, date, isSkipped }: PlannedSession,
  held: { id?: string | undefined; times?: { releaseAt: Date; chargeAt: Date } | null } | undefined,
): NewOccurrence {
  return {
    number,
    onDate: date,
    appointmentId: held?.id ?? null,
    missing: isSkipped ? MissingReason.SKIPPED : null,
    releaseAt: held?.times?.releaseAt ?? null,
    nextChargeAt: held?.times?.chargeAt ?? null,
  };
}

function holdOf(
  ctx: Context,
  plan: SeriesPlan,
  { payment, plan: { minutes } }: BookSeriesInput,
  { startsAt, tutorId }: PlannedSession,
): { hold: SeriesHold; times: { releaseAt: Date; chargeAt: Date } | null } {
  const bufferMinutes = plan.calendars.get(tutorId)?.bufferMinutes ?? 0;
  const slot = { tutorId, startsAt, minutes, bufferMinutes };
  if (payment === SeriesPayment.AT_ONCE) {
    const heldUntil = new Date(ctx.now.getTime() + plan.settings.holdMinutes * 60_000);
    return { hold: { ...slot, heldUntil, chargeAt: null }, times: null };
  }
  const times = seriesPaymentTimes(startsAt.getTime(), ctx.now.getTime(), paymentPolicyOf(plan.settings));
  const chargeAt = new Date(times.chargeAt);
  return {
    hold: { ...slot, heldUntil: new Date(times.heldUntil), chargeAt },
    times: { releaseAt: new Date(times.releaseAt), chargeAt },
  };
}

async function insertSeries(
  ctx: Context,
  tx: Transaction,
  studentId: string,
  { plan: input, payment, requestId }: BookSeriesInput,
  plan: SeriesPlan,
): Promise<string> {
  const id = uuidv7();
  await tx.query(
    `insert into series (id, student_id, tutor_id, course_id, minutes, frequency, start_date, start_minute, time_zone, ends_after, ends_on,
       payment, decided_until, rate_cents, taxable, request_id, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $17)`,
    [
      id,
      studentId,
      input.tutorId,
      input.courseId,
      input.minutes,
      input.frequency,
      input.startDate,
      input.startMinute,
      plan.rule.zone,
      input.endsAfter ?? null,
      input.endsOn ?? null,
      payment,
      plan.decidedUntil,
      plan.course.studentRateCents,
      plan.course.taxable,
      requestId,
      ctx.now,
    ],
  );
  return id;
}

/** The series as it stands after somebody was quicker; what was lost is refused even where it has come free again since. */
async function refusalOf(
  ctx: Context,
  studentId: string,
  input: SeriesPlanInput,
  lost: ReadonlySet<string>,
): Promise<SeriesNotFree | InvalidInput> {
  const plan = await planSeries(ctx, ctx.db, { studentId, plan: input, alternatives: 30 });
  if (plan instanceof InvalidInput) return plan;
  const sessions = plan.sessions.map((session) =>
    lost.has(session.date) && session.reason === null ? { ...session, reason: SlotReason.TAKEN } : session,
  );
  return new SeriesNotFree(await showPlan(ctx, ctx.db, input, { ...plan, sessions }));
}

async function seriesOfRequest(ctx: Context, studentId: string, requestId: string): Promise<Series | null> {
  const [row] = await ctx.db.query<Series>(
    `select ${seriesColumns} from series s where s.student_id = $1 and s.request_id = $2`,
    [studentId, requestId],
  );
  return row ? toSeries(row) : null;
}

async function seriesLines(tx: Transaction, studentId: string): Promise<number> {
  const [row] = await tx.query<{ lines: number }>(
    `select count(*)::integer as lines from cart_lines c join appointments a on a.id = c.appointment_id
     where c.student_id = $1 and a.series_id is not null`,
    [studentId],
  );
  return row?.lines ?? 0;
}
