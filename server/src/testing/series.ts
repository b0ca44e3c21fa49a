import { randomUUID } from 'node:crypto';
import { buildStudent } from './builders.js';
import { cardNumbers, saveCard } from './saved-cards.js';
import type { Shop } from './shop.js';
import type { Asker, TestWorld } from './test-world.js';

/** A series as tests plan it: weekly at noon of Toronto, ten sessions, unless said otherwise. */
export interface PlanInput {
  courseId: string;
  tutorId: string;
  minutes?: number;
  frequency?: string;
  startDate: string;
  startMinute?: number;
  timeZone?: string;
  endsAfter?: number | null;
  endsOn?: string | null;
  changes?: { date: string; skip?: boolean; startsAt?: string; tutorId?: string }[];
}

const PREVIEW = `words bookable sessionCount totalCents firstChargeAt until
  sessions { number date startsAt endsAt tutorId tutorName changed skipped reason message dayOff priceCents nearest { startsAt } others { id name } }`;

const SERIES = `id words state payment priceCents pausedFrom pausedUntil
  sessions { id number date: onDate missing missingText payment priceCents orderToPay appointment { id state startsAt endsAt chargeAt tutor { id } } }`;

/** One occurrence of a preview. */
export interface PreviewRow {
  number: number;
  date: string;
  startsAt: string;
  tutorId: string;
  reason: string | null;
  message: string | null;
  dayOff: string | null;
  skipped: boolean;
  changed: boolean;
  priceCents: number;
  nearest: { startsAt: string }[];
  others: { id: string; name: string }[];
}

export interface Preview {
  __typename: string;
  words: string;
  bookable: boolean;
  sessionCount: number;
  totalCents: number;
  firstChargeAt: string | null;
  sessions: PreviewRow[];
  fields: { path: string; message: string }[];
}

/** A series as its student sees it. */
export interface SeriesSeen {
  id: string;
  words: string;
  state: string;
  payment: string;
  pausedFrom: string | null;
  sessions: {
    id: string;
    number: number;
    date: string;
    missing: string | null;
    missingText: string | null;
    payment: string | null;
    priceCents: number | null;
    orderToPay: string | null;
    appointment: {
      id: string;
      state: string;
      startsAt: string;
      endsAt: string;
      chargeAt: string | null;
      tutor: { id: string };
    } | null;
  }[];
}

/** What the mutations about series answer. */
export interface SeriesAnswer {
  __typename: string;
  series: SeriesSeen;
  sessionCount: number;
  preview: Preview;
  refusals: { startsAt: string; message: string }[];
  fields: { path: string; message: string }[];
}

/** A plan with what tests leave out. */
export function planOf(input: PlanInput): Required<PlanInput> {
  return {
    minutes: 60,
    frequency: 'WEEKLY',
    startMinute: 12 * 60,
    timeZone: 'America/Toronto',
    endsAfter: input.endsOn === undefined ? 10 : null,
    endsOn: null,
    changes: [],
    ...input,
  };
}

/** Previews a series; any answer. */
export async function preview(world: TestWorld, student: Asker, input: PlanInput): Promise<Preview> {
  const { seriesPreview } = await world.ask<{ seriesPreview: Preview }>(
    student,
    `query ($plan: SeriesPlanInput!) { seriesPreview(plan: $plan) {
      __typename ... on SeriesPreview { ${PREVIEW} } ... on InvalidInput { fields { path message } } } }`,
    { plan: planOf(input) },
  );
  return seriesPreview;
}

/** Books a series of 60 $ an hour; any answer. */
export async function book(
  world: TestWorld,
  student: Asker,
  input: PlanInput,
  options: { payment?: 'AT_ONCE' | 'EACH'; totalCents?: number; requestId?: string } = {},
): Promise<SeriesAnswer> {
  const plan = planOf(input);
  const skipped = plan.changes.filter(({ skip }) => skip).length;
  const { bookSeries } = await world.ask<{ bookSeries: SeriesAnswer }>(
    student,
    `mutation ($input: BookSeriesInput!) { bookSeries(input: $input) {
      __typename ... on SeriesBooked { series { ${SERIES} } } ... on SeriesNotFree { preview { ${PREVIEW} } }
      ... on InvalidInput { fields { path message } } } }`,
    {
      input: {
        plan,
        payment: options.payment ?? 'AT_ONCE',
        totalCents: options.totalCents ?? ((plan.endsAfter ?? 0) - skipped) * 100 * plan.minutes,
        requestId: options.requestId ?? randomUUID(),
      },
    },
  );
  return bookSeries;
}

