import type Stripe from 'stripe';
import { Random } from '../random.js';
import { planSessions, TakenTime } from './calendar.js';
import { addConversations } from './conversations.js';
import { addCoupons } from './coupons.js';
import { DEMO_ACCOUNTS } from './demo-accounts.js';
import { DemoRows } from './demo-rows.js';
import { planOrders, type DemoOrder } from './orders.js';
import { addPaidOrder } from './paid-orders.js';
import { addPeople, type DemoPeople } from './people.js';
import { addReviews } from './reviews.js';
import { inventedPayment, payAtStripe, type DemoPayment } from './stripe-payments.js';
import { addTickets } from './tickets.js';
import { addUnpaidOrders } from './unpaid-orders.js';

const SEED = 4_2026;
/** How many of the demo student's orders are paid for real at the emulator, so that refunds of them work. */
const REAL_ORDERS = 3;

interface DemoSettings {
  now: Date;
  passwordHash: string;
  /** Stripe's emulator; null where there is none: then no payment of the demo exists outside of our tables. */
  stripe: Stripe | null;
}

/**
 * The demo: a term of a tutoring company as seen on the day of `now`. The same day gives the same people, sessions and amounts. What must exist at
 * Stripe is made there first; nothing is written here until the rows' `write`.
 */
export async function buildDemo({ now, passwordHash, stripe }: DemoSettings): Promise<DemoRows> {
  const source = { rows: new DemoRows(), random: new Random(SEED), now: now.getTime(), passwordHash };
  const people = addPeople(source);
  const taken = new TakenTime();
  const sessions = planSessions(people, source.random, source.now, taken);
  const orders = planOrders(sessions, addCoupons(source.rows, source.random, source.now), source.random, source.now);
  const real = stripe ? await payRecentOrders(stripe, people, orders, source.rows) : new Map<string, DemoPayment>();
  for (const order of orders) addPaidOrder(source, order, real.get(order.id) ?? inventedPayment(source.random));
  addUnpaidOrders({ ...source, taken }, people);
  addReviews(source.rows, source.random, source.now, sessions);
  addConversations(source, people, sessions);
  addTickets(source, people, orders);
  return source.rows;
}

async function payRecentOrders(
  stripe: Stripe,
  { students }: DemoPeople,
  orders: readonly DemoOrder[],
  rows: DemoRows,
): Promise<Map<string, DemoPayment>> {
  const [lea] = students;
  const email = DEMO_ACCOUNTS[0].email;
  const recent = orders
    .filter(({ student, sessions }) => student === lea && sessions.every(({ outcome }) => outcome === 'confirmed'))
    .slice(-REAL_ORDERS);
  const { customerId, payments } = await payAtStripe(stripe, { ...lea, email }, recent);
  rows.add('stripe_customers', { user_id: lea.id, stripe_customer_id: customerId });
  return payments;
}
