import { contains, availableIntervals } from '@4as/scheduling';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.js';
import { Allow, SignedInOnly } from '../../graphql/authorization.js';
import { notFound } from '../../graphql/errors.js';
import { Person, personLoader } from '../accounts/index.js';
import { loadCalendars, AvailabilityChanged } from '../availability/index.js';
import { Course } from '../courses/index.js';
import { CourseTutor, defaultMeetingLinkLoader, MeetingLink } from '../tutors/index.js';
import { AppointmentChange } from './appointment-change.js';
import { Appointment, AppointmentCourse, AppointmentState } from './appointment.entity.js';
import {
  appointmentCountLoader,
  appointmentCourseLoader,
  historyLoader,
  privateNoteLoader,
  reportLoader,
} from './appointment.loaders.js';
import { upcomingOfTutor } from './appointment.queries.js';
import { nextFreeSlotLoader } from './find-free-slots.js';
import { SessionReport } from './session-report.types.js';

@Resolver(() => Appointment)
export class AppointmentFields {
  @FieldResolver(() => AppointmentCourse, { description: 'What is taught.' })
  course(@Root() appointment: Appointment, @Ctx() ctx: Context): Promise<AppointmentCourse> {
    return ctx.load(appointmentCourseLoader, appointment.courseId);
  }

  @FieldResolver(() => Person, { description: 'Who teaches.' })
  tutor(@Root() appointment: Appointment, @Ctx() ctx: Context): Promise<Person> {
    return personOf(ctx, appointment.tutorId);
  }

  @FieldResolver(() => Person, { description: 'Who learns.' })
  student(@Root() appointment: Appointment, @Ctx() ctx: Context): Promise<Person> {
    return personOf(ctx, appointment.studentId);
  }

  @FieldResolver(() => MeetingLink, {
    nullable: true,
    description:
      "The appointment's own link, else the tutor's default; null until there is one, and unless it is confirmed.",
  })
  async meetingLink(@Root() appointment: Appointment, @Ctx() ctx: Context): Promise<MeetingLink | null> {
    if (appointment.state !== AppointmentState.CONFIRMED) return null;
    const { meetingUrl, meetingPlatform, tutorId } = appointment;
    return meetingUrl && meetingPlatform
      ? new MeetingLink(meetingUrl, meetingPlatform)
      : ctx.load(defaultMeetingLinkLoader, tutorId);
  }

  @SignedInOnly()
  @FieldResolver(() => [AppointmentChange], {
    description: 'All that was done to it, the first thing first; tutors see nothing of carts.',
  })
  history(@Root() appointment: Appointment, @Ctx() ctx: Context): Promise<AppointmentChange[]> {
    return ctx.load(historyLoader, appointment.id);
  }

  @SignedInOnly()
  @FieldResolver(() => SessionReport, {
    nullable: true,
    description: 'What its tutor wrote for the student; null until there is something.',
  })
  report(@Root() appointment: Appointment, @Ctx() ctx: Context): Promise<SessionReport | null> {
    return ctx.load(reportLoader, appointment.id);
  }

  @Allow('tutor', 'admin')
  @FieldResolver(() => SessionReport, {
    nullable: true,
    description: 'What its tutor wrote for themselves and the company; no student reads it.',
  })
  privateNote(@Root() appointment: Appointment, @Ctx() ctx: Context): Promise<SessionReport | null> {
    return ctx.load(privateNoteLoader, appointment.id);
  }
}

async function personOf(ctx: Context, id: string): Promise<Person> {
  const person = await ctx.load(personLoader, id);
  if (!person) throw notFound('person');
  return person;
}

@Resolver(() => Course)
export class CourseAppointmentFields {
  @Allow('admin')
  @FieldResolver(() => Int, { description: 'Confirmed or completed appointments of the course.' })
  appointmentCount(@Root() course: Course, @Ctx() ctx: Context): Promise<number> {
    return ctx.load(appointmentCountLoader, course.id);
  }
}

@Resolver(() => CourseTutor)
export class CourseTutorSlotFields {
  @FieldResolver(() => Date, {
    nullable: true,
    description: 'The first start at which a session of 60 minutes could be booked now.',
  })
  nextFreeSlot(@Root() { tutor }: CourseTutor, @Ctx() ctx: Context): Promise<Date | null> {
    return ctx.load(nextFreeSlotLoader, tutor.id);
  }
}

@Resolver(() => AvailabilityChanged)
export class AvailabilityChangedFields {
  @FieldResolver(() => [Appointment], { description: 'Booked sessions that the new hours do not cover: they stay.' })
  async outside(@Root() { tutorId }: AvailabilityChanged, @Ctx() ctx: Context): Promise<Appointment[]> {
    const booked = await upcomingOfTutor(ctx, tutorId);
    const first = booked[0];
    if (!first) return [];
    const span = { from: first.startsAt.getTime(), to: Math.max(...booked.map((row) => row.endsAt.getTime())) };
    const calendars = await loadCalendars(ctx, ctx.db, { tutorIds: [tutorId], studentId: null, ...span });
    const calendar = calendars.get(tutorId);
    const hours = calendar ? availableIntervals({ ...calendar, timeOff: [] }, span.from, span.to) : [];
    return booked.filter((row) => !contains(hours, { start: row.startsAt.getTime(), end: row.endsAt.getTime() }));
  }
}
