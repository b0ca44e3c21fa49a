import type { Context } from '../../../context.js';
import { authorize } from '../../../graphql/authorization.js';
import { notFound } from '../../../graphql/errors.js';
import { recordAudit } from '../../audit/index.js';
import type { DeleteCouponInput } from './coupon.inputs.js';
import { mayKeepCoupons } from './coupon.policy.js';
import { couponById } from './coupon.queries.js';
import { CouponDeleted } from './coupon.results.js';

/**
 * Takes a coupon away: deleted when no order was ever made with it, archived otherwise, since orders go on naming it. The row is
 * locked first, so an order that is made at the same moment is either seen here or finds the coupon gone.
 */
export async function deleteCoupon(ctx: Context, { id }: DeleteCouponInput): Promise<CouponDeleted> {
  authorize(ctx.viewer, mayKeepCoupons, null);
  return ctx.transact(async (tx) => {
    const [locked] = await tx.query('select id from coupons where id = $1 for update', [id]);
    const before = locked && (await couponById(tx, id, ctx.now));
    if (!before) throw notFound('coupon');
    if (before.archivedAt) return new CouponDeleted(id, true);
    const [use] = await tx.query<{ used: boolean }>('select exists (select from orders where coupon_id = $1) as used', [
      id,
    ]);
    const archived = use?.used ?? false;
    await tx.query(
      archived
        ? 'update coupons set active = false, archived_at = $2, updated_at = $2 where id = $1'
        : 'delete from coupons where id = $1',
      archived ? [id, ctx.now] : [id],
    );
    await recordAudit(ctx, tx, {
      action: archived ? 'coupon.archive' : 'coupon.delete',
      subjectType: 'coupon',
      subjectId: id,
      before,
    });
    return new CouponDeleted(id, archived);
  });
}