/** A series as this student sees it. */
export async function seen(world: TestWorld, student: Asker, id: string): Promise<SeriesSeen> {
  const { series } = await world.ask<{ series: SeriesSeen }>(
    student,
    `query ($id: ID!) { series(id: $id) { ${SERIES} } }`,
    { id },
  );
  return series;
}

/** Changes a series by one of its mutations; any answer. */
export async function change(
  world: TestWorld,
  student: Asker,
  mutation: 'cancelSeries' | 'changeSeries' | 'pauseSeries' | 'resumeSeries',
  input: Record<string, unknown>,
): Promise<SeriesAnswer> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const refused = mutation === 'changeSeries' ? '... on SeriesChangeRefused { refusals { startsAt message } }' : '';
  const data = await world.ask<Record<string, SeriesAnswer>>(
    student,
    `mutation ($input: ${type}!) { ${mutation}(input: $input) {
      __typename ... on SeriesChanged { sessionCount series { ${SERIES} } } ${refused}
      ... on InvalidInput { fields { path message } } } }`,
    { input },
  );
  const answer = data[mutation];
  if (!answer) throw new Error(`${mutation} answered nothing.`);
  return answer;
}

/** Does a job that runs by the clock, at this instant, and all that it makes due. */
export async function runAt(shop: Shop, task: string, instant: Date | string | null): Promise<void> {
  const before = shop.world.now;
  shop.world.now = instant;
  try {
    await shop.world.owner.query(`select graphile_worker.add_job($1, '{}')`, [task]);
    await shop.runJobs();
  } finally {
    shop.world.now = instant === null ? null : before;
  }
}

/** Holds that belong to nothing: neither to a cart, an order that is being paid, nor a series that is charged by itself. */
export function orphanHolds(world: TestWorld): Promise<{ id: string }[]> {
  return world.rows<{ id: string }>(
    `select a.id from appointments a
     where a.state = 'held' and not exists (select from cart_lines c where c.appointment_id = a.id)
       and not exists (select from order_lines l join orders o on o.id = l.order_id
         where l.appointment_id = a.id and o.state = 'pending')
       and not exists (select from series_sessions o where o.appointment_id = a.id and o.next_charge_at is not null and o.given_up_at is null)`,
  );
}

/** Sessions that share time with another of the same tutor or student. */
export function overlapsIn(world: TestWorld): Promise<{ id: string }[]> {
  return world.rows<{ id: string }>(
    `select a.id from appointments a join appointments b on a.id < b.id
       and tstzrange(a.starts_at, a.taken_until) && tstzrange(b.starts_at, b.taken_until)
       and (a.tutor_id = b.tutor_id or a.student_id = b.student_id)
     where a.state not in ('expired', 'cancelled') and b.state not in ('expired', 'cancelled')`,
  );
}

const planned = new WeakMap<Shop, number>();

/** A student with a saved card and a series of three weekly sessions, each paid by itself; series of one shop are at other times. */
export async function seriesPaidEach(
  shop: Shop,
  card: string = cardNumbers.works,
): Promise<{ student: Asker; series: SeriesSeen }> {
  const student = await buildStudent(shop.world.owner, { language: 'en' });
  await saveCard(shop, student, card);
  const plans = (planned.get(shop) ?? 0) + 1;
  planned.set(shop, plans);
  const day = new Date(shop.world.now.getTime() + (7 + (plans % 7)) * 24 * 3_600_000).toISOString().slice(0, 10);
  const answer = await book(
    shop.world,
    student,
    {
      courseId: shop.courseId,
      tutorId: shop.tutor.id,
      startDate: day,
      startMinute: (10 + 3 * Math.floor(plans / 7)) * 60,
      endsAfter: 3,
    },
    { payment: 'EACH' },
  );
  if (answer.__typename !== 'SeriesBooked') throw new Error(`Booking answered ${answer.__typename}.`);
  return { student, series: answer.series };
}
