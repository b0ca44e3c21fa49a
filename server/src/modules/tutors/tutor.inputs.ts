import { IsOptional, Length, MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';

@InputType({ description: 'What is given is changed; what is left out stays.' })
export class UpdateTutorProfileInput {
  @Field(() => String, { nullable: true, description: '1 to 80 characters.' })
  @IsOptional()
  @Length(1, 80)
  displayName?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Plain text, at most 4000 characters; an empty text takes it away.',
  })
  @IsOptional()
  @MaxLength(4000)
  bio?: string | null;
}
