import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { payHostedPage } from '@4as/stripe-emulator';
import { v7 as uuidv7 } from 'uuid';
import { buildAdmin, buildCourse } from '../../../testing/builders.js';
import { countStatements } from '../../../testing/count-statements.js';
import { Shop } from '../../../testing/shop.js';
import type { Asker } from '../../../testing/test-world.js';

const COUPON = `fragment C on Coupon { id code kind basisPoints amountCents state archivedAt limitTotal minimumCents
  courses { id } results { uses pendingUses paidOrders students discountCents revenueCents } }`;
const CREATE = `${COUPON} mutation ($input: CouponInput!) { createCoupon(input: $input) {
  __typename ... on CouponChanged { coupon { ...C } } ... on InvalidInput { fields { path message } } } }`;
const UPDATE = `${COUPON} mutation ($input: UpdateCouponInput!) { updateCoupon(input: $input) {
  __typename ... on CouponChanged { coupon { ...C } } ... on InvalidInput { fields { path } } } }`;
const DELETE = `mutation ($input: DeleteCouponInput!) { deleteCoupon(input: $input) { __typename ... on CouponDeleted { archived } } }`;
const LIST = `${COUPON} query ($filter: CouponFilter, $first: Int, $after: String) {
  coupons(filter: $filter, first: $first, after: $after) { totalCount nodes { ...C } pageInfo { endCursor hasNextPage } } }`;
const ONE = `${COUPON} query ($id: ID!) { coupon(id: $id) { ...C } }`;

interface CouponShown {
  id: string;
  code: string;
  state: string;
  archivedAt: string | null;
  results: Record<string, number>;
}
interface Answer {
  __typename: string;
  coupon: CouponShown;
  fields: { path: string; message: string }[];
}

