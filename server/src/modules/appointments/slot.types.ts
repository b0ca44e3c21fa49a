import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { LocalDate } from '../../graphql/scalars.js';

/** The reasons of `@4as/scheduling` by their names outside. */
export enum SlotReason {
  PAST = 'past',
  OFF_GRID = 'off_grid',
  OUTSIDE_HOURS = 'outside_hours',
  OVERRIDE = 'override',
  TIME_OFF = 'time_off',
  TAKEN = 'taken',
  BUFFER = 'buffer',
  NOTICE = 'notice',
  HORIZON = 'horizon',
  STUDENT_BUSY = 'student_busy',
}
registerEnumType(SlotReason, {
  name: 'SlotReason',
  description: 'Why a time can not be booked.',
  valuesConfig: {
    PAST: { description: 'It is over, or running.' },
    NOTICE: { description: 'It is too near for this tutor.' },
    HORIZON: { description: 'It is too far ahead for this tutor.' },
    OVERRIDE: { description: 'The tutor has other hours on this date.' },
    OUTSIDE_HOURS: { description: "It is not within the tutor's weekly hours." },
    TIME_OFF: { description: 'The tutor is away.' },
    TAKEN: { description: 'Another session of the tutor is at that time.' },
    BUFFER: { description: 'Another session of the tutor is too near to it.' },
    STUDENT_BUSY: { description: 'The student has another session at that time.' },
    OFF_GRID: { description: "It does not start on the tutor's grid." },
  },
});

@ObjectType({
  simpleResolvers: true,
  description: 'A free interval of one tutor; with "any tutor", the tutor that would be booked.',
})
export class Slot {
  @Field({ description: 'The first instant of it.' })
  startsAt: Date;

  @Field({ description: 'The first instant that is no longer part of it.' })
  endsAt: Date;

  @Field(() => ID, { description: 'Who would teach.' })
  tutorId: string;
}

@ObjectType({ simpleResolvers: true, description: 'The slots of one day of the zone that was asked for.' })
export class SlotDay {
  @Field(() => LocalDate, { description: 'The day, on the calendar of the zone asked for.' })
  date: string;

  @Field(() => Int, { description: 'How many slots it has: all that a month view shows of it.' })
  slotCount: number;

  @Field(() => [Slot], { description: 'In the order of their starts; empty for a day without any.' })
  slots: Slot[];
}

@ObjectType({ simpleResolvers: true, description: 'The free slots of a range of days, and what one costs.' })
export class FreeSlots {
  @Field(() => [SlotDay], { description: 'Every day of the range, those without slots too.' })
  days: SlotDay[];

  @Field(() => Int, {
    description: 'What a session of this length costs the student, cents, before discount and taxes.',
  })
  priceCents: number;

  @Field(() => Date, { nullable: true, description: 'The first free start after the range, if the range has none.' })
  nextFreeSlot: Date | null;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'Time of a tutor was taken or given back. Slots that begin in it, or just before or after, may have gone or come: ask for them again.',
})
export class SlotChange {
  @Field(() => ID, { description: 'Whose time.' })
  tutorId: string;

  @Field({ description: 'The first instant of the time.' })
  startsAt: Date;

  @Field({ description: 'The first instant after it.' })
  endsAt: Date;
}
