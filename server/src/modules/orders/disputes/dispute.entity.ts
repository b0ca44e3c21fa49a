import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { countedConnectionOf } from '../../../graphql/connections.js';

export enum DisputeState {
  INQUIRY = 'inquiry',
  NEEDS_RESPONSE = 'needs_response',
  UNDER_REVIEW = 'under_review',
  WON = 'won',
  LOST = 'lost',
  DISMISSED = 'dismissed',
}
registerEnumType(DisputeState, {
  name: 'DisputeState',
  description: 'How a dispute stands at the bank.',
  valuesConfig: {
    INQUIRY: { description: 'The bank asks; no money has moved.' },
    NEEDS_RESPONSE: { description: 'The money was taken back; evidence may be given at Stripe.' },
    UNDER_REVIEW: { description: 'The evidence was given; the bank decides.' },
    WON: { description: 'The money came back to the company.' },
    LOST: { description: 'The money stays with the cardholder.' },
    DISMISSED: { description: 'An inquiry that ended without taking money.' },
  },
});

/** A payment that its cardholder's bank asks back. Written from what Stripe says; evidence is given at Stripe. */
@Entity('disputes')
@ObjectType({ simpleResolvers: true, description: "A payment that its cardholder's bank asks back." })
export class Dispute {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  orderId: string;

  @Column('uuid')
  paymentId: string;

  @Field({ description: "Stripe's id of it, to find it in Stripe's dashboard." })
  @Column('text')
  stripeDisputeId: string;

  @Field(() => DisputeState, { description: 'How it stands.' })
  @Column('text')
  state: DisputeState;

  /** Stripe's word; its text is written by a field resolver. */
  @Column('text')
  reason: string;

  @Field(() => Int, { description: 'What the cardholder disputes, cents.' })
  @Column('integer')
  amountCents: number;

  @Field(() => Int, { description: "What is out of the company's balance because of it now, cents." })
  @Column('integer')
  withdrawnCents: number;

  @Field(() => Date, {
    nullable: true,
    description: 'Until when evidence can be given at Stripe; null once it is closed.',
  })
  @Column('timestamptz', { nullable: true })
  respondBy: Date | null;

  @Field({ description: 'When the bank opened it.' })
  @Column('timestamptz')
  openedAt: Date;

  @Field(() => Date, { nullable: true, description: 'When the end of it was heard of; null while it is open.' })
  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;

  @Column('timestamptz')
  updatedAt: Date;
}

@ObjectType({ simpleResolvers: true, description: 'A page of disputes, newest first.' })
export class DisputeConnection extends countedConnectionOf(() => Dispute) {}
