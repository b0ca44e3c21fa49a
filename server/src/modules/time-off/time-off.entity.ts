import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Ctx, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import type { Context } from '../../context.js';
import { connectionOf } from '../../graphql/connections.js';

/** What is done with a booked session that the tutor can not give as planned. */
export enum SessionChoice {
  KEEP = 'keep',
  CANCEL = 'cancel',
  PROPOSE = 'propose',
}
registerEnumType(SessionChoice, {
  name: 'SessionChoice',
  description: 'What is done with a booked session that the tutor can not give as planned.',
  valuesConfig: {
    KEEP: { description: 'The tutor gives it all the same.' },
    CANCEL: { description: 'It is cancelled, and the student has all the money back.' },
    PROPOSE: { description: 'The student is offered another time, which is kept until they answer.' },
  },
});

export enum TimeOffState {
  COMING = 'coming',
  RUNNING = 'running',
  PAST = 'past',
  TAKEN_BACK = 'taken_back',
}
registerEnumType(TimeOffState, {
  name: 'TimeOffState',
  description: 'Where a period stands now.',
  valuesConfig: {
    COMING: { description: 'It begins later.' },
    RUNNING: { description: 'The tutor is away now.' },
    PAST: { description: 'It is over, at its end or before.' },
    TAKEN_BACK: { description: 'It was removed before it began, and counts for nothing.' },
  },
});

/** A period of instants in which the tutor is not available; kept for the history once it is over. */
@Entity('time_off')
@ObjectType({ simpleResolvers: true, description: 'A period in which a tutor is not available.' })
export class TimeOff {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  tutorId: string;

  @Field({ description: 'The first instant away.' })
  @Column('timestamptz')
  startsAt: Date;

  /** As planned; far away when it is open ended. */
  @Column('timestamptz')
  endsAt: Date;

  @Field({ description: 'Until the tutor says otherwise.' })
  @Column('boolean')
  openEnded: boolean;

  @Field({ description: 'It could not be planned; admins were told.' })
  @Column('boolean')
  emergency: boolean;

  @Field(() => String, { nullable: true, description: 'Between the tutor and the company.' })
  @Column('text', { nullable: true })
  reason: string | null;

  @Field(() => String, { nullable: true, description: 'What students were told.' })
  @Column('text', { nullable: true })
  message: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was ended early, or taken back.' })
  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;

  @Field({ description: 'When it was said.' })
  @Column('timestamptz')
  createdAt: Date;

  @Field(() => Date, { nullable: true, description: 'Its planned end; null: until the tutor says otherwise.' })
  get plannedEnd(): Date | null {
    return this.openEnded ? null : this.endsAt;
  }

  @Field(() => TimeOffState, { description: 'Where it stands now.' })
  state(@Ctx() ctx: Context): TimeOffState {
    if (this.endedAt && this.endedAt <= this.startsAt) return TimeOffState.TAKEN_BACK;
    if (this.startsAt > ctx.now) return TimeOffState.COMING;
    return (this.endedAt ?? this.endsAt) > ctx.now ? TimeOffState.RUNNING : TimeOffState.PAST;
  }
}

@ObjectType({ simpleResolvers: true, description: 'A page of periods, the latest start first.' })
export class TimeOffConnection extends connectionOf(() => TimeOff) {}
