import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../../context.js';
import { SignedInOnly } from '../../../graphql/authorization.js';
import { run } from '../../../graphql/commands.js';
import { LocalDate } from '../../../graphql/scalars.js';
import { rescheduleSession } from './reschedule-session.js';
import { RescheduleSessionInput } from './rescheduling.inputs.js';
import { RescheduleSessionResult } from './rescheduling.results.js';
import { SessionSlots } from './rescheduling.types.js';
import { slotsForSession } from './slots-for-session.js';

@Resolver()
export class ReschedulingResolver {
  @SignedInOnly()
  @Query(() => SessionSlots, {
    description: 'Times to which a session of the viewer could be moved; its own time does not stand in its way.',
    complexity: 50,
  })
  slotsForSession(
    @Arg('appointmentId', () => ID, { description: 'The session.' }) appointmentId: string,
    @Arg('tutorId', () => ID, { nullable: true, description: 'Another tutor of the course; null: its own.' })
    tutorId: string | null,
    @Arg('anyTutor', { defaultValue: false, description: 'With any tutor of the course; not for tutors.' })
    anyTutor: boolean,
    @Arg('minutes', () => Int, { description: '60, 90 or 120.' }) minutes: number,
    @Arg('from', () => LocalDate, { description: 'The first day, in `timeZone`.' }) from: string,
    @Arg('days', () => Int, { nullable: true, defaultValue: 7, description: '1 to 42.' }) days: number | null,
    @Arg('timeZone', () => String, { description: 'IANA name of the zone whose days the slots are grouped by.' })
    timeZone: string,
    @Ctx() ctx: Context,
  ): Promise<SessionSlots> {
    return slotsForSession(ctx, {
      appointmentId,
      tutorId: tutorId ?? null,
      anyTutor,
      minutes,
      from,
      days: days ?? 7,
      timeZone,
    });
  }

  @SignedInOnly()
  @Mutation(() => RescheduleSessionResult, {
    description: 'Another time, tutor or a shorter length for a session of the viewer, or any for an admin.',
  })
  rescheduleSession(
    @Arg('input', { description: 'Which session, and what it is to be.' }) input: RescheduleSessionInput,
    @Ctx() ctx: Context,
  ): Promise<typeof RescheduleSessionResult> {
    return run(ctx, rescheduleSession, input);
  }
}
