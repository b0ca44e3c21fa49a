import {
  holidayOn,
  instantToLocal,
  MINUTE,
  nearestFreeSlots,
  schoolBreakOn,
  seriesPaymentTimes,
  whyNotFree,
} from '@4as/scheduling';
import type { Context } from '../../context.js';
import type { Db } from '../../database/unit-of-work.js';
import { InvalidInput } from '../../graphql/failures.js';
import { intervalOf, NEAR, planSeries, type PlannedSession, type SeriesPlan } from './plan-series.js';
import type { SeriesPlanInput } from './series.inputs.js';
import { SeriesPreview, type FreeTutor, type PreviewedSession } from './series.types.js';
import { paymentPolicyOf } from './payment-policy.js';
import { wordsOfSeries } from './words.js';

/** Tutors whose calendars are asked for another one at the same time; more would not be chosen from. */
const MOST_ALTERNATIVES = 30;
const MOST_OTHERS = 5;
const MOST_NEAREST = 4;

/** What a student sees before booking: each occurrence with its answer, its price, its day off, and what could be had instead. */
export async function previewSeries(
  ctx: Context,
  studentId: string,
  plan: SeriesPlanInput,
): Promise<SeriesPreview | InvalidInput> {
  const planned = await planSeries(ctx, ctx.db, { studentId, plan, alternatives: MOST_ALTERNATIVES });
  return planned instanceof InvalidInput ? planned : showPlan(ctx, ctx.db, plan, planned);
}

/** A plan as it is shown. One statement more, for the names of its tutors. */
export async function showPlan(ctx: Context, db: Db, input: SeriesPlanInput, plan: SeriesPlan): Promise<SeriesPreview> {
  const names = await namesOf(db, [...plan.calendars.keys(), ...plan.sessions.map(({ tutorId }) => tutorId)]);
  const sessions = plan.sessions.map((session) => shown(ctx, input, plan, names, session));
  const booked = sessions.filter((session) => !session.skipped);
  const [first] = booked.map((session) => session.startsAt.getTime()).sort((a, b) => a - b);
  const isToCome = first !== undefined && first > ctx.now.getTime();
  return Object.assign(new SeriesPreview(), {
    words: wordsOfSeries(ctx.viewer.language, ctx.services.texts, {
      ...input,
      timeZone: plan.rule.zone,
      endsAfter: input.endsAfter ?? null,
      endsOn: input.endsOn ?? null,
    }),
    sessions,
    bookable: booked.length > 0 && booked.every((session) => session.reason === null),
    sessionCount: booked.length,
    totalCents: booked.length * plan.priceCents,
    firstChargeAt: isToCome
      ? new Date(seriesPaymentTimes(first, ctx.now.getTime(), paymentPolicyOf(plan.settings)).chargeAt)
      : null,
    until: plan.decidedUntil,
  });
}

function shown(
  ctx: Context,
  input: SeriesPlanInput,
  plan: SeriesPlan,
  names: ReadonlyMap<string, string>,
  session: PlannedSession,
): PreviewedSession {
  const { minutes } = input;
  return {
    number: session.number,
    date: session.date,
    startsAt: session.startsAt,
    endsAt: new Date(session.startsAt.getTime() + minutes * MINUTE),
    tutorId: session.tutorId,
    tutorName: names.get(session.tutorId) ?? '',
    changed: session.isChanged,
    skipped: session.isSkipped,
    reason: session.reason,
    message: session.reason === null ? null : ctx.failureText(`SlotNotFree.${session.reason}`),
    dayOff: dayOff(ctx, plan, session),
    priceCents: session.isSkipped ? 0 : plan.priceCents,
    nearest: nearestTo(plan, session, minutes),
    others: othersAt(plan, session, minutes, names),
  };
}

/** Of the date on which it would take place. */
function dayOff(ctx: Context, plan: SeriesPlan, { startsAt }: PlannedSession): string | null {
  const { date } = instantToLocal(startsAt.getTime(), plan.rule.zone);
  const t = ctx.texts('series');
  const holiday = holidayOn(date);
  if (holiday) return t(`holidays.${holiday}`);
  const schoolBreak = schoolBreakOn(date, plan.settings.schoolBreaks);
  return schoolBreak && t(`schoolBreaks.${schoolBreak}`);
}

function nearestTo(
  plan: SeriesPlan,
  { startsAt, tutorId }: PlannedSession,
  minutes: number,
): PreviewedSession['nearest'] {
  const calendar = plan.calendars.get(tutorId);
  const start = startsAt.getTime();
  if (!calendar) return [];
  return nearestFreeSlots(
    { ...calendar, durationMinutes: minutes, from: start - NEAR, to: start + NEAR },
    start,
    MOST_NEAREST + 1,
  )
    .filter((other) => other !== start)
    .slice(0, MOST_NEAREST)
    .map((other) => ({ startsAt: new Date(other), endsAt: new Date(other + minutes * MINUTE), tutorId }));
}

function othersAt(
  plan: SeriesPlan,
  { startsAt, tutorId }: PlannedSession,
  minutes: number,
  names: ReadonlyMap<string, string>,
): FreeTutor[] {
  const others: FreeTutor[] = [];
  for (const [id, calendar] of plan.calendars) {
    if (others.length === MOST_OTHERS) break;
    if (id !== tutorId && whyNotFree(calendar, intervalOf(startsAt, minutes)) === 'free')
      others.push({ id, name: names.get(id) ?? '' });
  }
  return others;
}

async function namesOf(db: Db, tutorIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.query<{ id: string; name: string }>(
    'select user_id as id, display_name as name from tutors where user_id = any ($1)',
    [[...new Set(tutorIds)]],
  );
  return new Map(rows.map((row) => [row.id, row.name]));
}
