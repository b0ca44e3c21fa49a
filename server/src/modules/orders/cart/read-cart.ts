import { priceCart, type CouponResult, type LineAmounts } from '@4as/pricing';
import type { Db } from '../../../database/unit-of-work.js';
import { AppliedCoupon, Cart, CartLine } from './cart.types.js';
import { couponByCode, tryCoupon, type CouponForStudent } from './coupons.js';

interface Row {
  appointment_id: string;
  course_id: string;
  price_cents: number;
  taxable: boolean;
  held_until: Date;
  held: boolean;
}

/** A cart with the coupon that priced it, for the command that makes an order of it. */
export interface PricedCart {
  cart: Cart;
  /** The coupon, where it takes something off now. */
  coupon: CouponForStudent | null;
}

/** A student's cart as it stands at this instant. Reads only: a hold that has ended is seen as ended, not ended here. */
export async function readCart(db: Db, studentId: string, now: Date): Promise<Cart> {
  return (await readPricedCart(db, studentId, now)).cart;
}

/** As {@link readCart}, with the coupon. */
export async function readPricedCart(db: Db, studentId: string, now: Date): Promise<PricedCart> {
  const [rows, [typed]] = await Promise.all([
    db.query<Row>(
      `select c.appointment_id, a.course_id, c.price_cents, c.taxable, coalesce(a.held_until, a.updated_at) as held_until,
         a.state = 'held' and a.held_until > $2 as held
       from cart_lines c join appointments a on a.id = c.appointment_id
       where c.student_id = $1 order by c.added_at, c.appointment_id`,
      [studentId, now],
    ),
    db.query<{ coupon_code: string | null }>('select coupon_code from carts where student_id = $1', [studentId]),
  ]);
  const held = rows.filter((row) => row.held);
  const code = typed?.coupon_code ?? null;
  const coupon = code === null ? null : await couponByCode(db, code, studentId);
  const result = coupon && tryCoupon(coupon, held.map(couponLine), now);
  const amounts = priceCart(
    held.map((row) => ({ priceCents: row.price_cents, taxed: row.taxable })),
    result ?? undefined,
  );
  const amountsOf = new Map(held.map((row, index) => [row.appointment_id, amounts.lines[index]]));
  const cart = Object.assign(new Cart(), {
    ...amounts,
    lines: rows.map((row) => lineOf(row, amountsOf.get(row.appointment_id))),
    coupon: code === null ? null : applied(code, coupon, result),
    heldUntil: held
      .map((row) => row.held_until)
      .reduce<Date | null>((first, until) => (first && first < until ? first : until), null),
  });
  return { cart, coupon: result?.applies ? coupon : null };
}

function couponLine(row: Row): { courseId: string; priceCents: number } {
  return { courseId: row.course_id, priceCents: row.price_cents };
}

function lineOf(row: Row, amounts: LineAmounts | undefined): CartLine {
  return Object.assign(new CartLine(), {
    id: row.appointment_id,
    appointmentId: row.appointment_id,
    courseId: row.course_id,
    taxable: row.taxable,
    priceCents: row.price_cents,
    discountCents: amounts?.discountCents ?? 0,
    gstCents: amounts?.gstCents ?? 0,
    qstCents: amounts?.qstCents ?? 0,
    totalCents: amounts?.totalCents ?? 0,
    heldUntil: row.held_until,
    expired: !row.held,
  });
}

function applied(code: string, coupon: CouponForStudent | null, result: CouponResult | null): AppliedCoupon {
  if (!coupon || !result) return new AppliedCoupon(code, 0, { reason: 'unknown', terms: null });
  return result.applies
    ? new AppliedCoupon(coupon.code, result.discountCents, null)
    : new AppliedCoupon(coupon.code, 0, { reason: result.reason, terms: coupon.terms });
}
