import { ArrayMinSize, ArrayUnique, IsEnum, IsNotEmpty, IsUUID, Matches, MaxLength } from 'class-validator';
import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { STORABLE } from '../messaging/index.js';

export enum SessionParty {
  STUDENT = 'student',
  TUTOR = 'tutor',
}
registerEnumType(SessionParty, {
  name: 'SessionParty',
  description: 'One of the two people of a session.',
  valuesConfig: { STUDENT: { description: 'Who learns.' }, TUTOR: { description: 'Who teaches.' } },
});

@InputType({
  description: 'What the company writes to the people of a session. `requestId` makes a double click one message.',
})
export class WriteAboutSessionInput {
  @Field(() => ID, { description: 'The session.' })
  @IsUUID()
  appointmentId: string;

  @Field(() => [SessionParty], { description: 'To whom: one of them, or both.' })
  @IsEnum(SessionParty, { each: true })
  @ArrayMinSize(1)
  @ArrayUnique()
  to: SessionParty[];

  @Field({ description: 'What it is about, 1 to 160 characters.' })
  @IsNotEmpty()
  @MaxLength(160)
  @Matches(STORABLE)
  subject: string;

  @Field({ description: 'Plain text of 1 to 2000 characters.' })
  @IsNotEmpty()
  @MaxLength(2000)
  @Matches(STORABLE)
  body: string;

  @Field(() => ID, { description: 'A UUID of the client, one for each message.' })
  @IsUUID()
  requestId: string;
}
