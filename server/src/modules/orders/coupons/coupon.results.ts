import { Field, ID, ObjectType } from 'type-graphql';
import { resultOf } from '../../../graphql/commands.js';
import { Coupon } from './coupon.types.js';

@ObjectType({ simpleResolvers: true, description: 'The coupon was made or changed.' })
export class CouponChanged {
  @Field(() => Coupon, { description: 'The coupon as it is now.' })
  coupon: Coupon;

  constructor(coupon: Coupon) {
    this.coupon = coupon;
  }
}

@ObjectType({ simpleResolvers: true, description: 'The coupon can not be used any more.' })
export class CouponDeleted {
  @Field(() => ID, { description: 'The coupon that is no longer offered.' })
  id: string;

  @Field({ description: 'True: it was used, so it was archived. False: it never was, and is deleted.' })
  archived: boolean;

  constructor(id: string, archived: boolean) {
    this.id = id;
    this.archived = archived;
  }
}

export const CouponResult = resultOf('CouponResult', [CouponChanged]);
export const DeleteCouponResult = resultOf('DeleteCouponResult', [CouponDeleted]);
