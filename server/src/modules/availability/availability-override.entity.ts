import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Field, Int, ObjectType } from 'type-graphql';
import { LocalDate } from '../../graphql/scalars.js';

/** A part of one day. */
@ObjectType({ simpleResolvers: true, description: "A part of one day, on the tutor's clock." })
export class DayHours {
  @Field(() => Int, { description: 'Minutes after local midnight.' })
  startMinute: number;

  @Field(() => Int, { description: 'Minutes after local midnight, at most 1440.' })
  endMinute: number;
}

/** One date with hours of its own, in place of those of its weekday. */
@Entity('availability_overrides')
@ObjectType('AvailabilityOverride', {
  simpleResolvers: true,
  description: 'One date with hours of its own, in place of those of its weekday.',
})
export class DateHours {
  @PrimaryColumn('uuid')
  tutorId: string;

  @Field(() => LocalDate, { description: "A date of the tutor's calendar." })
  @PrimaryColumn('date', { name: 'on_date' })
  date: string;

  @Field(() => [DayHours], { description: 'In order; none: the day is closed.' })
  @Column('jsonb')
  ranges: DayHours[];
}
