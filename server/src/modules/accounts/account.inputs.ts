import { IsEnum, IsNotEmpty, IsOptional, IsTimeZone, IsUUID, Matches, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { LanguageCode } from './user.entity.js';

@InputType({ description: 'What is given is changed; what is left out stays.' })
export class UpdateProfileInput {
  @Field(() => String, { nullable: true, description: 'How they want to be called.' })
  @IsOptional()
  @IsNotEmpty()
  @MaxLength(120)
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'E.164; an empty text takes it away.' })
  @IsOptional()
  @Matches(/^(\+[1-9][0-9]{6,14})?$/)
  phone?: string | null;

  @Field(() => LanguageCode, { nullable: true, description: 'The language in which they are written to.' })
  @IsOptional()
  @IsEnum(LanguageCode)
  language?: LanguageCode | null;

  @Field(() => String, { nullable: true, description: 'IANA name.' })
  @IsOptional()
  @IsTimeZone()
  timeZone?: string | null;

  @Field(() => ID, { nullable: true, description: 'A picture uploaded before by the same person.' })
  @IsOptional()
  @IsUUID()
  pictureFileId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the picture goes, leaving the initials.' })
  @IsOptional()
  removePicture?: boolean | null;
}

@InputType({ description: 'Whom to suspend, and why: the reason is kept in the audit, the user does not see it.' })
export class SuspendUserInput {
  @Field(() => ID, { description: 'Who is suspended.' })
  @IsUUID()
  userId: string;

  @Field({ description: '1 to 500 characters.' })
  @IsNotEmpty()
  @MaxLength(500)
  reason: string;
}

@InputType({ description: 'Whom to let in again, and why.' })
export class ReactivateUserInput extends SuspendUserInput {}
