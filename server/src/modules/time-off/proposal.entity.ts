import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';

export enum ProposalState {
  OPEN = 'open',
  ACCEPTED = 'accepted',
  DECLINED = 'declined',
  EXPIRED = 'expired',
  WITHDRAWN = 'withdrawn',
}
registerEnumType(ProposalState, {
  name: 'ProposalState',
  description: 'What became of a proposal of another time.',
  valuesConfig: {
    OPEN: { description: 'The student may answer.' },
    ACCEPTED: { description: 'The session was moved.' },
    DECLINED: { description: 'The student said no: the session was cancelled and refunded.' },
    EXPIRED: { description: 'Nobody answered in time: the session was cancelled and refunded.' },
    WITHDRAWN: {
      description:
        'The session was cancelled or moved in another way, another time was proposed, or the planned one is good again.',
    },
  },
});

/** Another time for a session, kept by a hold until the student answers or it ends. */
@Entity('session_proposals')
@ObjectType({
  simpleResolvers: true,
  description: 'Another time for a session, which is kept until the student answers.',
})
export class SessionProposal {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  appointmentId: string;

  @Column('uuid')
  heldAppointmentId: string;

  @Column('uuid')
  studentId: string;

  @Column('uuid')
  tutorId: string;

  @Field(() => ProposalState, { description: 'What became of it.' })
  @Column('text')
  state: ProposalState;

  @Field(() => String, { nullable: true, description: "The tutor's words to the student." })
  @Column('text', { nullable: true })
  message: string | null;

  @Field({ description: 'When the session was to begin as it was proposed to be moved.' })
  @Column('timestamptz', { name: 'starts_at' })
  sessionStartsAt: Date;

  @Field({ description: 'When it was to end.' })
  @Column('timestamptz', { name: 'ends_at' })
  sessionEndsAt: Date;

  @Field({ description: 'Until when the student may answer; then the session is cancelled and refunded.' })
  @Column('timestamptz')
  expiresAt: Date;

  @Field({ description: 'When it was made.' })
  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  answeredAt: Date | null;

  /** Of the hold; read along with the row. */
  @Field({ description: 'When the session would begin.' })
  proposedStartsAt: Date;

  /** Of the hold; read along with the row. */
  @Field({ description: 'When it would end.' })
  proposedEndsAt: Date;
}

/** The columns of a proposal by the names of its class; `p` is the proposal, `h` its hold. */
export const columnsOfProposal = `p.id, p.appointment_id as "appointmentId", p.held_appointment_id as "heldAppointmentId",
  p.student_id as "studentId", p.tutor_id as "tutorId", p.state, p.message, p.starts_at as "sessionStartsAt",
  p.ends_at as "sessionEndsAt", p.expires_at as "expiresAt", p.created_at as "createdAt", p.answered_at as "answeredAt",
  h.starts_at as "proposedStartsAt", h.ends_at as "proposedEndsAt"`;

/** A proposal as someone reads it who came by the link of the mail, signed in or not: nothing but what the mail says. */
@ObjectType({ simpleResolvers: true, description: 'A proposal as whoever has the link of its mail reads it.' })
export class LinkedProposal {
  @Field(() => ProposalState, { description: 'What became of it.' })
  state: ProposalState;

  @Field({ description: 'The name of the tutor.' })
  tutorName: string;

  @Field({ description: 'The name of the course.' })
  courseName: string;

  @Field({ description: "IANA name of the student's zone: the times are read there." })
  timeZone: string;

  @Field(() => String, { nullable: true, description: "The tutor's words." })
  message: string | null;

  @Field({ description: 'When the session was to begin.' })
  sessionStartsAt: Date;

  @Field({ description: 'When it was to end.' })
  sessionEndsAt: Date;

  @Field({ description: 'When it would begin.' })
  proposedStartsAt: Date;

  @Field({ description: 'When it would end.' })
  proposedEndsAt: Date;

  @Field({ description: 'Until when it can be answered.' })
  expiresAt: Date;
}
