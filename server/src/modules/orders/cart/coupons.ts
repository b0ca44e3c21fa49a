import {
  applyCoupon,
  type CouponContext,
  type CouponDiscount,
  type CouponLine,
  type CouponResult,
  type CouponTerms,
} from '@4as/pricing';
import type { Db } from '../../../database/unit-of-work.js';

/** A coupon as it stands for one student: its terms, and what has been used of it. */
export interface CouponForStudent {
  id: string;
  /** As the company wrote it, whatever the case it was typed in. */
  code: string;
  terms: CouponTerms;
  context: CouponContext;
}

interface Row {
  id: string;
  code: string;
  kind: 'percent' | 'amount';
  basis_points: number | null;
  amount_cents: number | null;
  starts_at: Date | null;
  ends_at: Date | null;
  limit_total: number | null;
  limit_per_student: number | null;
  minimum_cents: number;
  first_order_only: boolean;
  active: boolean;
  course_ids: string[];
  used: string;
  used_by_student: string;
  /** 1 when the student's own pending order has taken one: what it has is not taken from it. */
  own_pending: number;
  has_paid_before: boolean;
}

/**
 * The coupon of a code for a student; null when there is none. A student can ask for a code but never list them, so the
 * database answers through a function. Uses count from the moment an order is made; the student's pending order does not count
 * against itself.
 */
export async function couponByCode(db: Db, code: string, studentId: string): Promise<CouponForStudent | null> {
  const [row] = await db.query<Row>(
    `select (f.coupon).*, f.course_ids, f.used, f.used_by_student,
       (select count(*)::integer from coupon_redemptions r join orders o on o.id = r.order_id
         where r.coupon_id = (f.coupon).id and r.student_id = $2 and r.released_at is null and o.state = 'pending') as own_pending,
       exists (select from orders o where o.student_id = $2 and o.paid_at is not null) as has_paid_before
     from app.coupon_by_code($1, $2) f`,
    [code.trim(), studentId],
  );
  return row ? { id: row.id, code: row.code, terms: termsOf(row), context: contextOf(row) } : null;
}

/** What the coupon does to these lines now. */
export function tryCoupon(coupon: CouponForStudent, lines: readonly CouponLine[], now: Date): CouponResult {
  return applyCoupon(coupon.terms, lines, now.getTime(), coupon.context);
}

function termsOf(row: Row): CouponTerms {
  return {
    coupon: discountOf(row),
    active: row.active,
    startsAt: row.starts_at?.getTime() ?? null,
    endsAt: row.ends_at?.getTime() ?? null,
    minimumCents: row.minimum_cents,
    courseIds: row.course_ids.length > 0 ? row.course_ids : null,
    firstOrderOnly: row.first_order_only,
    maxRedemptions: row.limit_total,
    maxRedemptionsPerStudent: row.limit_per_student,
  };
}

function discountOf({ kind, basis_points, amount_cents }: Row): CouponDiscount {
  return kind === 'percent' ? { kind, basisPoints: basis_points ?? 0 } : { kind, cents: amount_cents ?? 0 };
}

function contextOf(row: Row): CouponContext {
  return {
    redemptionsTotal: Number(row.used) - row.own_pending,
    redemptionsByStudent: Number(row.used_by_student) - row.own_pending,
    isFirstOrder: !row.has_paid_before,
  };
}
