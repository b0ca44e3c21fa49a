import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../../context.js';
import type { Transaction } from '../../../database/unit-of-work.js';
import { authorize } from '../../../graphql/authorization.js';
import { notFound } from '../../../graphql/errors.js';
import { InvalidInput } from '../../../graphql/failures.js';
import { recordAudit } from '../../audit/index.js';
import { problemsOf, type CouponInput, type UpdateCouponInput } from './coupon.inputs.js';
import { mayKeepCoupons } from './coupon.policy.js';
import { couponById } from './coupon.queries.js';
import { CouponChanged } from './coupon.results.js';
import { CouponKind, type Coupon } from './coupon.types.js';

/** Makes a coupon. A code that is taken is refused at its field by the constraint of the table. */
export async function createCoupon(ctx: Context, input: CouponInput): Promise<CouponChanged | InvalidInput> {
  authorize(ctx.viewer, mayKeepCoupons, null);
  const refused = refusal(input);
  if (refused) return refused;
  return ctx.transact(async (tx) => {
    const id = uuidv7();
    await tx.query(
      `insert into coupons (code, kind, basis_points, amount_cents, starts_at, ends_at, limit_total, limit_per_student, minimum_cents,
         first_order_only, active, id, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13)`,
      [...valuesOf(input), id, ctx.now],
    );
    const coupon = await finish(ctx, tx, id, input.courseIds);
    await recordAudit(ctx, tx, {
      action: 'coupon.create',
      subjectType: 'coupon',
      subjectId: id,
      after: { ...coupon, courseIds: input.courseIds },
    });
    return new CouponChanged(coupon);
  });
}

/**
 * Makes a coupon what is given. Orders that were made with it keep their discount, and those that are being paid keep theirs; what is
 * tried next follows the new terms. The row is locked as it is when an order is made: no use slips in under limits that have just changed.
 */
export async function updateCoupon(
  ctx: Context,
  { id, ...input }: UpdateCouponInput,
): Promise<CouponChanged | InvalidInput> {
  authorize(ctx.viewer, mayKeepCoupons, null);
  const refused = refusal(input);
  if (refused) return refused;
  return ctx.transact(async (tx) => {
    const [locked] = await tx.query('select id from coupons where id = $1 for update', [id]);
    const before = locked && (await couponById(tx, id, ctx.now));
    if (!before) throw notFound('coupon');
    const courses = await coursesOf(tx, id);
    await tx.query(
      `update coupons set code = $1, kind = $2, basis_points = $3, amount_cents = $4, starts_at = $5, ends_at = $6, limit_total = $7,
         limit_per_student = $8, minimum_cents = $9, first_order_only = $10, active = $11, updated_at = $13,
         archived_at = case when $11 then null else archived_at end
       where id = $12`,
      [...valuesOf(input), id, ctx.now],
    );
    const coupon = await finish(ctx, tx, id, input.courseIds);
    await recordAudit(ctx, tx, {
      action: 'coupon.update',
      subjectType: 'coupon',
      subjectId: id,
      before: { ...before, courseIds: courses },
      after: { ...coupon, courseIds: input.courseIds },
    });
    return new CouponChanged(coupon);
  });
}

function refusal(input: CouponInput): InvalidInput | null {
  const problems = problemsOf(input);
  return problems.length === 0 ? null : new InvalidInput(problems);
}

/** In the order of the columns above. Codes are written in capitals; only the value of its kind is kept. */
function valuesOf(input: CouponInput): unknown[] {
  const isPercent = input.kind === CouponKind.PERCENT;
  return [
    input.code.trim().toUpperCase(),
    input.kind,
    isPercent ? input.basisPoints : null,
    isPercent ? null : input.amountCents,
    input.startsAt ?? null,
    input.endsAt ?? null,
    input.limitTotal ?? null,
    input.limitPerStudent ?? null,
    input.minimumCents,
    input.firstOrderOnly,
    input.active,
  ];
}

async function coursesOf(tx: Transaction, couponId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    'select course_id as id from coupon_courses where coupon_id = $1 order by course_id',
    [couponId],
  );
  return rows.map((row) => row.id);
}

async function finish(ctx: Context, tx: Transaction, id: string, courseIds: readonly string[]): Promise<Coupon> {
  await tx.query('delete from coupon_courses where coupon_id = $1 and not course_id = any ($2::uuid[])', [
    id,
    courseIds,
  ]);
  await tx.query(
    `insert into coupon_courses (coupon_id, course_id) select $1, course from unnest($2::uuid[]) course
     on conflict (coupon_id, course_id) do nothing`,
    [id, courseIds],
  );
  const coupon = await couponById(tx, id, ctx.now);
  if (!coupon) throw new Error('A coupon that was just written is not there.');
  return coupon;
}
