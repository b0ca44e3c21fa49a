import type { CouponRefusal, CouponTerms } from '@4as/pricing';
import { Ctx, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Context } from '../../../context.js';

/** Why a coupon gives nothing: a rule of `@4as/pricing`, or that nobody knows the code; with the terms that it is about. */
export interface CouponProblem {
  reason: CouponRefusal | 'unknown';
  terms: CouponTerms | null;
}

/** Why a coupon gives nothing, exactly, in the viewer's language: from when, until when, from what amount. */
export function textOfProblem(ctx: Context, { reason, terms }: CouponProblem): string {
  const { formats } = ctx;
  const dateOf = (instant: number | null | undefined): string =>
    typeof instant === 'number' ? formats.date(instant, ctx.now.getTime()) : '';
  return ctx.failureText(`couponRefusals.${reason}`, {
    start: dateOf(terms?.startsAt),
    end: dateOf(typeof terms?.endsAt === 'number' ? terms.endsAt - 1 : null),
    minimum: formats.money(terms?.minimumCents ?? 0),
  });
}

@ObjectType({ description: 'The coupon that was typed in, and what it does now.' })
export class AppliedCoupon {
  @Field({ description: 'As the company writes it.' })
  code: string;

  @Field(() => Int, { description: 'Cents off; 0 when it does not apply.' })
  discountCents: number;

  readonly problem: CouponProblem | null;

  constructor(code: string, discountCents: number, problem: CouponProblem | null) {
    this.code = code;
    this.discountCents = discountCents;
    this.problem = problem;
  }

  @Field(() => String, {
    nullable: true,
    description: "Why it gives nothing now, in the viewer's language; null when it applies.",
  })
  refusal(@Ctx() ctx: Context): string | null {
    return this.problem && textOfProblem(ctx, this.problem);
  }
}

@ObjectType({ simpleResolvers: true, description: 'A session in the cart. Its price was fixed when it was added.' })
export class CartLine {
  @Field(() => ID)
  id: string;

  appointmentId: string;
  courseId: string;
  taxable: boolean;

  @Field(() => Int, { description: 'Before discount and taxes, cents.' })
  priceCents: number;

  @Field(() => Int, { description: "The line's part of the discount, cents; 0 once expired." })
  discountCents: number;

  @Field(() => Int, { description: 'GST, cents; 0 once expired.' })
  gstCents: number;

  @Field(() => Int, { description: 'QST, cents; 0 once expired.' })
  qstCents: number;

  @Field(() => Int, { description: 'What it adds to the total, cents; 0 once expired.' })
  totalCents: number;

  @Field({ description: 'Until when its slot is kept.' })
  heldUntil: Date;

  @Field({ description: 'Whether its slot is no longer kept; it can not be bought any more.' })
  expired: boolean;
}

@ObjectType({
  simpleResolvers: true,
  description: 'What a student is about to buy. Lines whose hold has ended count for nothing.',
})
export class Cart {
  @Field(() => [CartLine], { description: 'In the order they were added.' })
  lines: CartLine[];

  @Field(() => AppliedCoupon, {
    nullable: true,
    description: 'The coupon typed in, and whether it applies; null without one.',
  })
  coupon: AppliedCoupon | null;

  @Field(() => Int, { description: 'Prices together, before discount and taxes, cents.' })
  subtotalCents: number;

  @Field(() => Int, { description: 'Cents off by the coupon.' })
  discountCents: number;

  @Field(() => Int, { description: 'GST, cents.' })
  gstCents: number;

  @Field(() => Int, { description: 'QST, cents.' })
  qstCents: number;

  @Field(() => Int, { description: 'What is to be paid, cents.' })
  totalCents: number;

  @Field(() => Date, { nullable: true, description: 'When the first hold ends; null when nothing is held.' })
  heldUntil: Date | null;
}