describe('coupons as admins keep them', () => {
  let shop: Shop;
  let admin: Asker;
  beforeAll(async () => {
    shop = await Shop.open();
    admin = await buildAdmin(shop.world.owner);
  });
  afterAll(() => shop.close());

  const newCode = () => `T-${uuidv7().slice(-12)}`;
  const coupon = (over: object = {}) => ({
    code: newCode(),
    kind: 'PERCENT',
    basisPoints: 1500,
    minimumCents: 0,
    firstOrderOnly: false,
    active: true,
    courseIds: [] as string[],
    ...over,
  });
  const create = async (over: object = {}) =>
    (await shop.world.ask<{ createCoupon: Answer }>(admin, CREATE, { input: coupon(over) })).createCoupon;
  const update = async (id: string, over: object) =>
    (await shop.world.ask<{ updateCoupon: Answer }>(admin, UPDATE, { input: { ...coupon(over), id } })).updateCoupon;
  const remove = async (id: string) =>
    (
      await shop.world.ask<{ deleteCoupon: { __typename: string; archived: boolean } }>(admin, DELETE, {
        input: { id },
      })
    ).deleteCoupon;
  const list = async (filter: object, first = 50, after: string | null = null) =>
    (
      await shop.world.ask<{
        coupons: { totalCount: number; nodes: CouponShown[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
      }>(admin, LIST, { filter, first, after })
    ).coupons;
  const audited = (id: string) =>
    shop.world.rows<{ action: string; actor: string }>(
      'select action, actor_id as actor from audit_entries where subject_id = $1 order by at, id',
      [id],
    );
  const pay = async (code: string, totalCents: number): Promise<Asker> => {
    const { student } = await shop.studentWithCart();
    await shop.world.ask(
      student,
      'mutation ($input: ApplyCouponInput!) { applyCoupon(input: $input) { __typename } }',
      {
        input: { code },
      },
    );
    const { paymentUrl } = await shop.checkout(student, totalCents);
    await payHostedPage(paymentUrl);
    await shop.settle();
    return student;
  };

  test('are made, changed and deleted, each written down with who did it', async () => {
    const course = await buildCourse(shop.world.owner);
    const made = await create({ code: ' rentree-26 ', courseIds: [course] });
    expect(made).toMatchObject({
      __typename: 'CouponChanged',
      coupon: { code: 'RENTREE-26', state: 'ACTIVE', basisPoints: 1500, amountCents: null, courses: [{ id: course }] },
    });
    const { id } = made.coupon;
    expect(await update(id, { code: 'RENTREE-26', kind: 'AMOUNT', basisPoints: null, amountCents: 900 })).toMatchObject(
      {
        coupon: { kind: 'AMOUNT', basisPoints: null, amountCents: 900, courses: [] },
      },
    );
    expect(await remove(id)).toEqual({ __typename: 'CouponDeleted', archived: false });
    expect(await shop.world.ask(admin, ONE, { id })).toEqual({ coupon: null });
    expect(await audited(id)).toEqual(
      ['coupon.create', 'coupon.update', 'coupon.delete'].map((action) => ({ action, actor: admin.id })),
    );
  });

  test('that are not right say so at each field, and nothing is kept', async () => {
    const startsAt = '2031-05-01T04:00:00.000Z';
    const wrong: [object, string[]][] = [
      [{ code: 'é!', basisPoints: 10_001, startsAt, endsAt: startsAt }, ['code', 'basisPoints', 'endsAt']],
      [{ basisPoints: null }, ['basisPoints']],
      [{ kind: 'AMOUNT', basisPoints: null, amountCents: 0 }, ['amountCents']],
      [{ limitTotal: 0, limitPerStudent: 0, minimumCents: -1 }, ['limitTotal', 'limitPerStudent', 'minimumCents']],
      [{ courseIds: [uuidv7()] }, ['courseIds']],
    ];
    for (const [over, paths] of wrong) {
      const answer = await create(over);
      expect(answer.__typename).toBe('InvalidInput');
      expect(answer.fields.map(({ path }) => path)).toEqual(paths);
    }
    const { coupon: taken } = await create();
    expect((await create({ code: taken.code.toLowerCase() })).fields).toMatchObject([{ path: 'code' }]);
    expect(await shop.world.rows('select 1 from coupons where code = $1', [taken.code])).toHaveLength(1);
  });

  test('of a double click on the same code one is made', async () => {
    const code = newCode();
    const answers = await Promise.all([create({ code }), create({ code }), create({ code })]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
      'CouponChanged',
      'InvalidInput',
      'InvalidInput',
    ]);
  });

  test('show what came of them: uses, discounts given and what was paid', async () => {
    const { coupon: made } = await create({ limitTotal: 2 });
    const { student } = await shop.studentWithCart();
    await pay(made.code, 5100);
    await shop.world.ask(
      student,
      'mutation ($input: ApplyCouponInput!) { applyCoupon(input: $input) { __typename } }',
      {
        input: { code: made.code },
      },
    );
    await shop.checkout(student, 5100);
    const { coupon: shown } = await shop.world.ask<{ coupon: CouponShown }>(admin, ONE, { id: made.id });
    expect(shown).toMatchObject({
      state: 'USED_UP',
      results: { uses: 2, pendingUses: 1, paidOrders: 1, students: 1, discountCents: 900, revenueCents: 5100 },
    });
  });

  test('that were used are archived, refuse students with the reason, and come back when made active', async () => {
    const { coupon: made } = await create();
    await pay(made.code, 5100);
    expect(await remove(made.id)).toMatchObject({ archived: true });
    expect(await remove(made.id)).toMatchObject({ archived: true });
    expect(await list({ search: made.code, states: ['ARCHIVED'] })).toMatchObject({ totalCount: 1 });
    const { student } = await shop.studentWithCart();
    const tried = await shop.world.ask<{ applyCoupon: { text: string } }>(
      student,
      'mutation ($input: ApplyCouponInput!) { applyCoupon(input: $input) { ... on Failure { text: message } } }',
      { input: { code: made.code } },
    );
    expect(tried.applyCoupon.text).toContain('no longer offered');
    expect(await update(made.id, { code: made.code })).toMatchObject({ coupon: { state: 'ACTIVE', archivedAt: null } });
  });

  test('are found by their code and state, and paged without a gap', async () => {
    const word = newCode().slice(-8);
    const states = [
      {},
      { startsAt: '2031-05-01T04:00:00.000Z' },
      { endsAt: '2020-05-01T04:00:00.000Z' },
      { active: false },
    ];
    for (const [index, over] of states.entries()) await create({ code: `${word}-${index}`, ...over });
    const all = await list({ search: word });
    expect(all.nodes.map(({ state }) => state)).toEqual(['INACTIVE', 'ENDED', 'SCHEDULED', 'ACTIVE']);
    expect(await list({ search: word, states: ['ENDED', 'SCHEDULED'] })).toMatchObject({ totalCount: 2 });
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page = await list({ search: word }, 3, after);
      seen.push(...page.nodes.map(({ code }) => code));
      ({ endCursor: after, hasNextPage: more } = page.pageInfo);
    }
    expect(seen).toEqual(all.nodes.map(({ code }) => code));
  });

  test('are read by the same number of statements, five or fifty', async () => {
    const word = newCode().slice(-8);
    const course = await buildCourse(shop.world.owner);
    for (let index = 0; index < 50; index += 1) await create({ code: `${word}-${index}`, courseIds: [course] });
    const few = await countStatements(shop.world, () => list({ search: word }, 5));
    expect(await countStatements(shop.world, () => list({ search: word }, 50))).toBe(few);
  });

  test('lead to the orders that were made with them', async () => {
    const { coupon: made } = await create();
    const student = await pay(made.code, 5100);
    const { orders } = await shop.world.ask<{ orders: { nodes: object[] } }>(
      admin,
      'query ($filter: OrderFilter) { orders(filter: $filter) { nodes { couponCode student { id } } } }',
      { filter: { couponId: made.id } },
    );
    expect(orders.nodes).toEqual([{ couponCode: made.code, student: { id: student.id } }]);
  });
});
