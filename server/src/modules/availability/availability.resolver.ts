import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.js';
import { Allow } from '../../graphql/authorization.js';
import { run } from '../../graphql/commands.js';
import { ownTutorAccount, TutorAccount } from '../tutors/index.js';
import { DateHours } from './availability-override.entity.js';
import { WeeklyHours } from './availability-rule.entity.js';
import {
  RemoveAvailabilityOverridesInput,
  SetAvailabilityOverridesInput,
  SetBookingRulesInput,
  SetWeeklyAvailabilityInput,
} from './availability.inputs.js';
import {
  bookingRulesLoader,
  comingOverridesLoader,
  hoursVersionLoader,
  weeklyHoursLoader,
} from './availability.loaders.js';
import { AvailabilityChanged, AvailabilityResult, SetWeeklyAvailabilityResult } from './availability.results.js';
import { BookingRules } from './booking-rules.types.js';
import { removeAvailabilityOverrides, setAvailabilityOverrides } from './set-availability-overrides.js';
import { setBookingRules } from './set-booking-rules.js';
import { setWeeklyAvailability } from './set-weekly-availability.js';

@Resolver(() => AvailabilityChanged)
export class AvailabilityResolver {
  @Allow('tutor')
  @Mutation(() => SetWeeklyAvailabilityResult, { description: "Replaces the tutor's whole week." })
  setWeeklyAvailability(
    @Arg('input', { description: 'The week, and which one was edited.' }) input: SetWeeklyAvailabilityInput,
    @Ctx() ctx: Context,
  ): Promise<typeof SetWeeklyAvailabilityResult> {
    return run(ctx, setWeeklyAvailability, input);
  }

  @Allow('tutor')
  @Mutation(() => AvailabilityResult, { description: 'Gives dates hours of their own, or closes them.' })
  setAvailabilityOverrides(
    @Arg('input', { description: 'The dates, and the hours of each.' }) input: SetAvailabilityOverridesInput,
    @Ctx() ctx: Context,
  ): Promise<typeof AvailabilityResult> {
    return run(ctx, setAvailabilityOverrides, input);
  }

  @Allow('tutor')
  @Mutation(() => AvailabilityResult, { description: 'Gives dates the hours of their weekday again.' })
  removeAvailabilityOverrides(
    @Arg('input', { description: 'The dates.' }) input: RemoveAvailabilityOverridesInput,
    @Ctx() ctx: Context,
  ): Promise<typeof AvailabilityResult> {
    return run(ctx, removeAvailabilityOverrides, input);
  }

  @Allow('tutor')
  @Mutation(() => AvailabilityResult, { description: "Sets the tutor's own limits of booking over the platform's." })
  setBookingRules(
    @Arg('input', { description: 'All four limits.' }) input: SetBookingRulesInput,
    @Ctx() ctx: Context,
  ): Promise<typeof AvailabilityResult> {
    return run(ctx, setBookingRules, input);
  }

  @FieldResolver(() => TutorAccount, { description: 'The profile with what was changed.' })
  tutor(@Root() { tutorId }: AvailabilityChanged, @Ctx() ctx: Context): Promise<TutorAccount> {
    return ownTutorAccount(ctx, tutorId);
  }
}

@Resolver(() => TutorAccount)
export class TutorAvailabilityFields {
  @FieldResolver(() => [WeeklyHours], { description: 'The weekly hours, in the order of the week.' })
  availability(@Root() tutor: TutorAccount, @Ctx() ctx: Context): Promise<WeeklyHours[]> {
    return ctx.load(weeklyHoursLoader, tutor.id);
  }

  @FieldResolver(() => Int, { description: 'Grows each time the weekly hours are saved.' })
  availabilityVersion(@Root() tutor: TutorAccount, @Ctx() ctx: Context): Promise<number> {
    return ctx.load(hoursVersionLoader, tutor.id);
  }

  @FieldResolver(() => [DateHours], {
    description: "Dates with hours of their own, from today on the tutor's calendar, the first one first.",
  })
  overrides(@Root() tutor: TutorAccount, @Ctx() ctx: Context): Promise<DateHours[]> {
    return ctx.load(comingOverridesLoader, tutor.id);
  }

  @FieldResolver(() => BookingRules, { description: "The limits of booking, each over the platform's." })
  bookingRules(@Root() tutor: TutorAccount, @Ctx() ctx: Context): Promise<BookingRules> {
    return ctx.load(bookingRulesLoader, tutor.id);
  }
}
