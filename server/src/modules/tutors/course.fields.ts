import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.js';
import { Course } from '../courses/index.js';
import { CourseTutor } from './tutor.entity.js';
import { courseTutorsLoader, tutorCountLoader } from './tutor.loaders.js';

@Resolver(() => Course)
export class CourseTutorFields {
  @FieldResolver(() => Int, { description: 'How many tutors can be booked for it.' })
  tutorCount(@Root() course: Course, @Ctx() ctx: Context): Promise<number> {
    return ctx.load(tutorCountLoader, course.id);
  }

  @FieldResolver(() => [CourseTutor], { description: 'Who can be booked for it, by name.' })
  tutors(@Root() course: Course, @Ctx() ctx: Context): Promise<CourseTutor[]> {
    return ctx.load(courseTutorsLoader, course.id);
  }
}
