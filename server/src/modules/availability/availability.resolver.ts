import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.js';
import { defineLoader, groupedBy } from '../../database/loaders.js';
import { Allow } from '../../graphql/authorization.js';
import { run } from '../../graphql/commands.js';
import { ownTutorAccount, TutorAccount } from '../tutors/index.js';
import { SetWeeklyAvailabilityInput } from './availability.inputs.js';
import { WeeklyHours } from './availability-rule.entity.js';
import { SetWeeklyAvailabilityResult, WeeklyAvailabilitySet } from './availability.results.js';
import { setWeeklyAvailability } from './set-weekly-availability.js';

/** The weekly hours of tutors, in the order of the week. */
const weeklyHoursLoader = defineLoader<string, WeeklyHours[]>({
  name: 'weekly hours',
  async batch(ctx, tutorIds) {
    const rows = await ctx.db.query<WeeklyHours>(
      `select id, tutor_id as "tutorId", weekday, start_minute as "startMinute", end_minute as "endMinute",
         valid_from::text as "validFrom", valid_until::text as "validUntil"
       from availability_rules where tutor_id = any ($1) order by weekday, start_minute, valid_from nulls first, id`,
      [tutorIds],
    );
    return groupedBy(tutorIds, rows, (row) => row.tutorId);
  },
});

@Resolver(() => WeeklyAvailabilitySet)
export class AvailabilityResolver {
  @Allow('tutor')
  @Mutation(() => SetWeeklyAvailabilityResult, { description: "Replaces the tutor's whole week." })
  setWeeklyAvailability(
    @Arg('input') input: SetWeeklyAvailabilityInput,
    @Ctx() ctx: Context,
  ): Promise<typeof SetWeeklyAvailabilityResult> {
    return run(ctx, setWeeklyAvailability, input);
  }

  @FieldResolver(() => TutorAccount, { description: 'The profile with the new hours.' })
  tutor(@Root() { tutorId }: WeeklyAvailabilitySet, @Ctx() ctx: Context): Promise<TutorAccount> {
    return ownTutorAccount(ctx, tutorId);
  }
}

@Resolver(() => TutorAccount)
export class TutorAvailabilityFields {
  @FieldResolver(() => [WeeklyHours], { description: 'The weekly hours, in the order of the week.' })
  availability(@Root() tutor: TutorAccount, @Ctx() ctx: Context): Promise<WeeklyHours[]> {
    return ctx.load(weeklyHoursLoader, tutor.id);
  }
}
