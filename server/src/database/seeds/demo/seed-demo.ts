import type Stripe from 'stripe';
import { Random } from '../random.js';
import { planSessions, TakenTime } from './calendar.js';
import { addConversations } from './conversations.js';
import { addCoupons } from './coupons.js';
import { DemoRows } from './demo-rows.js';
import { planOrders, type DemoOrder } from './orders.js';
import { addPaidOrder } from './paid-orders.js';
import { addPayouts } from './payouts.js';
import { addPeople, type DemoPeople } from './people.js';
import { addReviews } from './reviews.js';
import { inventedPayment, payAtStripe } from './stripe-payments.js';
import { addSeries } from './series.js';
import { addTimeOff } from './time-off.js';
import { addTickets } from './tickets.js';
import { addUnpaidOrders } from './unpaid-orders.js';

const SEED = 4_2026;
/** How many of the newest orders are paid for real at the emulator, besides all open ones of the demo students, so that refunds of them work. */
const REAL_ORDERS = 15;

interface DemoSettings {
  now: Date;
  passwordHash: string;
  /** Stripe's emulator; null where there is none: then no payment of the demo exists outside of our tables. */
  stripe: Stripe | null;
}

/**
 * The demo: a term of a tutoring company as seen on the day of `now`. The same instant gives the same demo. What must exist at
 * Stripe is made there first; nothing is written here until the rows' `write`.
 */
export async function buildDemo({ now, passwordHash, stripe }: DemoSettings): Promise<DemoRows> {
  const source = { rows: new DemoRows(), random: new Random(SEED), now: now.getTime(), passwordHash };
  const people = addPeople(source);
  const taken = new TakenTime();
  const sessions = planSessions(people, source.random, source.now, taken);
  const planned = planOrders(sessions, addCoupons(source.rows, source.random, source.now), source.random, source.now);
  // Chance of its own: with and without series the rest of the demo is the same.
  const series = addSeries({ ...source, random: new Random(SEED + 1), taken }, people);
  const orders = [...planned, ...series].sort((a, b) => a.paidAt - b.paidAt);
  const real = stripe ? await payAtStripe(stripe, ordersToRefund(people, orders)) : null;
  for (const order of orders)
    addPaidOrder(source, order, real?.payments.get(order.id) ?? inventedPayment(source.random));
  for (const [userId, id] of real?.customers ?? [])
    source.rows.add('stripe_customers', { user_id: userId, stripe_customer_id: id });
  addPayouts(source.rows, new Random(SEED + 2), source.now);
  addUnpaidOrders({ ...source, taken }, people);
  addTimeOff({ ...source, taken }, people, sessions);
  addReviews(source.rows, source.random, source.now, sessions);
  addConversations(source, people, sessions);
  addTickets(source, people, orders);
  return source.rows;
}

/** The orders that somebody who tries the demo may want to refund: those whose sessions are all still ahead. */
function ordersToRefund({ students: [lea], english }: DemoPeople, orders: readonly DemoOrder[]): DemoOrder[] {
  const open = orders.filter(({ sessions }) => sessions.every(({ outcome }) => outcome === 'confirmed'));
  const newest = new Set(open.slice(-REAL_ORDERS));
  return open.filter((order) => newest.has(order) || order.student === lea || order.student === english.student);
}
