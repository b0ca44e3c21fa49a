import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.js';
import { Allow, Everyone } from '../../graphql/authorization.js';
import { run } from '../../graphql/commands.js';
import type { Page } from '../../graphql/connections.js';
import { Course, CourseConnection, Institution } from './course.entity.js';
import { CourseInput, RemoveCourseInput, UpdateCourseInput } from './course.inputs.js';
import { institutionLoader } from './course.loaders.js';
import { courseBySlug, listCourses } from './course.queries.js';
import { CourseResult, RemoveCourseResult } from './course.results.js';
import { removeCourse } from './remove-course.js';
import { createCourse, updateCourse } from './save-course.js';

@Resolver(() => Course)
export class CourseResolver {
  @Everyone()
  @Query(() => [Institution], { description: 'All institutions, by name.' })
  institutions(@Ctx() ctx: Context): Promise<Institution[]> {
    return ctx.db.query<Institution>(
      'select id, name, short_name as "shortName", slug from institutions order by app.searchable(name), id',
    );
  }

  @Allow('visitor', 'student', 'admin')
  @Query(() => CourseConnection, {
    description: 'The catalogue, by name. Admins see inactive and archived courses too when they ask.',
  })
  courses(
    @Arg('search', () => String, {
      nullable: true,
      description: 'Words in the sigle, the name or the institution; case and accents do not matter.',
    })
    search: string | null,
    @Arg('institutionSlug', () => String, { nullable: true, description: 'Only courses of this institution.' })
    institutionSlug: string | null,
    @Arg('includeInactive', () => Boolean, {
      nullable: true,
      defaultValue: false,
      description: 'Heeded for admins only.',
    })
    includeInactive: boolean | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 24 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: Context,
  ): Promise<Page<Course>> {
    return listCourses(ctx, {
      search,
      institutionSlug,
      includeInactive: includeInactive ?? false,
      first: first ?? 24,
      after,
    });
  }

  @Allow('visitor', 'student', 'admin')
  @Query(() => Course, { nullable: true, description: 'The course of an address; null when it is not offered.' })
  course(@Arg('slug') slug: string, @Ctx() ctx: Context): Promise<Course | null> {
    return courseBySlug(ctx, slug);
  }

  @Allow('admin')
  @Mutation(() => CourseResult, { description: 'Adds a course to the catalogue.' })
  createCourse(@Arg('input') input: CourseInput, @Ctx() ctx: Context): Promise<typeof CourseResult> {
    return run(ctx, createCourse, input);
  }

  @Allow('admin')
  @Mutation(() => CourseResult, { description: 'Changes a course; what is booked keeps its price.' })
  updateCourse(@Arg('input') input: UpdateCourseInput, @Ctx() ctx: Context): Promise<typeof CourseResult> {
    return run(ctx, updateCourse, input);
  }

  @Allow('admin')
  @Mutation(() => RemoveCourseResult, { description: 'Archives a course that was used; deletes one that never was.' })
  removeCourse(@Arg('input') input: RemoveCourseInput, @Ctx() ctx: Context): Promise<typeof RemoveCourseResult> {
    return run(ctx, removeCourse, input);
  }

  @FieldResolver(() => Institution, { description: 'Whose course it is.' })
  institution(@Root() course: Course, @Ctx() ctx: Context): Promise<Institution> {
    return ctx.load(institutionLoader, course.institutionId);
  }
}
