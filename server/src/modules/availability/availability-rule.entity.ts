import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { LocalDate } from '../../graphql/scalars.js';

/** Hours of one weekday in the tutor's own zone. Those of a weekday never overlap while both hold. */
@Entity('availability_rules')
@ObjectType('AvailabilityRule', { simpleResolvers: true, description: "Weekly hours in the tutor's own zone." })
export class WeeklyHours {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  tutorId: string;

  @Field(() => Int, { description: '1 (Monday) to 7 (Sunday).' })
  @Column('smallint')
  weekday: number;

  @Field(() => Int, { description: 'Minutes after local midnight.' })
  @Column('smallint')
  startMinute: number;

  @Field(() => Int, { description: 'Minutes after local midnight, at most 1440.' })
  @Column('smallint')
  endMinute: number;

  @Field(() => LocalDate, { nullable: true, description: 'The first date they hold; null: from ever.' })
  @Column('date', { nullable: true })
  validFrom: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'The last date they hold, itself included; null: for ever.' })
  @Column('date', { nullable: true })
  validUntil: string | null;
}
