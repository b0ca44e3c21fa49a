import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.js';
import { Allow } from '../../graphql/authorization.js';
import { run } from '../../graphql/commands.js';
import type { Page } from '../../graphql/connections.js';
import { LocalDate } from '../../graphql/scalars.js';
import { Appointment, appointmentLoader } from '../appointments/index.js';
import { ownTutorAccount, TutorAccount } from '../tutors/index.js';
import { endTimeOff } from './end-time-off.js';
import { settleSessions } from './settle-sessions.js';
import { takeTimeOff } from './take-time-off.js';
import { TimeOff, TimeOffConnection } from './time-off.entity.js';
import { EndTimeOffInput, SettleSessionsInput, TakeTimeOffInput } from './time-off.inputs.js';
import { choicesOfTimeOffLoader, latestProposalLoader, runningTimeOffLoader } from './time-off.loaders.js';
import { listTimeOff, previewTimeOff, proposableTimes, sessionsToSettle } from './time-off.queries.js';
import {
  EndTimeOffResult,
  SessionsSettled,
  SettleSessionsResult,
  TakeTimeOffResult,
  TimeOffChanged,
} from './time-off.results.js';
import { AffectedSession, ProposableDay, TimeOffSession } from './time-off.types.js';

const STARTS = 'The first instant away; null: from now on.';
const ENDS = 'The first instant back; null: until the tutor says otherwise.';

@Resolver(() => TimeOff)
export class TimeOffResolver {
  @Allow('tutor')
  @Query(() => TimeOffConnection, { description: 'The periods of the tutor, the latest start first.' })
  timeOff(
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'At most 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '`endCursor` of the page before.' })
    after: string | null,
    @Ctx() ctx: Context,
  ): Promise<Page<TimeOff>> {
    return listTimeOff(ctx, { first: first ?? 20, after });
  }

  @Allow('tutor')
  @Query(() => [AffectedSession], { description: 'The booked sessions that a period would meet, by their start.' })
  timeOffPreview(
    @Arg('startsAt', () => Date, { nullable: true, description: STARTS }) startsAt: Date | null,
    @Arg('endsAt', () => Date, { nullable: true, description: ENDS }) endsAt: Date | null,
    @Ctx() ctx: Context,
  ): Promise<AffectedSession[]> {
    return previewTimeOff(ctx, { startsAt, endsAt });
  }

  @Allow('tutor')
  @Query(() => [AffectedSession], { description: 'Own coming sessions with the times they could be moved to.' })
  sessionsToSettle(
    @Arg('ids', () => [ID], { description: 'Those that are not own and to come are left out.' }) ids: string[],
    @Ctx() ctx: Context,
  ): Promise<AffectedSession[]> {
    return sessionsToSettle(ctx, ids);
  }

  @Allow('tutor')
  @Query(() => [ProposableDay], { description: 'The times at which an own session could take place instead, by day.' })
  proposableTimes(
    @Arg('appointmentId', () => ID, { description: 'The session.' }) appointmentId: string,
    @Arg('from', () => LocalDate, { description: "The first day, in the tutor's account's zone." }) from: string,
    @Arg('days', () => Int, { nullable: true, defaultValue: 7, description: '1 to 14.' }) days: number | null,
    @Arg('isAway', () => Boolean, { nullable: true, description: 'A period is planned: its times are left out.' })
    isAway: boolean | null,
    @Arg('awayFrom', () => Date, { nullable: true, description: STARTS }) awayFrom: Date | null,
    @Arg('awayUntil', () => Date, { nullable: true, description: ENDS }) awayUntil: Date | null,
    @Ctx() ctx: Context,
  ): Promise<ProposableDay[]> {
    const away = isAway ? { startsAt: awayFrom, endsAt: awayUntil } : null;
    return proposableTimes(ctx, { appointmentId, from, days: days ?? 7, away });
  }

  @Allow('tutor')
  @Mutation(() => TakeTimeOffResult, {
    description: 'Makes the tutor unavailable for a period, and does with each session in it what was chosen.',
  })
  takeTimeOff(
    @Arg('input', { description: 'The period and the choices.' }) input: TakeTimeOffInput,
    @Ctx() ctx: Context,
  ): Promise<typeof TakeTimeOffResult> {
    return run(ctx, takeTimeOff, input);
  }

  @Allow('tutor')
  @Mutation(() => EndTimeOffResult, { description: 'Ends a period now, or takes it back when it has not begun.' })
  endTimeOff(
    @Arg('input', { description: 'The period.' }) input: EndTimeOffInput,
    @Ctx() ctx: Context,
  ): Promise<typeof EndTimeOffResult> {
    return run(ctx, endTimeOff, input);
  }

  @Allow('tutor')
  @Mutation(() => SettleSessionsResult, {
    description: 'Cancels own sessions with full refund, or offers their students another time.',
  })
  settleSessions(
    @Arg('input', { description: 'What is done with each.' }) input: SettleSessionsInput,
    @Ctx() ctx: Context,
  ): Promise<typeof SettleSessionsResult> {
    return run(ctx, settleSessions, input);
  }

  @FieldResolver(() => [TimeOffSession], { description: 'The sessions that it met, and what was decided for each.' })
  async sessions(@Root() timeOff: TimeOff, @Ctx() ctx: Context): Promise<TimeOffSession[]> {
    const choices = await ctx.load(choicesOfTimeOffLoader, timeOff.id);
    const sessions = await Promise.all(
      choices.map(async ({ appointmentId, choice }) => ({
        appointment: await ctx.load(appointmentLoader, appointmentId),
        proposal: await ctx.load(latestProposalLoader, appointmentId),
        choice,
      })),
    );
    return sessions.flatMap(({ appointment, ...rest }) => (appointment ? [{ appointment, ...rest }] : []));
  }
}

@Resolver(() => TimeOffChanged)
export class TimeOffChangedFields {
  @FieldResolver(() => TutorAccount, { description: 'The profile, whose switch may be another now.' })
  tutor(@Root() { timeOff }: TimeOffChanged, @Ctx() ctx: Context): Promise<TutorAccount> {
    return ownTutorAccount(ctx, timeOff.tutorId);
  }
}

@Resolver(() => SessionsSettled)
export class SessionsSettledFields {
  @FieldResolver(() => [Appointment], { description: 'The sessions as they are now.' })
  async appointments(@Root() { ids }: SessionsSettled, @Ctx() ctx: Context): Promise<Appointment[]> {
    const found = await Promise.all(ids.map((id) => ctx.load(appointmentLoader, id)));
    return found.filter((appointment) => appointment !== null);
  }
}

@Resolver(() => TutorAccount)
export class TutorTimeOffFields {
  @FieldResolver(() => TimeOff, { nullable: true, description: 'The period in which the tutor is away now.' })
  away(@Root() tutor: TutorAccount, @Ctx() ctx: Context): Promise<TimeOff | null> {
    return ctx.load(runningTimeOffLoader, tutor.id);
  }
}
