import { Field, ID, ObjectType } from 'type-graphql';
import { resultOf } from '../../graphql/commands.js';
import { Course } from './course.entity.js';

@ObjectType({ simpleResolvers: true, description: 'The course was made or changed.' })
export class CourseChanged {
  @Field(() => Course, { description: 'The course as it is now.' })
  course: Course;

  constructor(course: Course) {
    this.course = course;
  }
}

@ObjectType({ simpleResolvers: true, description: 'The course is gone from the catalogue.' })
export class CourseRemoved {
  @Field(() => ID, { description: 'The course that is no longer offered.' })
  id: string;

  @Field({ description: 'True: it was used, so it was archived. False: it never was, and is deleted.' })
  archived: boolean;

  constructor(id: string, archived: boolean) {
    this.id = id;
    this.archived = archived;
  }
}

export const CourseResult = resultOf('CourseResult', [CourseChanged]);
export const RemoveCourseResult = resultOf('RemoveCourseResult', [CourseRemoved]);
