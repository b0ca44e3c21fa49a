import type { PaymentTotals } from '@4as/stripe-emulator';
import type { Town } from './town.js';

/** Everything calms down: Stripe answers again, what was kept back arrives, jobs are done, reconciliation runs as by the clock. */
export async function calmDown(town: Town): Promise<void> {
  const { shop } = town;
  const { control } = shop.stripe;
  await control.restoreCalls();
  await control.restoreEvents();
  await town.stopWorker();
  for (let round = 0; round < 3; round += 1) {
    await control.advanceClock(5000);
    await control.release({ order: 'newest' });
    await shop.settle();
    await shop.retryJobs();
    await shop.reconcileHourly();
  }
}

/** One payment's money by our own books, cents, as {@link PaymentTotals} has it by Stripe's. */
type OwnTotals = Pick<PaymentTotals, 'payment_intent' | 'captured' | 'refunded' | 'disputed' | 'net'>;

/** The money of all payments by our books and by Stripe's, in the same order: they must be the same. */
export async function bothBooks({ shop }: Town): Promise<{ ours: OwnTotals[]; stripes: OwnTotals[] }> {
  const ours = await shop.world.rows<OwnTotals>(
    `select p.stripe_payment_intent_id as payment_intent, p.amount_cents as captured, r.refunded, d.disputed,
       p.amount_cents - r.refunded - d.disputed as net
     from payments p,
       lateral (select coalesce(sum(amount_cents), 0)::integer as refunded from refunds where payment_id = p.id and state <> 'failed') r,
       lateral (select coalesce(sum(withdrawn_cents), 0)::integer as disputed from disputes where payment_id = p.id) d
     order by p.stripe_payment_intent_id collate "C"`,
  );
  const { payments } = await shop.stripe.control.totals();
  const stripes = payments
    .map(({ payment_intent, captured, refunded, disputed, net }) => ({
      payment_intent,
      captured,
      refunded,
      disputed,
      net,
    }))
    .sort((a, b) => (a.payment_intent < b.payment_intent ? -1 : 1));
  return { ours, stripes };
}

/** What Stripe says that we have, cents. */
export async function stripeBalance({ shop }: Town): Promise<number> {
  return (await shop.stripe.control.totals()).balance['cad'] ?? 0;
}

/** What must not be found in our books when all is calm, by name, each with the query that finds it. */
const WRONGS: Record<string, string> = {
  'an order, its lines and its refunds disagree': `
    select o.number from orders o where o.refunded_cents <> (select sum(refunded_cents) from order_lines where order_id = o.id)
      or (o.paid_at is not null and o.refunded_cents <>
        (select coalesce(sum(amount_cents), 0) from refunds where order_id = o.id and state <> 'failed'))
      or o.state <> case when o.paid_at is null then o.state when o.refunded_cents = 0 then 'paid'
        when o.refunded_cents < o.total_cents then 'partly_refunded' else 'refunded' end`,
  'a paid order has no payment of its total': `
    select o.number from orders o where o.paid_at is not null and o.total_cents <>
      (select coalesce(sum(amount_cents), 0) from payments where order_id = o.id)`,
  'a refund was written down and never asked for': `select id from refunds where state = 'requested'`,
  'a session is confirmed or taught and not paid': `
    select a.id, a.state from appointments a where a.state in ('confirmed', 'completed', 'student_no_show')
      and not exists (select from order_lines l join orders o on o.id = l.order_id where l.appointment_id = a.id and o.paid_at is not null)`,
  'a session that was paid is lost': `
    select a.id, a.state from order_lines l join orders o on o.id = l.order_id join appointments a on a.id = l.appointment_id
    where o.paid_at is not null and l.refunded_cents < l.total_cents and a.state in ('held', 'expired')
      and not exists (select from refund_lines r join refunds f on f.id = r.refund_id where r.order_line_id = l.id and f.state = 'failed')`,
  'a session kept other money than its outcome says': `
    select a.id, a.state, u.student_pays_cents, k.kept from appointments a
      join appointment_outcomes u on u.appointment_id = a.id
      join (select appointment_id, sum(l.total_cents - l.refunded_cents) as kept from order_lines l
        join orders o on o.id = l.order_id where o.paid_at is not null group by 1) k on k.appointment_id = a.id
    where u.student_pays_cents <> k.kept and not exists (select from order_lines l join refunds f on f.order_id = l.order_id
      where l.appointment_id = a.id and (f.state = 'failed' or f.reason = 'stripe-dashboard'))`,
  'a tutor has earned what no outcome gives': `
    select a.id, a.state, a.cancellation_rule, e.amount_cents from earnings e join appointments a on a.id = e.appointment_id
    where e.reversed_at is null and e.amount_cents > 0 and not (a.state in ('completed', 'student_no_show')
      or (a.state = 'cancelled' and a.cancellation_rule in ('late', 'too_late')))`,
  'a tutor has earned another amount than the outcome gives': `
    select a.id, e.amount_cents from earnings e join appointments a on a.id = e.appointment_id where e.reversed_at is null
      and e.amount_cents <> round(e.hourly_rate_cents::numeric * e.minutes * e.share_basis_points / 600000)`,
  'a session was taught and kept its money, and its tutor earned nothing': `
    select a.id from appointments a where a.state in ('completed', 'student_no_show')
      and not exists (select from earnings e where e.appointment_id = a.id and e.reversed_at is null)
      and exists (select from order_lines l join orders o on o.id = l.order_id
        where l.appointment_id = a.id and o.paid_at is not null and l.refunded_cents < l.total_cents)
      and not exists (select from order_lines l join refunds f on f.order_id = l.order_id
        where l.appointment_id = a.id and (f.state = 'failed' or f.reason = 'stripe-dashboard'))`,
  'two sessions of a tutor overlap': `
    select a.id from appointments a join appointments b on b.tutor_id = a.tutor_id and b.id > a.id
      and tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)
    where a.state in ('confirmed', 'completed') and b.state in ('confirmed', 'completed')`,
  // A refund in full gives a use back; when that refund fails, the use counts again although another may have taken its place.
  'a coupon is over its limit': `
    select c.code, count(*) from coupon_redemptions r join coupons c on c.id = r.coupon_id
    where r.released_at is null and not exists (select from refunds f where f.order_id = r.order_id and f.state = 'failed')
    group by c.id having count(*) > c.limit_total`,
  'a student used a coupon more often than they may': `
    select c.code, r.student_id from coupon_redemptions r join coupons c on c.id = r.coupon_id
    where r.released_at is null and not exists (select from refunds f where f.order_id = r.order_id and f.state = 'failed')
    group by c.id, r.student_id having count(*) > c.limit_per_student`,
  'the hourly comparison finds a difference': `select kind, stripe_id, our_cents, stripe_cents, our_state, stripe_state
    from stripe_differences where state = 'open'`,
  'an event of Stripe was not acted on': `select id, type, state, error from stripe_events where state in ('received', 'failed')`,
};

/** What is wrong in our books, each with the rows that show it; nothing when all is right. */
export async function wrongs({ shop }: Town): Promise<Record<string, object[]>> {
  const found: Record<string, object[]> = {};
  for (const [name, sql] of Object.entries(WRONGS)) {
    const rows = await shop.world.rows(sql);
    if (rows.length > 0) found[name] = rows;
  }
  return found;
}
