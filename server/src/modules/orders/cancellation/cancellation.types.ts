import { Field, Int, ObjectType } from 'type-graphql';
import { CancellationRule } from '../../appointments/index.js';

@ObjectType({
  simpleResolvers: true,
  description: 'What cancelling a session at this moment would do: the server does the same after the click.',
})
export class CancellationTerms {
  @Field(() => CancellationRule, { description: 'The rule that applies now.' })
  rule: CancellationRule;

  @Field(() => Int, { description: 'What would go back to the student, cents.' })
  refundCents: number;

  @Field(() => Int, { description: 'What the student would pay all the same, cents.' })
  studentPaysCents: number;

  @Field(() => Date, { description: 'A student cancels for nothing before this instant.' })
  freeUntil: Date;

  @Field(() => Date, {
    description: 'A student pays a share from `freeUntil` to before this instant, and everything after.',
  })
  lateUntil: Date;

  @Field(() => Int, { description: 'The share that is paid between the two limits, in basis points (10,000 is all).' })
  lateShareBasisPoints: number;
}

@ObjectType({ simpleResolvers: true, description: 'What the end of a session cost its student.' })
export class SessionCost {
  @Field(() => Int, { description: 'What the student pays, cents.' })
  studentPaysCents: number;

  @Field(() => Int, { description: 'What went back to the student, cents.' })
  refundCents: number;
}
