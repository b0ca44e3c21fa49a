import { Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.js';
import { Allow } from '../../graphql/authorization.js';
import {
  CalendarFeed,
  calendarFeedOf,
  makeCalendarFeed,
  MakeCalendarFeedResult,
  revokeCalendarFeed,
  RevokeCalendarFeedResult,
} from './calendar-feed.js';

@Resolver()
export class CalendarResolver {
  @Allow('student', 'tutor')
  @Query(() => CalendarFeed, {
    nullable: true,
    description: "The viewer's private calendar address, without its secret; null when there is none.",
  })
  calendarFeed(@Ctx() ctx: Context): Promise<CalendarFeed | null> {
    return calendarFeedOf(ctx);
  }

  @Allow('student', 'tutor')
  @Mutation(() => MakeCalendarFeedResult, {
    description:
      "Makes a private address of the viewer's sessions for their calendar program; the one before stops working.",
  })
  makeCalendarFeed(@Ctx() ctx: Context): Promise<typeof MakeCalendarFeedResult> {
    return makeCalendarFeed(ctx);
  }

  @Allow('student', 'tutor')
  @Mutation(() => RevokeCalendarFeedResult, { description: "Ends the viewer's private calendar address." })
  revokeCalendarFeed(@Ctx() ctx: Context): Promise<typeof RevokeCalendarFeedResult> {
    return revokeCalendarFeed(ctx);
  }
}
