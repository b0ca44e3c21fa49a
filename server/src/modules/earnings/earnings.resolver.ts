import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.js';
import { Allow } from '../../graphql/authorization.js';
import { run } from '../../graphql/commands.js';
import { CodedError } from '../../graphql/errors.js';
import { LocalDate } from '../../graphql/scalars.js';
import { Appointment, appointmentLoader } from '../appointments/index.js';
import { COMPANY_ZONE, firstDayOfMonth } from '../settings/index.js';
import { TutorAccount } from '../tutors/index.js';
import { closeMonth } from './close-month.js';
import { earningEntriesLoader, earningMonthsLoader, tutorPayLoader } from './earning.loaders.js';
import { EarningEntry, EarningMonth, EarningYear, T4aSummary, TutorPay } from './earning.types.js';
import { markPayoutPaid } from './mark-payout-paid.js';
import { CloseMonthInput, MarkPayoutPaidInput } from './payout.inputs.js';
import { CloseMonthResult, MarkPayoutPaidResult } from './payout.results.js';
import { t4aSummaries } from './t4a.js';

@Resolver()
export class PayoutResolver {
  @Allow('admin')
  @Query(() => [T4aSummary], { description: 'What tutors were paid in a calendar year, by name, for their T4A slips.' })
  t4aSummaries(
    @Arg('year', () => Int, { description: 'The year of the payments.' }) year: number,
    @Ctx() ctx: Context,
  ): Promise<T4aSummary[]> {
    return t4aSummaries(ctx, checkYear(year));
  }

  @Allow('admin')
  @Mutation(() => CloseMonthResult, {
    description: 'Closes a month of a tutor. What becomes known of it later goes to the next month.',
  })
  closeMonth(@Arg('input') input: CloseMonthInput, @Ctx() ctx: Context): Promise<typeof CloseMonthResult> {
    return run(ctx, closeMonth, input);
  }

  @Allow('admin')
  @Mutation(() => MarkPayoutPaidResult, {
    description: 'Writes down how a closed month was paid; from then on it does not change.',
  })
  markPayoutPaid(@Arg('input') input: MarkPayoutPaidInput, @Ctx() ctx: Context): Promise<typeof MarkPayoutPaidResult> {
    return run(ctx, markPayoutPaid, input);
  }
}

@Resolver(() => TutorAccount)
export class TutorAccountEarningFields {
  @FieldResolver(() => TutorPay, { description: 'What the pay comes to now.' })
  pay(@Root() tutor: TutorAccount, @Ctx() ctx: Context): Promise<TutorPay> {
    return ctx.load(tutorPayLoader, tutor.id);
  }

  @FieldResolver(() => EarningYear, { description: 'Month by month, and what was paid in the year.' })
  async earningYear(
    @Arg('year', () => Int, { nullable: true, description: 'This year where none is given.' }) asked: number | null,
    @Root() tutor: TutorAccount,
    @Ctx() ctx: Context,
  ): Promise<EarningYear> {
    const thisYear = yearOf(firstDayOfMonth(ctx.now, COMPANY_ZONE));
    const year = checkYear(asked ?? thisYear);
    const months = await ctx.load(earningMonthsLoader, tutor.id);
    const paid = months.filter(({ paidOn }) => paidOn !== null && yearOf(paidOn) === year);
    return {
      id: `${tutor.id}:${year}`,
      year,
      years: [...new Set([thisYear, ...months.map(({ month }) => yearOf(month))])].sort((a, b) => b - a),
      months: months.filter(({ month }) => yearOf(month) === year),
      paidCents: paid.reduce((sum, { totalCents }) => sum + totalCents, 0),
    };
  }

  @FieldResolver(() => EarningMonth, { nullable: true, description: 'One month; null where nothing counts in it.' })
  async earningMonth(
    @Arg('month', () => LocalDate, { description: 'Any day of the month.' }) day: string,
    @Root() tutor: TutorAccount,
    @Ctx() ctx: Context,
  ): Promise<EarningMonth | null> {
    const months = await ctx.load(earningMonthsLoader, tutor.id);
    return months.find(({ month }) => month === `${day.slice(0, 7)}-01`) ?? null;
  }
}

@Resolver(() => EarningMonth)
export class EarningMonthFields {
  @FieldResolver(() => [EarningEntry], { description: 'What counts in it, in the order in which it was earned.' })
  entries(@Root() { id }: EarningMonth, @Ctx() ctx: Context): Promise<EarningEntry[]> {
    return ctx.load(earningEntriesLoader, id);
  }
}

@Resolver(() => EarningEntry)
export class EarningEntryFields {
  @FieldResolver(() => Appointment, {
    nullable: true,
    description: 'The session; null where the viewer may not see it.',
  })
  appointment(@Root() { appointmentId }: EarningEntry, @Ctx() ctx: Context): Promise<Appointment | null> {
    return ctx.load(appointmentLoader, appointmentId);
  }
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

/** Throws BAD_REQUEST for a year that no calendar of the company has. */
function checkYear(year: number): number {
  if (year < 2000 || year > 2200) throw new CodedError('BAD_REQUEST', 'This is not a year of the company.');
  return year;
}
