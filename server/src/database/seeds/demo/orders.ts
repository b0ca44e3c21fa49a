import { applyCoupon, priceCart, sessionPrice, type CartAmounts } from '@4as/pricing';
import { addDays, DAY, HOUR, instantToLocal, localToInstant, MINUTE, type Instant } from '@4as/scheduling';
import type { Random } from '../random.js';
import type { DemoSession } from './calendar.js';
import type { DemoCoupon } from './coupons.js';
import type { DemoPerson } from './people.js';

/** A paid order: sessions bought together, and its amounts in cents, line by line in their order. */
export interface DemoOrder {
  id: string;
  student: DemoPerson;
  sessions: readonly DemoSession[];
  coupon: DemoCoupon | null;
  amounts: CartAmounts;
  paidAt: Instant;
}

type Coupons = Record<'welcome' | 'term' | 'few' | 'over', DemoCoupon>;

/** Puts the sessions of each student into orders of one to four, paid some days before the first of them. Oldest orders first. */
export function planOrders(
  sessions: readonly DemoSession[],
  coupons: Coupons,
  random: Random,
  now: Instant,
): DemoOrder[] {
  const byStudent = Map.groupBy(sessions, (session) => session.student.id);
  const orders = [...byStudent.values()].flatMap((ofStudent) => ordersOfStudent(ofStudent, coupons, random, now));
  return orders.sort((a, b) => a.paidAt - b.paidAt);
}

function ordersOfStudent(
  sessions: readonly DemoSession[],
  coupons: Coupons,
  random: Random,
  now: Instant,
): DemoOrder[] {
  const carts = inCarts(sessions, random)
    .map((cart) => ({ cart, paidAt: paidBefore(cart, random, now) }))
    .sort((a, b) => a.paidAt - b.paidAt);
  const used = new Set<string>();
  return carts.map(({ cart, paidAt }, index) => {
    const [first] = cart;
    if (!first) throw new Error('An order has at least one session.');
    const lines = cart.map(({ course, minutes }) => ({
      courseId: course.id,
      priceCents: sessionPrice(course.studentRateCents, minutes),
      taxed: course.taxable ?? false,
    }));
    const tried =
      index === 0
        ? coupons.welcome
        : random.pick([coupons.term, coupons.term, coupons.few, coupons.over, null, null, null, null]);
    const context = {
      redemptionsTotal: 0,
      redemptionsByStudent: tried && used.has(tried.id) ? 1 : 0,
      isFirstOrder: index === 0,
    };
    const result =
      tried && (index > 0 || random.chance(0.5)) ? applyCoupon(tried.terms, lines, paidAt, context) : undefined;
    const coupon = result?.applies ? tried : null;
    if (coupon) used.add(coupon.id);
    return {
      id: random.uuid(),
      student: first.student,
      sessions: cart,
      coupon,
      amounts: priceCart(lines, result),
      paidAt,
    };
  });
}

/** One to four sessions in a row that lie within four weeks. */
function inCarts(sessions: readonly DemoSession[], random: Random): DemoSession[][] {
  const carts: DemoSession[][] = [];
  let room = 0;
  for (const session of sessions) {
    const cart = carts.at(-1);
    if (cart?.[0] && room > 0 && session.start - cart[0].start < 28 * DAY) {
      cart.push(session);
      room -= 1;
    } else {
      carts.push([session]);
      room = random.integer(0, 3);
    }
  }
  return carts;
}

/** An instant at which a person might have paid: five to nine days before the first session, or else in the last days, never at night. */
function paidBefore(cart: readonly DemoSession[], random: Random, now: Instant): Instant {
  const first = Math.min(...cart.map((session) => session.start));
  const { date } = instantToLocal(first, 'America/Toronto');
  const before =
    localToInstant(addDays(date, -random.integer(5, 9)), random.integer(8 * 60, 22 * 60), 'America/Toronto') +
    random.integer(1, 59) * 1000;
  if (before < now - HOUR) return before;
  const today = instantToLocal(now, 'America/Toronto').date;
  const daysAgo = Math.min(random.integer(1, 6), 4);
  const recent =
    localToInstant(addDays(today, -daysAgo), random.integer(9 * 60, 21 * 60), 'America/Toronto') +
    random.integer(1, 59) * 1000;
  return Math.min(recent, now - 30 * MINUTE);
}
