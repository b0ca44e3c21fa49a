import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { LocalDate } from '../../graphql/scalars.js';
import { Institution } from '../courses/index.js';

export enum TeachingState {
  REQUESTED = 'requested',
  APPROVED = 'approved',
  REFUSED = 'refused',
}
registerEnumType(TeachingState, {
  name: 'TeachingState',
  description: 'Whether a tutor may teach a course.',
  valuesConfig: {
    REQUESTED: { description: 'Asked for by the tutor, not decided yet.' },
    APPROVED: { description: 'Students can book the tutor for it.' },
    REFUSED: { description: 'An admin said no.' },
  },
});

/** The profile of a user of role tutor: public, so without contact details and without what they are paid. */
@Entity('tutors')
@ObjectType({ simpleResolvers: true, description: "A tutor's public profile." })
export class Tutor {
  @Field(() => ID)
  @PrimaryColumn('uuid', { name: 'user_id' })
  id: string;

  @Field({ description: 'The name students see.' })
  @Column('text')
  displayName: string;

  @Field({ description: 'Plain text.' })
  @Column('text')
  bio: string;

  @Field({ description: 'IANA name of the zone that the weekly hours are in.' })
  @Column('text')
  timeZone: string;

  @Column('boolean')
  active: boolean;

  @Column('timestamptz')
  updatedAt: Date;

  /** Of the user; read along with the profile. */
  pictureFileId: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'A tutor as a teacher of one course.' })
export class CourseTutor {
  @Field(() => Tutor, { description: 'Who teaches the course.' })
  tutor: Tutor;

  @Field({ description: "How well they know it, in the company's words." })
  level: string;
}

@ObjectType({ simpleResolvers: true, description: "A course as its tutor sees it: without the student's rate." })
export class TaughtCourse {
  @Field(() => ID)
  id: string;

  @Field({ description: 'The full name of the course.' })
  name: string;

  @Field({ description: "The institution's code of the course." })
  sigle: string;

  @Field(() => Institution, { description: 'The full name of its institution.' })
  institution: Institution;

  @Field({ description: 'How well the tutor knows it.' })
  level: string;

  @Field(() => TeachingState, { description: 'Whether the company has agreed.' })
  state: TeachingState;
}

/** A tutor's own view of their profile, with what the platform decides where they decided nothing. */
@ObjectType({ simpleResolvers: true, description: 'A tutor as they and the company see them.' })
export class TutorAccount {
  @Field(() => ID)
  id: string;

  @Field({ description: 'The whole name of the person, which students are not shown.' })
  name: string;

  @Field({ description: 'The address of the account.' })
  email: string;

  @Field({ description: 'The name that students see.' })
  displayName: string;

  @Field({ description: 'What the tutor tells of themselves; plain text.' })
  bio: string;

  @Field({ description: 'IANA name of the zone that the weekly hours are in.' })
  timeZone: string;

  @Field({ description: 'Whether students can find and book this tutor.' })
  active: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'What the company pays for an hour today, cents; null before it was set.',
  })
  hourlyRateCents: number | null;

  @Field(() => LocalDate, { nullable: true, description: 'The first day of that rate.' })
  hourlyRateSince: string | null;

  @Field(() => Int, { description: 'Free minutes after each session.' })
  bufferMinutes: number;

  @Field(() => Int, { description: 'How long before its start a session can be booked at the latest, minutes.' })
  noticeMinutes: number;

  @Field(() => Int, { description: 'How far ahead a session can be booked, days.' })
  horizonDays: number;

  @Field(() => Int, { description: "Sessions start on this grid of the tutor's clock, minutes." })
  gridMinutes: number;
}
