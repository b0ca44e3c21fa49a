import { Field, Int, ObjectType, Float, registerEnumType } from 'type-graphql';

/** The figures of a tutor's day; lists and what other modules count are added by the resolver. */
@ObjectType({ simpleResolvers: true, description: "A tutor's day at a glance." })
export class TutorOverview {
  @Field(() => Int, { description: 'Booked sessions that are not over.' })
  upcomingCount: number;

  @Field(() => Int, {
    description:
      "Minutes of sessions from Monday to Sunday of this week, on the viewer's calendar; cancelled ones do not count.",
  })
  minutesThisWeek: number;

  @Field(() => Int, {
    nullable: true,
    description: 'What the company pays for an hour today, cents; null before it was set.',
  })
  hourlyRateCents: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The mean of all scores students gave, 1 to 5; null without a review.',
  })
  score: number | null;

  @Field(() => Int, { description: 'Reviews that are shown.' })
  reviewCount: number;

  @Field(() => Int, { description: 'Earned in this calendar month of America/Toronto and not reversed, cents.' })
  earningsThisMonthCents: number;
}

/** The company's figures; lists and what other modules count are added by the resolver. */
@ObjectType({ simpleResolvers: true, description: 'The company at a glance.' })
export class AdminOverview {
  @Field(() => Int, { description: 'Courses on offer.' })
  activeCourses: number;

  @Field(() => Int, { description: 'Tutors whom students can find.' })
  activeTutors: number;

  @Field(() => Int, { description: 'Coupons that may be used today.' })
  activeCoupons: number;

  @Field(() => Int, {
    description:
      'The net of `revenue` in this calendar month of America/Toronto: sold less refunded, without taxes, cents.',
  })
  revenueThisMonthCents: number;

  @Field(() => Int, { description: 'The same of the month before, cents.' })
  revenueLastMonthCents: number;

  @Field(() => Int, {
    description: "Booked sessions that start today on the viewer's calendar; cancelled ones do not count.",
  })
  appointmentsToday: number;
}

export enum HealthState {
  OK = 'ok',
  DEGRADED = 'degraded',
  DOWN = 'down',
}
registerEnumType(HealthState, {
  name: 'HealthState',
  description: 'How a part of the product does.',
  valuesConfig: {
    OK: { description: 'It works.' },
    DEGRADED: { description: 'It works badly, or somebody should have a look.' },
    DOWN: { description: 'It does not answer.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'How one part of what the product stands on does.' })
export class HealthCheck {
  @Field({ description: '`database`, `mail`, `payments` or `jobs`.' })
  name: string;

  @Field(() => HealthState, { description: 'How this part is doing.' })
  state: HealthState;

  @Field(() => String, {
    nullable: true,
    description: "What is wrong, in the viewer's language; null when nothing is.",
  })
  detail: string | null;
}
