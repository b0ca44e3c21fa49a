import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { LocalDate } from '../../graphql/scalars.js';

export enum RevenueGrouping {
  COURSE = 'course',
  TUTOR = 'tutor',
}
registerEnumType(RevenueGrouping, {
  name: 'RevenueGrouping',
  description: 'By what revenue is told apart.',
  valuesConfig: {
    COURSE: { description: 'By the course of the session.' },
    TUTOR: { description: 'By who teaches the session now.' },
  },
});

/** The figures of revenue of some sessions in some time. Whole cents, as floats: a company may outgrow 32 bits. */
@ObjectType({
  simpleResolvers: true,
  description: 'Revenue of some sessions in some time; all amounts are whole cents.',
})
export class RevenueRow {
  @Field(() => ID, { description: 'A year, the first day of a month, or the id of a course or tutor.' })
  id: string;

  @Field(() => String, { nullable: true, description: 'The name of the course or tutor; null for a time.' })
  name: string | null;

  @Field(() => Float, { description: 'Prices of sessions of orders paid in the time, before discounts and taxes.' })
  grossCents: number;

  @Field(() => Float, { description: 'What coupons took off those prices.' })
  discountCents: number;

  @Field(() => Float, { description: 'What was given back in the time, without its taxes.' })
  refundCents: number;

  @Field(() => Float, { description: 'GST and QST of those orders, less the taxes in what was given back.' })
  taxCents: number;

  @Field(() => Float, {
    description: 'Gross less discounts less refunds; with the taxes it is what came in less what went back.',
  })
  netCents: number;

  @Field(() => Float, { description: 'What tutors earned in the time, less what was taken back from them.' })
  tutorCents: number;

  @Field(() => Float, { description: 'Net less what tutors earned.' })
  marginCents: number;
}

@ObjectType({ simpleResolvers: true, description: 'What the net revenue of a month may come to.' })
export class RevenueForecast {
  @Field(() => LocalDate, { description: 'The first day of the month.' })
  month: string;

  @Field(() => Float, { description: 'Where the trend points, whole cents.' })
  expectedCents: number;

  @Field(() => Float, { description: 'The lower end of the range that holds eight times of ten, whole cents.' })
  lowCents: number;

  @Field(() => Float, { description: 'Its upper end, whole cents.' })
  highCents: number;
}

@ObjectType({ simpleResolvers: true, description: 'Revenue by calendar months of America/Toronto.' })
export class RevenueReport {
  @Field(() => Int, { description: 'The year that the months and the total are of.' })
  year: number;

  @Field(() => RevenueRow, { description: 'The year.' })
  total: RevenueRow;

  @Field(() => [RevenueRow], { description: 'Its months up to this one, those without anything too.' })
  months: RevenueRow[];

  @Field(() => [RevenueRow], { description: 'All years with something in them, and this one; the newest first.' })
  years: RevenueRow[];

  @Field(() => [RevenueForecast], {
    description:
      'Net revenue of this month and the two after it: a straight line through the last complete months (least squares, at most 12). Empty with fewer than four.',
  })
  forecast: RevenueForecast[];
}
