import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsOptional,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { SessionChoice } from './time-off.entity.js';

const MOST_SESSIONS = 200;
const LONGEST_REASON = 500;
const LONGEST_MESSAGE = 1000;

@InputType({ description: 'What is done with one session.' })
export class SessionChoiceInput {
  @Field(() => ID, { description: 'The session.' })
  @IsUUID()
  appointmentId: string;

  @Field(() => SessionChoice, { description: 'What is done with it.' })
  choice: SessionChoice;

  @Field(() => Date, { nullable: true, description: 'For `PROPOSE`: the other time, free with the same tutor.' })
  startsAt?: Date | null;
}

const sameSession = ({ appointmentId }: SessionChoiceInput): string => appointmentId;

@InputType({ description: 'A period in which the tutor is not available, and what is done with each session in it.' })
export class TakeTimeOffInput {
  @Field(() => Date, { nullable: true, description: 'The first instant away; null: from now on.' })
  startsAt?: Date | null;

  @Field(() => Date, { nullable: true, description: 'The first instant back; null: until the tutor says otherwise.' })
  endsAt?: Date | null;

  @Field({ description: 'It could not be planned: admins are told.' })
  emergency: boolean;

  @Field(() => String, { nullable: true, description: 'Between the tutor and the company, at most 500 characters.' })
  @IsOptional()
  @MaxLength(LONGEST_REASON)
  reason?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Told to the students of these sessions, at most 1000 characters.',
  })
  @IsOptional()
  @MaxLength(LONGEST_MESSAGE)
  message?: string | null;

  @Field(() => [SessionChoiceInput], { description: 'One for each session that `timeOffPreview` lists.' })
  @ArrayMaxSize(MOST_SESSIONS)
  @ArrayUnique(sameSession)
  @ValidateNested({ each: true })
  choices: SessionChoiceInput[];
}

@InputType({ description: 'Ends a period: now, or altogether when it has not begun.' })
export class EndTimeOffInput {
  @Field(() => ID, { description: 'The period.' })
  @IsUUID()
  id: string;
}

@InputType({ description: 'What is done with sessions that the tutor can not give as planned.' })
export class SettleSessionsInput {
  @Field(() => [SessionChoiceInput], { description: 'Own sessions that are still to come.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_SESSIONS)
  @ArrayUnique(sameSession)
  @ValidateNested({ each: true })
  choices: SessionChoiceInput[];

  @Field(() => String, { nullable: true, description: 'Told to their students, at most 1000 characters.' })
  @IsOptional()
  @MaxLength(LONGEST_MESSAGE)
  message?: string | null;
}

@InputType({ description: 'The answer to a proposal of another time.' })
export class AnswerProposalInput {
  @Field(() => ID, { description: 'The proposal.' })
  @IsUUID()
  id: string;

  @Field({ description: 'True: the session is moved. False: it is cancelled and refunded in full.' })
  accept: boolean;
}

@InputType({ description: 'The answer to a proposal by the link of its mail.' })
export class AnswerLinkedProposalInput {
  @Field({ description: 'The last part of the address of the link.' })
  @MaxLength(200)
  token: string;

  @Field({ description: 'True: the session is moved. False: it is cancelled and refunded in full.' })
  accept: boolean;
}
