import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.js';
import { Allow } from '../../graphql/authorization.js';
import { run } from '../../graphql/commands.js';
import type { Page } from '../../graphql/connections.js';
import { isUuid } from '../../graphql/ids.js';
import { notFound } from '../../graphql/errors.js';
import { Course } from '../courses/index.js';
import { pictureUrl } from '../files/index.js';
import { HourlyRate, hourlyRatesLoader } from './hourly-rate.js';
import { MeetingLink } from './meeting-link.js';
import { removeHourlyRate, setHourlyRate } from './set-hourly-rate.js';
import { listTutorAccounts, TutorAccountConnection } from './tutor-accounts.js';
import { TaughtCourse, Tutor, TutorAccount } from './tutor.entity.js';
import { RemoveHourlyRateInput, SetHourlyRateInput, UpdateTutorProfileInput } from './tutor.inputs.js';
import {
  coursesOfTutorLoader,
  defaultMeetingLinkLoader,
  taughtCoursesLoader,
  tutorAccountLoader,
  tutorLoader,
} from './tutor.loaders.js';
import { TutorPayChanged, TutorPayResult, TutorProfileUpdated, UpdateTutorProfileResult } from './tutor.results.js';
import { updateTutorProfile } from './update-tutor-profile.js';

@Resolver(() => Tutor)
export class TutorResolver {
  @Allow('visitor', 'student', 'admin')
  @Query(() => Tutor, { nullable: true, description: 'A tutor; null when there is none that can be booked.' })
  tutor(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<Tutor | null> {
    return isUuid(id) ? ctx.load(tutorLoader, id) : Promise.resolve(null);
  }

  @Allow('tutor')
  @Mutation(() => UpdateTutorProfileResult, { description: 'Changes what students read about the tutor.' })
  updateTutorProfile(
    @Arg('input') input: UpdateTutorProfileInput,
    @Ctx() ctx: Context,
  ): Promise<typeof UpdateTutorProfileResult> {
    return run(ctx, updateTutorProfile, input);
  }

  @FieldResolver(() => String, { nullable: true, description: 'A signed link that lives for some minutes.' })
  pictureUrl(@Root() tutor: Tutor, @Ctx() ctx: Context): string | null {
    return pictureUrl(ctx, tutor.pictureFileId);
  }

  @FieldResolver(() => [Course], { description: 'The courses that the tutor can be booked for, by sigle.' })
  courses(@Root() tutor: Tutor, @Ctx() ctx: Context): Promise<Course[]> {
    return ctx.load(coursesOfTutorLoader, tutor.id);
  }
}

@Resolver(() => TutorAccount)
export class TutorAccountResolver {
  @Allow('admin')
  @Query(() => TutorAccountConnection, { description: 'All tutors, inactive ones too, by name.' })
  tutorAccounts(
    @Arg('search', () => String, { nullable: true, description: 'Words in the name or the address.' })
    search: string | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'At most 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '`endCursor` of the page before.' })
    after: string | null,
    @Ctx() ctx: Context,
  ): Promise<Page<TutorAccount>> {
    return listTutorAccounts(ctx, { search, first: first ?? 20, after });
  }

  @Allow('admin')
  @Query(() => TutorAccount, { nullable: true, description: 'One tutor as the company sees them; null for no tutor.' })
  tutorAccount(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<TutorAccount | null> {
    return isUuid(id) ? ctx.load(tutorAccountLoader, id) : Promise.resolve(null);
  }

  @Allow('admin')
  @Mutation(() => TutorPayResult, {
    description: 'Sets what a tutor is paid for an hour from a day on. What has begun does not change.',
  })
  setHourlyRate(@Arg('input') input: SetHourlyRateInput, @Ctx() ctx: Context): Promise<typeof TutorPayResult> {
    return run(ctx, setHourlyRate, input);
  }

  @Allow('admin')
  @Mutation(() => TutorPayResult, { description: 'Takes back a rate that has not begun.' })
  removeHourlyRate(@Arg('input') input: RemoveHourlyRateInput, @Ctx() ctx: Context): Promise<typeof TutorPayResult> {
    return run(ctx, removeHourlyRate, input);
  }

  @FieldResolver(() => [HourlyRate], { description: 'All rates, past and to come, the newest first.' })
  hourlyRates(@Root() tutor: TutorAccount, @Ctx() ctx: Context): Promise<HourlyRate[]> {
    return ctx.load(hourlyRatesLoader, tutor.id);
  }

  @FieldResolver(() => [TaughtCourse], { description: 'Courses taught and asked for, by sigle.' })
  courses(@Root() tutor: TutorAccount, @Ctx() ctx: Context): Promise<TaughtCourse[]> {
    return ctx.load(taughtCoursesLoader, tutor.id);
  }

  @FieldResolver(() => MeetingLink, {
    nullable: true,
    description: 'The default link of all sessions that have none of their own.',
  })
  meetingLink(@Root() tutor: TutorAccount, @Ctx() ctx: Context): Promise<MeetingLink | null> {
    return ctx.load(defaultMeetingLinkLoader, tutor.id);
  }
}

@Resolver(() => TutorProfileUpdated)
export class TutorProfileUpdatedResolver {
  @FieldResolver(() => TutorAccount, { description: 'The profile as it is now.' })
  tutor(@Root() { tutorId }: TutorProfileUpdated, @Ctx() ctx: Context): Promise<TutorAccount> {
    return ownTutorAccount(ctx, tutorId);
  }
}

@Resolver(() => TutorPayChanged)
export class TutorPayChangedResolver {
  @FieldResolver(() => TutorAccount, { description: 'The tutor as the company sees them now.' })
  tutor(@Root() { tutorId }: TutorPayChanged, @Ctx() ctx: Context): Promise<TutorAccount> {
    return ownTutorAccount(ctx, tutorId);
  }
}

/** The tutor's own view by id; throws NOT_FOUND for a user without a profile. */
export async function ownTutorAccount(ctx: Context, tutorId: string): Promise<TutorAccount> {
  const account = await ctx.load(tutorAccountLoader, tutorId);
  if (!account) throw notFound('tutor');
  return account;
}
