import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { buildCourse, buildStudent, buildTutor, insert } from '../../../testing/builders.js';
import { countStatements } from '../../../testing/count-statements.js';
import { Shop } from '../../../testing/shop.js';
import type { Asker } from '../../../testing/test-world.js';

const CART = `fragment C on Cart {
  lines { id priceCents discountCents gstCents qstCents totalCents expired heldUntil nearest { startsAt } appointment { state priceCents orderId } }
  coupon { code discountCents refusal } subtotalCents discountCents gstCents qstCents totalCents heldUntil
}`;
const READ = `${CART} { cart { ...C } viewer { cartCount } }`;
const ADD = `${CART} mutation ($input: AddToCartInput!) {
  addToCart(input: $input) { __typename ... on CartChanged { cart { ...C } } ... on SlotTaken { nearest { startsAt } }
    ... on SlotNotFree { reason } ... on InvalidInput { fields { path } } ... on Failure { text: message } }
}`;
const REMOVE = `${CART} mutation ($input: RemoveFromCartInput!) { removeFromCart(input: $input) { ... on CartChanged { cart { ...C } } } }`;
const APPLY = `${CART} mutation ($input: ApplyCouponInput!) {
  applyCoupon(input: $input) { __typename ... on CartChanged { cart { ...C } } ... on CouponRefused { text: message } }
}`;

interface CartShown {
  lines: { id: string; expired: boolean; nearest: object[]; totalCents: number; appointment: { state: string } }[];
  coupon: { code: string; discountCents: number; refusal: string | null } | null;
  subtotalCents: number;
  discountCents: number;
  gstCents: number;
  qstCents: number;
  totalCents: number;
}

