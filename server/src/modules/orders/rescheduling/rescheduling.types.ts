import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { SlotDay } from '../../appointments/index.js';

/** Why a session may not be rescheduled; the words of `@4as/scheduling`. */
export enum ReschedulingRefusal {
  STARTED = 'started',
  TOO_LATE = 'too_late',
  TOO_MANY = 'too_many',
}
registerEnumType(ReschedulingRefusal, {
  name: 'ReschedulingRefusal',
  description: 'Why a session may not be rescheduled.',
  valuesConfig: {
    STARTED: { description: 'It has begun.' },
    TOO_LATE: { description: 'The limit for students has passed.' },
    TOO_MANY: { description: 'It was rescheduled as often as students may.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'Whether the viewer may reschedule a session now.' })
export class ReschedulingTerms {
  @Field({ description: 'Whether it may be done.' })
  allowed: boolean;

  @Field(() => ReschedulingRefusal, { nullable: true, description: 'Why not; null when it may be.' })
  refusal: ReschedulingRefusal | null;

  @Field({ description: 'Whether a reason must be given: a tutor or an admin passes a limit of students.' })
  needsReason: boolean;

  @Field(() => Date, { description: 'Students reschedule before this instant.' })
  until: Date;

  @Field(() => Int, { description: 'How often students may still do it.' })
  timesLeft: number;
}

@ObjectType({ simpleResolvers: true, description: 'Times to which a session could be moved.' })
export class SessionSlots {
  @Field(() => [SlotDay], { description: 'Every day of the range, those without slots too.' })
  days: SlotDay[];

  @Field(() => Date, { nullable: true, description: 'The first free start after the range, if the range has none.' })
  nextFreeSlot: Date | null;
}
