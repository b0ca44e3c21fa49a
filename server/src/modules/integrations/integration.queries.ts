import type { Context } from '../../context.js';
import type { Db } from '../../database/unit-of-work.js';
import { fromCursor, pageOf, pageSize, toCursor, type Page } from '../../graphql/connections.js';
import type { StripeEventFilter } from './integration.inputs.js';
import type { IntegrationCounts } from './integration.results.js';
import { differenceColumns, type DifferenceState, type StripeDifference } from './stripe-difference.entity.js';
import { stripeEventColumns, StripeEventKind, type StripeEvent } from './stripe-event.entity.js';

/** Stripe's types of each kind, as patterns of LIKE. */
const typesOf: Record<StripeEventKind, string[]> = {
  [StripeEventKind.CHECKOUT]: ['checkout.session.%'],
  [StripeEventKind.PAYMENT]: ['payment\\_intent.%'],
  [StripeEventKind.REFUND]: ['refund.%', 'charge.refund%'],
  [StripeEventKind.DISPUTE]: ['charge.dispute.%'],
};

const listedEvents = `from stripe_events e left join orders o on o.id = e.order_id
  where ($1::text[] is null or e.state = any ($1)) and ($2::text[] is null or e.type like any ($2))
    and ($3 = '' or e.id = $3 or o.number::text = $3)`;

/** A page of Stripe's events, the newest first. Row-level security shows them to admins. */
export async function listStripeEvents(
  ctx: Context,
  filter: StripeEventFilter | null,
  size: number,
  after: string | null,
): Promise<Page<StripeEvent>> {
  const first = pageSize(size);
  const [lastId] = fromCursor(after, 1) ?? [null];
  const filters = [
    filter?.states ?? null,
    filter?.kind ? typesOf[filter.kind] : null,
    (filter?.search ?? '').trim().replace(/^#/, ''),
  ];
  const [rows, [counted]] = await Promise.all([
    ctx.db.query<StripeEvent>(
      `select ${stripeEventColumns} ${listedEvents}
         and ($4::text is null or (e.received_at, e.id) < (select last.received_at, last.id from stripe_events last where last.id = $4))
       order by e.received_at desc, e.id desc limit $5`,
      [...filters, lastId, first + 1],
    ),
    ctx.db.query<{ count: number }>(`select count(*)::integer as count ${listedEvents}`, filters),
  ]);
  return pageOf(rows, first, (event) => toCursor(event.id), counted?.count ?? 0);
}

/** An event by Stripe's id; null when there is none that the viewer may see. `lock`: nobody else changes it until the transaction ends. */
export async function stripeEventById(db: Db, id: string, lock = false): Promise<StripeEvent | null> {
  const [event] = await db.query<StripeEvent>(
    `select ${stripeEventColumns} from stripe_events e where e.id = $1 ${lock ? 'for update' : ''}`,
    [id],
  );
  return event ?? null;
}

/** A page of differences, the newest first. Row-level security shows them to admins. */
export async function listDifferences(
  ctx: Context,
  states: readonly DifferenceState[] | null,
  size: number,
  after: string | null,
): Promise<Page<StripeDifference>> {
  const first = pageSize(size);
  const [lastId] = fromCursor(after, 1) ?? [null];
  const listed = 'from stripe_differences d where ($1::text[] is null or d.state = any ($1))';
  const [rows, [counted]] = await Promise.all([
    ctx.db.query<StripeDifference>(
      `select ${differenceColumns} ${listed}
         and ($2::uuid is null or (d.found_at, d.id) < (select last.found_at, last.id from stripe_differences last where last.id = $2))
       order by d.found_at desc, d.id desc limit $3`,
      [states, lastId, first + 1],
    ),
    ctx.db.query<{ count: number }>(`select count(*)::integer as count ${listed}`, [states]),
  ]);
  return pageOf(rows, first, (difference) => toCursor(difference.id), counted?.count ?? 0);
}

/** A difference by its id, locked; null when there is none that the viewer may see. */
export async function lockDifference(db: Db, id: string): Promise<StripeDifference | null> {
  const [difference] = await db.query<StripeDifference>(
    `select ${differenceColumns} from stripe_differences d where d.id = $1 for update`,
    [id],
  );
  return difference ?? null;
}

/** How many things about Stripe wait for an admin. */
export async function countWaiting(db: Db): Promise<IntegrationCounts> {
  const [counts] = await db.query<IntegrationCounts>(
    `select (select count(*)::integer from stripe_events where state = 'failed') as "failedEvents",
       (select count(*)::integer from stripe_differences where state = 'open') as "openDifferences",
       (select count(*)::integer from disputes where closed_at is null) as "openDisputes"`,
  );
  return counts ?? { failedEvents: 0, openDifferences: 0, openDisputes: 0 };
}
