import { IsUUID } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { resultOf } from '../../graphql/commands.js';
import { Failure } from '../../graphql/failures.js';
import { AppointmentChanged } from '../appointments/index.js';

@ObjectType({ simpleResolvers: true, description: 'A file that one of its two people added to a session.' })
export class AppointmentFile {
  @Field(() => ID)
  id: string;

  appointmentId: string;

  uploaderId: string;

  /** The end of its session: what can be done with it depends on how long ago that was. */
  sessionEndsAt: Date;

  @Field({ description: 'Its name, safe to be shown and saved; its ending is one of what it is.' })
  name: string;

  @Field({ description: 'What it is, told from its bytes: `application/pdf`, `image/jpeg` …' })
  contentType: string;

  @Field(() => Int, { description: 'Its size in bytes.' })
  sizeBytes: number;

  @Field({ description: 'When it was added.' })
  addedAt: Date;
}

@ObjectType({
  simpleResolvers: true,
  description: 'What the viewer may still add to a session; read it before choosing a file.',
})
export class FileRules {
  @Field({ description: 'The first instant at which nothing can be added any more.' })
  until: Date;

  @Field(() => [String], {
    description: 'Endings of the kinds that are taken, without a dot. The content is what counts.',
  })
  endings: readonly string[];

  @Field(() => Int, { description: 'The size of the largest file that is taken, in bytes.' })
  largestBytes: number;

  @Field(() => Int, { description: 'How many more files the viewer may add.' })
  left: number;
}

@ObjectType({
  implements: Failure,
  description: 'The files of the session are as they will stay: nothing is added or taken away any more.',
})
export class FilesClosed extends Failure {}

@InputType({ description: 'A file of a session.' })
export class RemoveAppointmentFileInput {
  @Field(() => ID, { description: 'The session.' })
  @IsUUID()
  appointmentId: string;

  @Field(() => ID, { description: 'The file; one that is gone already stays gone.' })
  @IsUUID()
  fileId: string;
}

export const RemoveAppointmentFileResult = resultOf('RemoveAppointmentFileResult', [AppointmentChanged, FilesClosed]);
