import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.js';
import { Allow } from '../../graphql/authorization.js';
import { run } from '../../graphql/commands.js';
import { isUuid } from '../../graphql/ids.js';
import { notFound } from '../../graphql/errors.js';
import { Course } from '../courses/index.js';
import { pictureUrl } from '../files/index.js';
import { MeetingLink } from './meeting-link.js';
import { TaughtCourse, Tutor, TutorAccount } from './tutor.entity.js';
import { UpdateTutorProfileInput } from './tutor.inputs.js';
import {
  coursesOfTutorLoader,
  defaultMeetingLinkLoader,
  taughtCoursesLoader,
  tutorAccountLoader,
  tutorLoader,
} from './tutor.loaders.js';
import { TutorProfileUpdated, UpdateTutorProfileResult } from './tutor.results.js';
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

/** The tutor's own view by id; throws NOT_FOUND for a user without a profile. */
export async function ownTutorAccount(ctx: Context, tutorId: string): Promise<TutorAccount> {
  const account = await ctx.load(tutorAccountLoader, tutorId);
  if (!account) throw notFound('tutor');
  return account;
}
