import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsNotEmpty, IsUUID, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { OrderKind, OrderState } from './order.entity.js';

@InputType({ description: 'What is left out does not limit the list.' })
export class OrderFilter {
  @Field(() => [OrderState], { nullable: true, description: 'Only those in one of these states.' })
  states?: OrderState[] | null;

  @Field(() => OrderKind, { nullable: true, description: 'Only those that pay for this.' })
  kind?: OrderKind | null;

  @Field(() => String, { nullable: true, description: "An order's number, or words in its student's name." })
  search?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only those of this student.' })
  studentId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only those made with this coupon.' })
  couponId?: string | null;
}

@InputType({ description: 'Which lines of which order go back to the student, whole, and why.' })
export class RefundOrderLinesInput {
  @Field(() => ID, { description: 'Which order.' })
  @IsUUID()
  orderId: string;

  @Field(() => [ID], { description: 'The lines of which all that is left goes back.' })
  @IsUUID(undefined, { each: true })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  lineIds: string[];

  @Field({ description: 'Shown to the student.' })
  @IsNotEmpty()
  @MaxLength(500)
  reason: string;

  @Field(() => ID, {
    description: 'Made by the client; the same one again is the same refund, so a double click refunds once.',
  })
  @IsUUID()
  requestId: string;
}
