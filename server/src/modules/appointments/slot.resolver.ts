import { Arg, Ctx, ID, Int, Query, Resolver, Root, Subscription } from 'type-graphql';
import type { Context } from '../../context.js';
import { Allow } from '../../graphql/authorization.js';
import { LocalDate } from '../../graphql/scalars.js';
import type { EventOf } from '../../live/events.js';
import { findFreeSlots } from './find-free-slots.js';
import { slotChanges, type SlotChangesWanted } from './slot-changes.js';
import { FreeSlots, SlotChange } from './slot.types.js';

@Resolver()
export class SlotResolver {
  @Allow('visitor', 'student')
  @Query(() => FreeSlots, { description: 'Free slots of one tutor, or of any tutor of the course.', complexity: 50 })
  freeSlots(
    @Arg('courseId', () => ID) courseId: string,
    @Arg('tutorId', () => ID, { nullable: true, description: 'Null: any tutor of the course.' }) tutorId: string | null,
    @Arg('minutes', () => Int, { description: '60, 90 or 120.' }) minutes: number,
    @Arg('from', () => LocalDate, { description: 'The first day, in `timeZone`.' }) from: string,
    @Arg('days', () => Int, { nullable: true, defaultValue: 7, description: '1 to 42.' }) days: number | null,
    @Arg('timeZone', () => String, { description: 'IANA name of the zone whose days the slots are grouped by.' })
    timeZone: string,
    @Ctx() ctx: Context,
  ): Promise<FreeSlots> {
    return findFreeSlots(ctx, { courseId, tutorId: tutorId ?? null, minutes, from, days: days ?? 7, timeZone });
  }

  @Allow('student', 'tutor')
  @Subscription(() => SlotChange, {
    description:
      'Time was taken or given back: of one tutor or of any tutor of a course, by the same arguments as `freeSlots`; tutors hear of their own.',
    subscribe: ({ args, context }: { args: SlotChangesWanted; context: Context }) => slotChanges(context, args),
  })
  slotChanges(
    @Root() { tutorId, from, to }: EventOf<'tutor-time'>,
    @Arg('courseId', () => ID, {
      nullable: true,
      description: 'The course whose slots are shown; tutors leave it out.',
    })
    _courseId: string | null,
    @Arg('tutorId', () => ID, { nullable: true, description: 'Null: any tutor of the course.' })
    _tutorId: string | null,
  ): SlotChange {
    return { tutorId, startsAt: new Date(from), endsAt: new Date(to) };
  }
}
