import { IsInt, IsUUID, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'What the student agreed to.' })
export class CheckoutInput {
  @Field(() => Int, {
    description: 'The total that the student saw, cents: another is refused, so nobody pays what they have not seen.',
  })
  @IsInt()
  @Min(0)
  totalCents: number;
}

@InputType({ description: 'An order of the viewer.' })
export class OrderInput {
  @Field(() => ID, { description: 'Which order.' })
  @IsUUID()
  orderId: string;
}
