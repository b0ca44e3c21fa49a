import { Ctx, Field, FieldResolver, ID, ObjectType, registerEnumType, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.js';
import { Person, personLoader } from '../accounts/index.js';
import { CancellationRule } from './appointment.entity.js';

/** In which role somebody did something to an appointment. */
export enum AppointmentActor {
  STUDENT = 'student',
  TUTOR = 'tutor',
  ADMIN = 'admin',
  SYSTEM = 'system',
}
registerEnumType(AppointmentActor, {
  name: 'AppointmentActor',
  description: 'In which role somebody did something to an appointment.',
  valuesConfig: {
    STUDENT: { description: 'Its student.' },
    TUTOR: { description: 'Its tutor.' },
    ADMIN: { description: 'Somebody of the company.' },
    SYSTEM: { description: 'The platform by itself, such as on a payment.' },
  },
});

/** A time as the history keeps it. */
interface KeptTime {
  startsAt: string;
  endsAt: string;
  tutorId: string;
}

@ObjectType({ simpleResolvers: true, description: 'When and with whom a session was or is, as its history has it.' })
export class SessionTime {
  @Field({ description: 'The first instant.' })
  startsAt: Date;

  @Field({ description: 'The first instant that is no longer part of it.' })
  endsAt: Date;

  readonly tutorId: string;

  constructor({ startsAt, endsAt, tutorId }: KeptTime) {
    this.startsAt = new Date(startsAt);
    this.endsAt = new Date(endsAt);
    this.tutorId = tutorId;
  }
}

@ObjectType({ simpleResolvers: true, description: 'One thing that was done to an appointment.' })
export class AppointmentChange {
  @Field(() => ID, { description: 'The id of the change.' })
  id: string;

  @Field({ description: '`hold`, `confirm`, `cancel`, `complete`, `reschedule`, `meeting-link` …' })
  action: string;

  @Field({ description: 'When it was done.' })
  at: Date;

  @Field(() => AppointmentActor, { description: 'In which role it was done.' })
  actorRole: AppointmentActor;

  @Field(() => String, {
    nullable: true,
    description: 'Who did it; null for the platform itself and for people whose name the viewer does not know.',
  })
  actorName: string | null;

  @Field(() => String, { nullable: true, description: 'What was said about it.' })
  reason: string | null;

  readonly details: { before?: KeptTime; after?: KeptTime; rule?: CancellationRule } | null;
}

@Resolver(() => AppointmentChange)
export class AppointmentChangeFields {
  @FieldResolver(() => SessionTime, { nullable: true, description: 'For a change of time or tutor: what was.' })
  before(@Root() { details }: AppointmentChange): SessionTime | null {
    return details?.before ? new SessionTime(details.before) : null;
  }

  @FieldResolver(() => SessionTime, { nullable: true, description: 'For a change of time or tutor: what was to be.' })
  after(@Root() { details }: AppointmentChange): SessionTime | null {
    return details?.after ? new SessionTime(details.after) : null;
  }

  @FieldResolver(() => CancellationRule, { nullable: true, description: 'For cancelling: the rule that applied.' })
  rule(@Root() { details }: AppointmentChange): CancellationRule | null {
    return details?.rule ?? null;
  }
}

@Resolver(() => SessionTime)
export class SessionTimeFields {
  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Who was or is to teach; null for somebody unknown to the viewer.',
  })
  tutor(@Root() { tutorId }: SessionTime, @Ctx() ctx: Context): Promise<Person | null> {
    return ctx.load(personLoader, tutorId);
  }
}
