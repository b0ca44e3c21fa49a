import { IsOptional, IsUUID } from 'class-validator';
import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { AppointmentState } from './appointment.entity.js';

export enum AppointmentPeriod {
  UPCOMING = 'upcoming',
  TODAY = 'today',
  PAST = 'past',
}
registerEnumType(AppointmentPeriod, {
  name: 'AppointmentPeriod',
  description: 'A part of the list, as seen now.',
  valuesConfig: {
    UPCOMING: { description: 'Not over yet and not cancelled, the next one first.' },
    TODAY: { description: "Of today in the viewer's zone and not cancelled, the first one first." },
    PAST: { description: 'Over, or cancelled; the latest one first.' },
  },
});

@InputType({ description: 'All that is given must hold.' })
export class AppointmentFilter {
  @Field(() => AppointmentPeriod, { nullable: true, description: 'Only those to come, or only those gone by.' })
  period?: AppointmentPeriod | null;

  @Field(() => [AppointmentState], {
    nullable: true,
    description: 'Without it: all of the period but holds and what they became.',
  })
  states?: AppointmentState[] | null;

  @Field(() => String, { nullable: true, description: 'Words in the course, the tutor or the student.' })
  search?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only those of this tutor.' })
  tutorId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only those of this student.' })
  studentId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only those of this course.' })
  courseId?: string | null;

  @Field(() => Date, { nullable: true, description: 'Starts at or after; the list then begins with the earliest.' })
  from?: Date | null;

  @Field(() => Date, { nullable: true, description: 'Starts before.' })
  to?: Date | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Only those that a paid order holds, or only those that none does; of no use to tutors, who see no order.',
  })
  paid?: boolean | null;
}

/** What the list can be ordered by. */
export enum AppointmentSortKey {
  STARTS_AT = 'starts_at',
  CREATED_AT = 'created_at',
}
registerEnumType(AppointmentSortKey, {
  name: 'AppointmentSortKey',
  description: 'What the list of appointments can be ordered by.',
  valuesConfig: {
    STARTS_AT: { description: 'When they start.' },
    CREATED_AT: { description: 'When their slot was first held.' },
  },
});

@InputType({ description: 'The order of the list of appointments.' })
export class AppointmentSort {
  @Field(() => AppointmentSortKey, { description: 'What it is ordered by.' })
  by: AppointmentSortKey;

  @Field({ description: 'The latest first.' })
  descending: boolean;
}

@InputType({ description: 'The link of one session.' })
export class SetMeetingLinkInput {
  @Field(() => ID, { description: 'Which session.' })
  @IsUUID()
  appointmentId: string;

  @Field(() => String, {
    nullable: true,
    description: "An https address of a meeting; null: the tutor's default again.",
  })
  @IsOptional()
  url?: string | null;
}

@InputType({ description: 'The default link of all sessions of the tutor.' })
export class SetDefaultMeetingLinkInput {
  @Field(() => String, { nullable: true, description: 'An https address of a meeting; null takes it away.' })
  @IsOptional()
  url?: string | null;
}
