import { Field, ID, Int, ObjectType } from 'type-graphql';
import { LocalDate } from '../../graphql/scalars.js';
import { Slot, SlotReason } from '../appointments/index.js';
import { Series } from './series.entity.js';

@ObjectType({ simpleResolvers: true, description: 'A tutor who is free at the time of an occurrence.' })
export class FreeTutor {
  @Field(() => ID)
  id: string;

  @Field({ description: 'How the tutor is called.' })
  name: string;
}

@ObjectType({ simpleResolvers: true, description: 'An occurrence of a planned series.' })
export class PreviewedSession {
  @Field(() => Int, { description: 'From 1.' })
  number: number;

  @Field(() => LocalDate, { description: 'Its date by the rule: what a change names it by.' })
  date: string;

  @Field({ description: 'Where it would begin, with the changes.' })
  startsAt: Date;

  @Field({ description: 'Where it would end.' })
  endsAt: Date;

  @Field(() => ID, { description: 'Who would teach it.' })
  tutorId: string;

  @Field({ description: 'How its tutor is called.' })
  tutorName: string;

  @Field({ description: 'Whether it has another time or tutor than the rule says.' })
  changed: boolean;

  @Field({ description: 'Whether it is left out.' })
  skipped: boolean;

  @Field(() => SlotReason, { nullable: true, description: 'Why it can not be had; null when it can, or is left out.' })
  reason: SlotReason | null;

  @Field(() => String, { nullable: true, description: "The same in the viewer's language." })
  message: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The day off or school break that its date is in, in the viewer's language; it can be booked all the same.",
  })
  dayOff: string | null;

  @Field(() => Int, { description: 'What it costs before discount and taxes, cents; 0 when it is left out.' })
  priceCents: number;

  @Field(() => [Slot], { description: 'Free starts near it with the same tutor, the nearest first; at most four.' })
  nearest: Slot[];

  @Field(() => [FreeTutor], { description: 'Other tutors of the course who are free at its time; at most five.' })
  others: FreeTutor[];
}

@ObjectType({ simpleResolvers: true, description: 'A planned series, date by date.' })
export class SeriesPreview {
  @Field({ description: "The rule in words, in the viewer's language: every Tuesday at 4 p.m., 10 sessions." })
  words: string;

  @Field(() => [PreviewedSession], { description: 'In the order of the rule; of an ongoing series the first weeks.' })
  sessions: PreviewedSession[];

  @Field({ description: 'Whether all that is not left out can be had.' })
  bookable: boolean;

  @Field(() => Int, { description: 'How many sessions would be booked.' })
  sessionCount: number;

  @Field(() => Int, { description: 'What they cost together before discount and taxes, cents.' })
  totalCents: number;

  @Field(() => Date, {
    nullable: true,
    description:
      'When the saved card would first be charged where each is paid by itself; null when nothing is booked.',
  })
  firstChargeAt: Date | null;

  @Field(() => LocalDate, { description: 'The last date that it looks at, by the clock of the series.' })
  until: string;
}

/** Has no id: with that of its series all its sessions would be one object to a client's cache. */
@ObjectType({ simpleResolvers: true, description: 'The place of a session in its series.' })
export class SeriesPlace {
  @Field(() => Int, { description: 'Its number in the series, from 1.' })
  number: number;

  @Field(() => Series, { description: 'The series.' })
  series: Series;
}

@ObjectType({ simpleResolvers: true, description: 'What cancelling sessions of a series would do now.' })
export class SeriesCancellation {
  @Field(() => Int, { description: 'How many sessions would be cancelled.' })
  sessionCount: number;

  @Field(() => Int, { description: 'How many of them are paid.' })
  paidCount: number;

  @Field(() => Int, { description: 'What would go back to the student, cents.' })
  refundCents: number;

  @Field(() => Int, { description: 'What the student would still pay for them, cents.' })
  keptCents: number;
}
