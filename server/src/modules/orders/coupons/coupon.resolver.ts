import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../../context.js';
import { Allow } from '../../../graphql/authorization.js';
import { run } from '../../../graphql/commands.js';
import type { Page } from '../../../graphql/connections.js';
import { Course, courseLoader } from '../../courses/index.js';
import { CouponFilter, CouponInput, DeleteCouponInput, UpdateCouponInput } from './coupon.inputs.js';
import { couponCoursesLoader, couponResultsLoader } from './coupon.loaders.js';
import { couponById, listCoupons } from './coupon.queries.js';
import { CouponResult, DeleteCouponResult } from './coupon.results.js';
import { Coupon, CouponConnection, CouponResults } from './coupon.types.js';
import { deleteCoupon } from './delete-coupon.js';
import { createCoupon, updateCoupon } from './save-coupon.js';

@Resolver(() => Coupon)
export class CouponResolver {
  @Allow('admin')
  @Query(() => CouponConnection, { description: 'All coupons, newest first.' })
  coupons(
    @Arg('filter', () => CouponFilter, { nullable: true, description: 'Which of them; all without it.' })
    filter: CouponFilter | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: 'At most 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '`endCursor` of the page before.' })
    after: string | null,
    @Ctx() ctx: Context,
  ): Promise<Page<Coupon>> {
    return listCoupons(ctx, filter, first ?? 50, after);
  }

  @Allow('admin')
  @Query(() => Coupon, { nullable: true, description: 'One coupon; null when there is none of this id.' })
  coupon(
    @Arg('id', () => ID, { description: 'Which coupon.' }) id: string,
    @Ctx() ctx: Context,
  ): Promise<Coupon | null> {
    return couponById(ctx.db, id, ctx.now);
  }

  @Allow('admin')
  @Mutation(() => CouponResult, { description: 'Makes a coupon.' })
  createCoupon(
    @Arg('input', { description: 'The coupon.' }) input: CouponInput,
    @Ctx() ctx: Context,
  ): Promise<typeof CouponResult> {
    return run(ctx, createCoupon, input);
  }

  @Allow('admin')
  @Mutation(() => CouponResult, { description: 'Changes a coupon; orders that were made with it keep their discount.' })
  updateCoupon(
    @Arg('input', { description: 'The coupon as it is to be.' }) input: UpdateCouponInput,
    @Ctx() ctx: Context,
  ): Promise<typeof CouponResult> {
    return run(ctx, updateCoupon, input);
  }

  @Allow('admin')
  @Mutation(() => DeleteCouponResult, {
    description: 'Archives a coupon that was used; deletes one that never was.',
  })
  deleteCoupon(
    @Arg('input', { description: 'Which coupon.' }) input: DeleteCouponInput,
    @Ctx() ctx: Context,
  ): Promise<typeof DeleteCouponResult> {
    return run(ctx, deleteCoupon, input);
  }

  @FieldResolver(() => [Course], { description: 'The courses that it is for, by name; empty: every course.' })
  async courses(@Root() coupon: Coupon, @Ctx() ctx: Context): Promise<Course[]> {
    const rows = await ctx.load(couponCoursesLoader, coupon.id);
    const courses = await Promise.all(rows.map(({ courseId }) => ctx.load(courseLoader, courseId)));
    return courses.filter((course) => course !== null);
  }

  @FieldResolver(() => CouponResults, { description: 'What came of it until now.' })
  results(@Root() coupon: Coupon, @Ctx() ctx: Context): Promise<CouponResults> {
    return ctx.load(couponResultsLoader, coupon.id);
  }
}
