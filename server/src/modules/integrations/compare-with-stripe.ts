import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../context.js';
import type { Transaction } from '../../database/unit-of-work.js';
import { notifyAdmins, pages } from '../notifications/index.js';
import { ourBooks, stripesBooks } from './both-books.js';
import { differencesBetween, type Difference } from './differences.js';

declare module '../jobs/index.js' {
  interface JobPayloads {
    /** By the clock: compares the last days' money with Stripe. */
    'compare-with-stripe': Record<string, never>;
  }
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const LOOK_BACK_DAYS = 7;
/** What is younger may be on its way. */
const YOUNG_MINUTES = 10;

/**
 * Job, every hour, and when an admin wants it: compares the payments, refunds and disputes of the last days with Stripe, and writes down where
 * the books differ. What differs is first asked for again, order by order, so most differences close themselves the next time; one
 * that stays waits for an admin. It looks back as far as the oldest that waits. Throws the errors of Stripe's package.
 */
export async function compareWithStripe(ctx: Context): Promise<void> {
  const since = await lookBack(ctx);
  await ctx.close(); // no transaction is open while Stripe is asked
  const stripes = await stripesBooks(ctx, since);
  const ours = await ourBooks(ctx, since, stripes);
  await ctx.close();
  const until = new Date(ctx.now.getTime() - YOUNG_MINUTES * MINUTE);
  const differences = differencesBetween(ours, stripes, until);
  await ctx.transact(async (tx) => {
    let count = 0;
    for (const difference of differences) if (await writeDifference(ctx, tx, difference)) count += 1;
    await tx.query(
      `update stripe_differences set state = 'gone', closed_at = $1 where state = 'open' and seen_at < $1 returning id`,
      [ctx.now],
    );
    for (const orderId of new Set(differences.map((difference) => difference.orderId)))
      if (orderId !== null) await tx.enqueue('settle-order', { orderId }, { key: `settle-order-${orderId}` });
    if (count > 0)
      await notifyAdmins(ctx, tx, {
        kind: 'stripe.differences',
        data: { count },
        link: pages.admin.stripeDifferences(),
      });
  });
}

async function lookBack(ctx: Context): Promise<Date> {
  const [oldest] = await ctx.db.query<{ at: Date | null }>(
    `select min(found_at) as at from stripe_differences where state = 'open'`,
  );
  const from = Math.min(ctx.now.getTime(), oldest?.at?.getTime() ?? Infinity);
  return new Date(from - LOOK_BACK_DAYS * DAY);
}

/** Writes a difference down or says that it is still there; true when it is news. One that was settled stays so while it is the same. */
async function writeDifference(ctx: Context, tx: Transaction, difference: Difference): Promise<boolean> {
  const { kind, stripeId, orderId, ourCents, stripeCents, ourState, stripeState } = difference;
  const [known] = await tx.query<{ state: string }>(
    'select state from stripe_differences where kind = $1 and stripe_id = $2 for update',
    [kind, stripeId],
  );
  const [now] = await tx.query<{ state: string }>(
    `insert into stripe_differences as d (id, kind, stripe_id, order_id, our_cents, stripe_cents, our_state, stripe_state, state,
       found_at, seen_at)
     values ($1, $2, $3, (select id from orders where id::text = $4), $5, $6, $7, $8, 'open', $9, $9)
     on conflict (kind, stripe_id) do update set seen_at = $9,
       found_at = case when ${SAME} then d.found_at else $9 end,
       state = case when ${SAME} then d.state else 'open' end,
       closed_at = case when ${SAME} then d.closed_at end,
       reason = case when ${SAME} then d.reason end,
       settled_by = case when ${SAME} then d.settled_by end,
       our_cents = $5, stripe_cents = $6, our_state = $7, stripe_state = $8
     returning state`,
    [uuidv7(), kind, stripeId, orderId, ourCents, stripeCents, ourState, stripeState, ctx.now],
  );
  return now?.state === 'open' && known?.state !== 'open';
}

/** Whether what was known is still the same, and either waits or was settled as it is. */
const SAME = `(d.state <> 'gone' and (d.our_cents, d.stripe_cents, d.our_state, d.stripe_state)
  is not distinct from ($5::integer, $6::integer, $7::text, $8::text))`;
