import type pg from 'pg';
import type Stripe from 'stripe';
import { hashPassword } from '../../modules/accounts/index.js';
import { DEMO_PASSWORD } from './demo/demo-accounts.js';
import { addNotifications } from './demo/notifications.js';
import { buildDemo } from './demo/seed-demo.js';
import { insert } from './insert-rows.js';

/** The setting that says on which day the demo was put in. */
const MARKER = 'demoSeededAt';

/**
 * Puts the demo in unless it is there; true when it did. All or nothing, and two that start together wait for each other. Refuses a
 * database in which somebody already has an account: a demo does not belong among real people.
 */
export async function seedOnce(
  client: pg.Client,
  { now, stripe }: { now: Date; stripe: Stripe | null },
): Promise<boolean> {
  await client.query(`select pg_advisory_lock(hashtext('4as demo'))`);
  try {
    const { rows } = await client.query<{ seeded: boolean; people: boolean }>(
      'select exists (select from settings where key = $1) as seeded, exists (select from users) as people',
      [MARKER],
    );
    if (rows[0]?.seeded) return false;
    if (rows[0]?.people) throw new Error('This database has accounts: the demo data go only into an empty one.');
    const demo = await buildDemo({ now, passwordHash: await hashPassword(DEMO_PASSWORD), stripe });
    await client.query('begin');
    try {
      await demo.write(client);
      await addNotifications(client, now);
      await insert(client, 'settings', { key: MARKER, value: JSON.stringify(now) });
      await client.query('commit');
    } catch (error) {
      await client.query('rollback');
      throw error;
    }
    await client.query('analyze');
    return true;
  } finally {
    await client.query(`select pg_advisory_unlock(hashtext('4as demo'))`);
  }
}