describe('the cart', () => {
  let shop: Shop;
  let taxed: string;
  beforeAll(async () => {
    shop = await Shop.open();
    taxed = await buildCourse(shop.world.owner, { name: 'Anglais', studentRateCents: 5555, taxable: true });
    await buildTutor(shop.world.owner, { courseIds: [taxed] });
  });
  afterAll(() => shop.close());

  const add = async (student: Asker, startsAt: Date, over: object = {}) => {
    const input = {
      courseId: shop.courseId,
      tutorId: shop.tutor.id,
      startsAt: startsAt.toISOString(),
      minutes: 60,
      ...over,
    };
    return (
      await shop.world.ask<{ addToCart: { __typename: string; cart: CartShown; fields: { path: string }[] } }>(
        student,
        ADD,
        { input },
      )
    ).addToCart;
  };
  const coupon = async (values: object): Promise<string> => {
    const code = `C${uuidv7().slice(-8)}`.toUpperCase();
    await insert(shop.world.owner, 'coupons', { id: uuidv7(), code, kind: 'percent', basis_points: 1000, ...values });
    return code;
  };
  const apply = async (student: Asker, code: string) =>
    (
      await shop.world.ask<{ applyCoupon: { __typename: string; cart: CartShown; text: string } }>(student, APPLY, {
        input: { code },
      })
    ).applyCoupon;
  const read = (student: Asker) => shop.world.ask<{ cart: CartShown; viewer: { cartCount: number } }>(student, READ);

  test('holds the slot and fixes its price, whatever the course costs later', async () => {
    const student = await buildStudent(shop.world.owner);
    const added = await add(student, shop.nextStart(), { minutes: 90 });
    expect(added).toMatchObject({
      __typename: 'CartChanged',
      cart: {
        subtotalCents: 9000,
        totalCents: 9000,
        lines: [{ appointment: { state: 'HELD', priceCents: 9000, orderId: null } }],
      },
    });
    await shop.world.owner.query('update courses set student_rate_cents = 9900 where id = $1', [shop.courseId]);
    expect(await read(student)).toMatchObject({ cart: { totalCents: 9000 }, viewer: { cartCount: 1 } });
    await shop.world.owner.query('update courses set student_rate_cents = 6000 where id = $1', [shop.courseId]);
  });

  test('taxes only what is taxed, line by line, and adds up', async () => {
    const student = await buildStudent(shop.world.owner);
    await add(student, shop.nextStart());
    const { cart } = await add(student, shop.nextStart(), { courseId: taxed, tutorId: null, minutes: 90 });
    // 55.55 × 1.5 = 83.325, up to 83.33; GST 4.1665 → 4.17; QST 8.3121 → 8.31
    expect(cart).toMatchObject({ subtotalCents: 14_333, gstCents: 417, qstCents: 831, totalCents: 15_581 });
    expect(cart.lines.map((line) => line.totalCents)).toEqual([6000, 9581]);
  });

  test('a price is the course’s alone: an input has no room for one, and a total that nobody was shown buys nothing', async () => {
    const student = await buildStudent(shop.world.owner);
    const startsAt = shop.nextStart();
    const input = { courseId: shop.courseId, tutorId: shop.tutor.id, startsAt: startsAt.toISOString(), minutes: 60 };
    const { errors } = await shop.world.execute(student, ADD, { input: { ...input, priceCents: 1 } });
    expect(errors?.[0]?.message).toContain('priceCents');
    expect((await read(student)).cart.lines).toHaveLength(0);
    await add(student, startsAt);
    for (const totalCents of [0, 1, 5999, 6001]) {
      expect(await shop.checkout(student, totalCents)).toMatchObject({
        __typename: 'InvalidInput',
        fields: [{ path: 'totalCents' }],
      });
    }
    expect(await shop.world.rows('select 1 from orders where student_id = $1', [student.id])).toHaveLength(0);
    expect((await read(student)).cart.lines).toHaveLength(1);
  });

  test('a double click is one line; a slot of someone else is taken, with free ones near it', async () => {
    const [student, other] = [await buildStudent(shop.world.owner), await buildStudent(shop.world.owner)];
    const start = shop.nextStart();
    await Promise.all([add(student, start), add(student, start)]);
    expect((await read(student)).cart.lines).toHaveLength(1);
    const answer = await add(other, start);
    expect(answer).toMatchObject({ __typename: 'SlotTaken', nearest: [{}, {}, {}] });
  });

  test('of many who want the same slot at once one gets it', async () => {
    const students = await Promise.all(Array.from({ length: 8 }, () => buildStudent(shop.world.owner)));
    const start = shop.nextStart();
    const answers = await Promise.all(students.map((student) => add(student, start)));
    expect(answers.map((answer) => answer.__typename).sort()).toEqual([
      'CartChanged',
      ...Array.from({ length: 7 }, () => 'SlotTaken'),
    ]);
  });

  test('a line that is taken out frees its slot; twice is once, and of another student it does nothing', async () => {
    const [student, other] = [await buildStudent(shop.world.owner), await buildStudent(shop.world.owner)];
    const start = shop.nextStart();
    const { cart } = await add(student, start);
    const input = { lineId: cart.lines[0]?.id };
    await shop.world.ask(other, REMOVE, { input });
    expect((await read(student)).cart.lines).toHaveLength(1);
    await shop.world.ask(student, REMOVE, { input });
    expect(await shop.world.ask(student, REMOVE, { input })).toMatchObject({
      removeFromCart: { cart: { lines: [], totalCents: 0 } },
    });
    expect(await add(other, start)).toMatchObject({ __typename: 'CartChanged' });
  });

  test('an expired line counts for nothing and offers free slots near it', async () => {
    const student = await buildStudent(shop.world.owner);
    await add(student, shop.nextStart());
    const { cart } = await add(student, shop.nextStart());
    await shop.world.owner.query(`update appointments set held_until = now() - interval '1 second' where id = $1`, [
      cart.lines[0]?.id,
    ]);
    const after = await read(student);
    expect(after).toMatchObject({
      cart: {
        totalCents: 6000,
        lines: [
          { expired: true, totalCents: 0 },
          { expired: false, nearest: [] },
        ],
      },
      viewer: { cartCount: 1 },
    });
    expect(after.cart.lines[0]?.nearest).toHaveLength(3);
  });

  test('wrong input is named', async () => {
    const student = await buildStudent(shop.world.owner);
    expect(await add(student, shop.nextStart(), { minutes: 45 })).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ path: 'minutes' }],
    });
    expect(await add(student, shop.nextStart(), { courseId: uuidv7() })).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ path: 'courseId' }],
    });
  });

  test('a coupon is spread over its lines, to the cent, and its case does not matter', async () => {
    const student = await buildStudent(shop.world.owner);
    const code = await coupon({ basis_points: 3333 });
    await add(student, shop.nextStart());
    await add(student, shop.nextStart(), { courseId: taxed, tutorId: null });
    const { cart } = await apply(student, ` ${code.toLowerCase()} `);
    expect(cart.coupon).toEqual({ code, discountCents: 3851, refusal: null });
    expect(cart).toMatchObject({ subtotalCents: 11_555, discountCents: 3851 });
    expect(cart.lines.reduce((sum, line) => sum + line.totalCents, 0)).toBe(cart.totalCents);
  });

  test('coupons that do not apply are refused with the reason, and not kept', async () => {
    const student = await buildStudent(shop.world.owner);
    await add(student, shop.nextStart());
    const refusals: [string, string][] = [
      ['NOBODY-KNOWS', 'does not exist'],
      [await coupon({ active: false }), 'no longer offered'],
      [await coupon({ starts_at: new Date(Date.now() + 86_400_000) }), 'not valid yet'],
      [await coupon({ ends_at: new Date(Date.now() - 1000) }), 'expired'],
      [await coupon({ minimum_cents: 6001 }), 'too low'],
    ];
    for (const [code, words] of refusals) {
      expect(await apply(student, code)).toMatchObject({
        __typename: 'CouponRefused',
        text: expect.stringContaining(words) as unknown,
      });
    }
    expect((await read(student)).cart.coupon).toBeNull();
  });

  test('a coupon that gives nothing any more stays, and says why', async () => {
    const student = await buildStudent(shop.world.owner);
    const code = await coupon({ minimum_cents: 10_000 });
    await add(student, shop.nextStart());
    const { cart } = await add(student, shop.nextStart());
    await apply(student, code);
    await shop.world.ask(student, REMOVE, { input: { lineId: cart.lines[0]?.id } });
    expect((await read(student)).cart).toMatchObject({
      totalCents: 6000,
      coupon: { discountCents: 0, refusal: expect.stringContaining('too low') as unknown },
    });
  });

  test('is read by the same number of statements whatever is in it', async () => {
    const few = await shop.studentWithCart(1);
    const many = await shop.studentWithCart(8);
    const statements = await countStatements(shop.world, () => read(few.student));
    expect(await countStatements(shop.world, () => read(many.student))).toBe(statements);
  });

  test('is nobody else’s: tutors, admins and visitors can not name it', async () => {
    for (const asker of [shop.tutor, 'visitor'] as const) {
      const { errors } = await shop.world.execute(asker, '{ cart { totalCents } }');
      expect(errors?.[0]?.message).toContain('Cannot query field "cart"');
    }
  });
});
