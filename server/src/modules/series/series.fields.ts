import { Ctx, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.js';
import { Allow } from '../../graphql/authorization.js';
import { notFound } from '../../graphql/errors.js';
import { Person, personLoader } from '../accounts/index.js';
import { Appointment, AppointmentCourse, appointmentCourseLoader, appointmentLoader } from '../appointments/index.js';
import { CartLine } from '../orders/index.js';
import { paymentOf } from './payment-of-session.js';
import { Series } from './series.entity.js';
import { priceOfSession, seriesLoader, sessionOfAppointmentLoader, sessionsLoader } from './series.loaders.js';
import { SeriesSession, SessionPayment } from './series-session.entity.js';
import { SeriesPlace } from './series.types.js';
import { wordsOfSeries } from './words.js';

@Resolver(() => Series)
export class SeriesFields {
  @FieldResolver(() => String, {
    description: "The rule in words, in the viewer's language: every Tuesday at 4 p.m., 10 sessions.",
  })
  words(@Root() series: Series, @Ctx() ctx: Context): string {
    return wordsOfSeries(ctx.viewer.language, ctx.services.texts, series);
  }

  @FieldResolver(() => AppointmentCourse, { description: 'What is taught.' })
  course(@Root() series: Series, @Ctx() ctx: Context): Promise<AppointmentCourse> {
    return ctx.load(appointmentCourseLoader, series.courseId);
  }

  @FieldResolver(() => Person, { description: 'Who teaches what is still to come.' })
  async tutor(@Root() series: Series, @Ctx() ctx: Context): Promise<Person> {
    const person = await ctx.load(personLoader, series.tutorId);
    if (!person) throw notFound('person');
    return person;
  }

  @Allow('student', 'admin')
  @FieldResolver(() => [SeriesSession], { description: 'Every occurrence that was decided, in order.' })
  sessions(@Root() series: Series, @Ctx() ctx: Context): Promise<SeriesSession[]> {
    return ctx.load(sessionsLoader, series.id);
  }

  @Allow('student', 'admin')
  @FieldResolver(() => Appointment, { nullable: true, description: 'The next session that is held or confirmed.' })
  async nextSession(@Root() series: Series, @Ctx() ctx: Context): Promise<Appointment | null> {
    const sessions = await ctx.load(sessionsLoader, series.id);
    const appointments = await Promise.all(
      sessions.flatMap(({ appointmentId }) => (appointmentId ? [ctx.load(appointmentLoader, appointmentId)] : [])),
    );
    const upcoming = appointments
      .filter((row) => row !== null)
      .filter(({ state, endsAt }) => endsAt > ctx.now && (state === 'held' || state === 'confirmed'));
    return upcoming.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())[0] ?? null;
  }
}

@Resolver(() => SeriesSession)
export class SeriesSessionFields {
  @FieldResolver(() => Appointment, { nullable: true, description: 'The session; null where there is none.' })
  appointment(@Root() session: SeriesSession, @Ctx() ctx: Context): Promise<Appointment | null> | null {
    return session.appointmentId === null ? null : ctx.load(appointmentLoader, session.appointmentId);
  }

  @FieldResolver(() => String, { nullable: true, description: "Why there is no session, in the viewer's language." })
  missingText(@Root() { missing }: SeriesSession, @Ctx() ctx: Context): string | null {
    return missing && ctx.texts('series')(`missing.${missing}`);
  }

  @Allow('student', 'admin')
  @FieldResolver(() => SessionPayment, {
    nullable: true,
    description: 'How its payment stands; null without a session.',
  })
  async payment(@Root() session: SeriesSession, @Ctx() ctx: Context): Promise<SessionPayment | null> {
    const appointment =
      session.appointmentId === null ? null : await ctx.load(appointmentLoader, session.appointmentId);
    return appointment && paymentOf(session, appointment, ctx.now);
  }

  @Allow('student', 'admin')
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'What it costs before discount and taxes, cents; null without a session.',
  })
  async priceCents(@Root() session: SeriesSession, @Ctx() ctx: Context): Promise<number | null> {
    if (session.appointmentId === null) return null;
    const [series, appointment] = await Promise.all([
      ctx.load(seriesLoader, session.seriesId),
      ctx.load(appointmentLoader, session.appointmentId),
    ]);
    return series && appointment && priceOfSession(series, appointment.minutes);
  }

  @Allow('student', 'admin')
  @FieldResolver(() => ID, {
    nullable: true,
    description: 'The order that its student can pay by hand, after the saved card was refused; null otherwise.',
  })
  async orderToPay(@Root() session: SeriesSession, @Ctx() ctx: Context): Promise<string | null> {
    return (await this.payment(session, ctx)) === SessionPayment.REFUSED ? session.orderId : null;
  }
}

@Resolver(() => Appointment)
export class AppointmentSeriesFields {
  @FieldResolver(() => SeriesPlace, {
    nullable: true,
    description: 'Its place in a series; null for a single session.',
  })
  series(@Root() appointment: Appointment, @Ctx() ctx: Context): Promise<SeriesPlace | null> {
    return placeOf(ctx, appointment.id, appointment.seriesId);
  }
}

@Resolver(() => CartLine)
export class CartLineSeriesFields {
  @FieldResolver(() => SeriesPlace, {
    nullable: true,
    description: 'Its place in a series; null for a single session.',
  })
  async series(@Root() line: CartLine, @Ctx() ctx: Context): Promise<SeriesPlace | null> {
    const appointment = await ctx.load(appointmentLoader, line.appointmentId);
    return appointment && placeOf(ctx, appointment.id, appointment.seriesId);
  }
}

async function placeOf(ctx: Context, appointmentId: string, seriesId: string | null): Promise<SeriesPlace | null> {
  if (seriesId === null) return null;
  const [session, series] = await Promise.all([
    ctx.load(sessionOfAppointmentLoader, appointmentId),
    ctx.load(seriesLoader, seriesId),
  ]);
  return session && series && Object.assign(new SeriesPlace(), { number: session.number, series });
}
