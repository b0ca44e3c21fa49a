import { Arg, Ctx, ID, Int, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import type { Context } from '../../context.js';
import { Allow, SignedInOnly } from '../../graphql/authorization.js';
import { run } from '../../graphql/commands.js';
import type { Page } from '../../graphql/connections.js';
import { notFound } from '../../graphql/errors.js';
import { isUuid } from '../../graphql/ids.js';
import type { EventOf } from '../../live/events.js';
import { UpdateTutorProfileResult } from '../tutors/index.js';
import { Appointment, AppointmentConnection } from './appointment.entity.js';
import {
  AppointmentFilter,
  AppointmentSort,
  SetDefaultMeetingLinkInput,
  SetMeetingLinkInput,
} from './appointment.inputs.js';
import { appointmentLoader } from './appointment.loaders.js';
import { listAppointments } from './appointment.queries.js';
import { AppointmentResult } from './appointment.results.js';
import { setDefaultMeetingLink, setMeetingLink } from './set-meeting-link.js';
import { WriteSessionReportInput, WriteSessionReportResult } from './session-report.types.js';
import { writeSessionReport } from './write-session-report.js';

@Resolver()
export class AppointmentResolver {
  @SignedInOnly()
  @Query(() => AppointmentConnection, {
    description:
      'What the viewer may see; without a sort by start: the next one first for what is to come, the latest one first otherwise.',
  })
  appointments(
    @Arg('filter', () => AppointmentFilter, { nullable: true }) filter: AppointmentFilter | null,
    @Arg('sort', () => AppointmentSort, { nullable: true, description: 'The order; a cursor holds for its own only.' })
    sort: AppointmentSort | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'At most 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '`endCursor` of the page before.' })
    after: string | null,
    @Ctx() ctx: Context,
  ): Promise<Page<Appointment>> {
    return listAppointments(ctx, filter ?? {}, { first: first ?? 20, after, sort });
  }

  @SignedInOnly()
  @Query(() => Appointment, {
    nullable: true,
    description: 'One appointment; null when it is not there for the viewer.',
  })
  async appointment(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<Appointment | null> {
    return isUuid(id) ? ctx.load(appointmentLoader, id) : null;
  }

  @Allow('tutor', 'admin')
  @Mutation(() => AppointmentResult, {
    description: "The meeting link of one session; null: the tutor's default again.",
  })
  setMeetingLink(@Arg('input') input: SetMeetingLinkInput, @Ctx() ctx: Context): Promise<typeof AppointmentResult> {
    return run(ctx, setMeetingLink, input);
  }

  @Allow('tutor')
  @Mutation(() => WriteSessionReportResult, {
    description: 'The report of a session that has begun: a part for the student and a private one.',
  })
  writeSessionReport(
    @Arg('input', { description: 'Which session, and both parts.' }) input: WriteSessionReportInput,
    @Ctx() ctx: Context,
  ): Promise<typeof WriteSessionReportResult> {
    return run(ctx, writeSessionReport, input);
  }

  @Allow('tutor')
  @Mutation(() => UpdateTutorProfileResult, { description: 'The personal default link; null takes it away.' })
  setDefaultMeetingLink(
    @Arg('input') input: SetDefaultMeetingLinkInput,
    @Ctx() ctx: Context,
  ): Promise<typeof UpdateTutorProfileResult> {
    return run(ctx, setDefaultMeetingLink, input);
  }

  @SignedInOnly()
  @Subscription(() => Appointment, {
    description: 'An appointment that the viewer may see was confirmed, changed or cancelled.',
    subscribe: ({ context }: { context: Context }) => {
      const { viewer, services } = context;
      return services.live.subscribe(
        'appointment',
        (event) => viewer.role === 'admin' || event.studentId === viewer.id || event.tutorId === viewer.id,
      );
    },
  })
  async appointmentEvents(@Root() event: EventOf<'appointment'>, @Ctx() ctx: Context): Promise<Appointment> {
    const appointment = await ctx.load(appointmentLoader, event.appointmentId);
    if (!appointment) throw notFound('appointment');
    return appointment;
  }
}
