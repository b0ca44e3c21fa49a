import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.js';
import { Allow } from '../../graphql/authorization.js';
import { CodedError } from '../../graphql/errors.js';
import { COMPANY_ZONE, firstDayOfMonth } from '../settings/index.js';
import { revenueBy, revenueReport } from './revenue.js';
import { RevenueGrouping, RevenueReport, RevenueRow } from './revenue.types.js';

@Resolver()
export class RevenueResolver {
  @Allow('admin')
  @Query(() => RevenueReport, { description: 'Revenue of a year month by month, of all years, and its trend.' })
  revenue(
    @Arg('year', () => Int, { nullable: true, description: 'This year where none is given.' }) year: number | null,
    @Ctx() ctx: Context,
  ): Promise<RevenueReport> {
    return revenueReport(ctx, yearOf(ctx, year));
  }

  @Allow('admin')
  @Query(() => [RevenueRow], { description: 'Revenue of a year by course or by tutor, the greatest net first.' })
  revenueBy(
    @Arg('grouping', () => RevenueGrouping, { description: 'By what.' }) grouping: RevenueGrouping,
    @Arg('year', () => Int, { nullable: true, description: 'This year where none is given.' }) year: number | null,
    @Ctx() ctx: Context,
  ): Promise<RevenueRow[]> {
    return revenueBy(ctx, yearOf(ctx, year), grouping);
  }
}

/** Throws BAD_REQUEST for a year that no calendar of the company has. */
function yearOf(ctx: Context, year: number | null): number {
  const asked = year ?? Number(firstDayOfMonth(ctx.now, COMPANY_ZONE).slice(0, 4));
  if (asked < 2000 || asked > 2200) throw new CodedError('BAD_REQUEST', 'This is not a year of the company.');
  return asked;
}
