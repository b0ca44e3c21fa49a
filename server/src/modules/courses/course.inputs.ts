import { IsInt, IsNotEmpty, IsOptional, IsUUID, Length, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';

const LONGEST_DESCRIPTION = 8000;

@InputType({
  description: 'A new course. Slug and sigle are checked by the database, which alone knows whether they are free.',
})
export class CourseInput {
  @Field(() => ID, { description: 'Whose course it is.' })
  @IsUUID()
  institutionId: string;

  @Field({ description: '1 to 160 characters.' })
  @Length(1, 160)
  name: string;

  @Field({ description: 'Small letters, digits and hyphens.' })
  @IsNotEmpty()
  slug: string;

  @Field({ description: '1 to 20 characters; kept in capitals.' })
  @Length(1, 20)
  sigle: string;

  @Field({ description: 'Plain text, at most 8000 characters.' })
  @MaxLength(LONGEST_DESCRIPTION)
  description: string;

  @Field(() => Int, { description: 'Price of one hour for students, cents: 100 to 100000.' })
  @IsInt()
  studentRateCents: number;

  @Field({ description: 'Whether GST and QST are added.' })
  taxable: boolean;

  @Field({ description: 'Whether it is in the catalogue.' })
  active: boolean;
}

@InputType({ description: 'What is given is changed; what is left out stays.' })
export class UpdateCourseInput {
  @Field(() => ID, { description: 'Which course.' })
  @IsUUID()
  id: string;

  @Field(() => ID, { nullable: true, description: 'Whose course it is.' })
  @IsOptional()
  @IsUUID()
  institutionId?: string | null;

  @Field(() => String, { nullable: true, description: '1 to 160 characters.' })
  @IsOptional()
  @Length(1, 160)
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Small letters, digits and hyphens.' })
  @IsOptional()
  @IsNotEmpty()
  slug?: string | null;

  @Field(() => String, { nullable: true, description: '1 to 20 characters; kept in capitals.' })
  @IsOptional()
  @Length(1, 20)
  sigle?: string | null;

  @Field(() => String, { nullable: true, description: 'Plain text, at most 8000 characters.' })
  @IsOptional()
  @MaxLength(LONGEST_DESCRIPTION)
  description?: string | null;

  @Field(() => Int, { nullable: true, description: 'Price of one hour for students, cents: 100 to 100000.' })
  @IsOptional()
  @IsInt()
  studentRateCents?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether GST and QST are added.' })
  taxable?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True brings an archived course back.' })
  active?: boolean | null;
}

@InputType({ description: 'Which course to remove.' })
export class RemoveCourseInput {
  @Field(() => ID, { description: 'Which course.' })
  @IsUUID()
  id: string;
}
