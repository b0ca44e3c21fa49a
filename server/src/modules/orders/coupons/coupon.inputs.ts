import { ArrayMaxSize, ArrayUnique, IsInt, IsOptional, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { InvalidField } from '../../../graphql/failures.js';
import { CouponKind, CouponState } from './coupon.types.js';

/** No coupon takes off more, and no limit is higher: a slip of the hand is told from a generous one. */
const MOST_CENTS = 1_000_000;
const MOST_USES = 1_000_000;

@InputType({ description: 'What is left out does not limit the list.' })
export class CouponFilter {
  @Field(() => [CouponState], { nullable: true, description: 'Only those in one of these states.' })
  states?: CouponState[] | null;

  @Field(() => String, { nullable: true, description: 'Letters of the code; case does not matter.' })
  @IsOptional()
  @MaxLength(80)
  search?: string | null;
}

@InputType({ description: 'A coupon as it is to be, whole.' })
export class CouponInput {
  @Field({ description: '3 to 40 letters, digits or hyphens; kept in capitals.' })
  @MaxLength(80)
  code: string;

  @Field(() => CouponKind, { description: 'What it takes off.' })
  kind: CouponKind;

  @Field(() => Int, { nullable: true, description: 'For a percentage: hundredths of a percent, 1 to 10000.' })
  @IsOptional()
  @IsInt()
  basisPoints?: number | null;

  @Field(() => Int, { nullable: true, description: 'For an amount: cents, 1 to 1000000.' })
  @IsOptional()
  @IsInt()
  amountCents?: number | null;

  @Field(() => Date, { nullable: true, description: 'The first instant at which it applies; null: from now on.' })
  startsAt?: Date | null;

  @Field(() => Date, { nullable: true, description: 'The first instant at which it applies no more; null: for ever.' })
  endsAt?: Date | null;

  @Field(() => Int, { nullable: true, description: 'Uses in total, at least 1; null: any number.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_USES)
  limitTotal?: number | null;

  @Field(() => Int, { nullable: true, description: 'Uses by one student, at least 1; null: any number.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_USES)
  limitPerStudent?: number | null;

  @Field(() => Int, { description: 'What a cart must cost before discount and taxes, cents; 0: any.' })
  @IsInt()
  @Min(0)
  @Max(MOST_CENTS)
  minimumCents: number;

  @Field({ description: 'Whether it is only for students who have never paid an order.' })
  firstOrderOnly: boolean;

  @Field({ description: 'Whether it can be used. True brings an archived coupon back.' })
  active: boolean;

  @Field(() => [ID], { description: 'The courses that it is for; empty: every course.' })
  @IsUUID(undefined, { each: true })
  @ArrayUnique()
  @ArrayMaxSize(200)
  courseIds: string[];
}

@InputType({ description: 'Which coupon, and how it is to be.' })
export class UpdateCouponInput extends CouponInput {
  @Field(() => ID, { description: 'Which coupon.' })
  @IsUUID()
  id: string;
}

@InputType({ description: 'Which coupon to delete.' })
export class DeleteCouponInput {
  @Field(() => ID, { description: 'Which coupon.' })
  @IsUUID()
  id: string;
}

/** What is not right between the fields of a coupon, field by field: what one field alone can not say. */
export function problemsOf(input: CouponInput): InvalidField[] {
  const { kind, basisPoints, amountCents, startsAt, endsAt } = input;
  const isPercent = kind === CouponKind.PERCENT;
  return [
    ...unless(/^[A-Za-z0-9-]{3,40}$/.test(input.code.trim()), new InvalidField('code', 'couponCode')),
    ...unless(!isPercent || isBetween(basisPoints, 1, 10_000), new InvalidField('basisPoints', 'percentRange')),
    ...unless(isPercent || isBetween(amountCents, 1, MOST_CENTS), new InvalidField('amountCents', 'discountRange')),
    ...unless(!startsAt || !endsAt || startsAt < endsAt, new InvalidField('endsAt', 'endsAfterStart')),
  ];
}

function unless(isRight: boolean, problem: InvalidField): InvalidField[] {
  return isRight ? [] : [problem];
}

function isBetween(value: number | null | undefined, least: number, most: number): boolean {
  return typeof value === 'number' && value >= least && value <= most;
}
