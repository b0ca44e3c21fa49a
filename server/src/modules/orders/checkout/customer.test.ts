import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildStudent } from '../../../testing/builders.js';
import { Shop } from '../../../testing/shop.js';
import { customerFor } from './customer.js';

/** Two inserts must meet within microseconds, which a hundred students of ten checkouts each bring about. */
const STUDENTS = 100;
const CHECKOUTS = 10;

describe('customers at Stripe', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await Shop.open();
  });
  afterAll(() => shop.close());

  test('are made once for a student who checks out ten times at once, and every checkout hears of the same one', async () => {
    for (let student = 0; student < STUDENTS; student += 1) {
      const { id } = await buildStudent(shop.world.owner);
      const made = await Promise.all(
        Array.from({ length: CHECKOUTS }, async () => {
          const system = shop.world.context('system');
          try {
            return await customerFor(system, id, { email: 'emma@example.com', name: 'Emma' });
          } finally {
            await system.close();
          }
        }),
      );
      expect(new Set(made).size).toBe(1);
      expect(
        await shop.world.rows('select stripe_customer_id as id from stripe_customers where user_id = $1', [id]),
      ).toEqual([{ id: made[0] }]);
    }
  });
});
