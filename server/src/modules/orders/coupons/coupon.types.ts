import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { countedConnectionOf } from '../../../graphql/connections.js';

export enum CouponKind {
  PERCENT = 'percent',
  AMOUNT = 'amount',
}
registerEnumType(CouponKind, {
  name: 'CouponKind',
  description: 'What a coupon takes off.',
  valuesConfig: {
    PERCENT: { description: 'A share of the prices of the sessions that it is for.' },
    AMOUNT: { description: 'An amount, at most what these sessions cost.' },
  },
});

export enum CouponState {
  ACTIVE = 'active',
  SCHEDULED = 'scheduled',
  USED_UP = 'used_up',
  ENDED = 'ended',
  INACTIVE = 'inactive',
  ARCHIVED = 'archived',
}
registerEnumType(CouponState, {
  name: 'CouponState',
  description: 'Whether a coupon can be used now, and why not.',
  valuesConfig: {
    ACTIVE: { description: 'It can be used.' },
    SCHEDULED: { description: 'Its first instant is still to come.' },
    USED_UP: { description: 'It was used as often as it may be in total.' },
    ENDED: { description: 'Its last instant is over.' },
    INACTIVE: { description: 'An admin has stopped it.' },
    ARCHIVED: { description: 'It was removed after it had been used; its orders go on naming it.' },
  },
});

/** A discount rule as admins keep it. Students only ever name its code. */
@ObjectType({ simpleResolvers: true, description: 'A discount rule, for admins.' })
export class Coupon {
  @Field(() => ID)
  id: string;

  @Field({ description: 'What students type in; case does not matter.' })
  code: string;

  @Field(() => CouponKind, { description: 'What it takes off.' })
  kind: CouponKind;

  @Field(() => Int, { nullable: true, description: 'For a percentage: hundredths of a percent, 1 to 10000.' })
  basisPoints: number | null;

  @Field(() => Int, { nullable: true, description: 'For an amount: cents.' })
  amountCents: number | null;

  @Field(() => Date, { nullable: true, description: 'The first instant at which it applies; null: from ever.' })
  startsAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'The first instant at which it applies no more; null: for ever.' })
  endsAt: Date | null;

  @Field(() => Int, { nullable: true, description: 'How many orders it may be used for in total; null: any number.' })
  limitTotal: number | null;

  @Field(() => Int, { nullable: true, description: 'How many orders of one student it may be used for; null: any.' })
  limitPerStudent: number | null;

  @Field(() => Int, { description: 'What the sessions of a cart must cost together before discount and taxes, cents.' })
  minimumCents: number;

  @Field({ description: 'Whether it is only for students who have never paid an order.' })
  firstOrderOnly: boolean;

  @Field({ description: 'False: an admin has stopped it.' })
  active: boolean;

  @Field(() => CouponState, { description: 'Whether it can be used now, and why not.' })
  state: CouponState;

  @Field(() => Date, { nullable: true, description: 'Since when it is archived; null otherwise.' })
  archivedAt: Date | null;

  @Field({ description: 'When it was made.' })
  createdAt: Date;
}

@ObjectType({ simpleResolvers: true, description: 'A page of coupons, newest first.' })
export class CouponConnection extends countedConnectionOf(() => Coupon) {}

@ObjectType({ simpleResolvers: true, description: 'What came of a coupon until now.' })
export class CouponResults {
  @Field(() => Int, {
    description:
      'Uses that count against its limits: paid orders, and orders that are being paid. Given back when an order fails or is refunded in full.',
  })
  uses: number;

  @Field(() => Int, { description: 'Of these uses: orders that are being paid now.' })
  pendingUses: number;

  @Field(() => Int, { description: 'Paid orders that were made with it, also those refunded since.' })
  paidOrders: number;

  @Field(() => Int, { description: 'Students who paid an order with it.' })
  students: number;

  @Field(() => Int, { description: 'Discounts of its paid orders that were not refunded in full, cents.' })
  discountCents: number;

  @Field(() => Int, { description: 'What was paid for its orders, taxes included, less what went back, cents.' })
  revenueCents: number;
}
