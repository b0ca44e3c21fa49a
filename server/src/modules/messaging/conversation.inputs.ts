import { Allow, IsNotEmpty, IsOptional, IsUUID, Matches, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';

/** Text may hold anything but the one character that PostgreSQL has no place for. */
export const STORABLE = /^[^\u0000]*$/;

@InputType({ description: 'With whom: students give `tutorId`, tutors `studentId`.' })
export class OpenConversationInput {
  @Field(() => ID, { nullable: true, description: 'The tutor of the conversation.' })
  @IsOptional()
  @IsUUID()
  tutorId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The student of the conversation.' })
  @IsOptional()
  @IsUUID()
  studentId?: string | null;
}

@InputType({ description: '`clientId` is given by the client: a retry is the same message.' })
export class SendMessageInput {
  @Field(() => ID, { description: 'Where it is said.' })
  @IsUUID()
  conversationId: string;

  @Field(() => ID, { description: 'A UUID of the client, one for each message.' })
  @IsUUID()
  clientId: string;

  @Field({ description: 'Plain text of 1 to 8000 characters; space around it is cut.' })
  @IsNotEmpty()
  @MaxLength(8000)
  @Matches(STORABLE)
  body: string;
}

@InputType({ description: 'How far the viewer has come in a conversation. Going back changes nothing.' })
export class MarkConversationInput {
  @Field(() => ID, { description: 'Which conversation.' })
  @IsUUID()
  conversationId: string;

  @Field(() => Int, { description: 'A message number; one that is not given yet means the newest.' })
  @Min(0)
  upTo: number;
}

@InputType({ description: 'Whether the viewer is typing.' })
export class SetTypingInput {
  @Field(() => ID, { description: 'Where.' })
  @IsUUID()
  conversationId: string;

  @Field({ description: 'Whether the viewer is typing now.' })
  @Allow()
  typing: boolean;
}
