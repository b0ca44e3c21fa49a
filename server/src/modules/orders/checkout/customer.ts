import { createHash } from 'node:crypto';
import type { Context } from '../../../context.js';

/** A student's id at Stripe; null until the first checkout. Leaves no transaction open. */
export async function customerOf(system: Context, studentId: string): Promise<string | null> {
  const [row] = await system.db.query<{ id: string }>(
    'select stripe_customer_id as id from stripe_customers where user_id = $1',
    [studentId],
  );
  await system.close();
  return row?.id ?? null;
}

/**
 * A student's id at Stripe, made there once: the key is theirs, so two checkouts at once and a crash before our commit come to the
 * same customer. No transaction may be open.
 */
export async function customerFor(
  system: Context,
  studentId: string,
  student: { email: string; name: string },
): Promise<string> {
  const known = await customerOf(system, studentId);
  if (known !== null) return known;
  const params = { email: student.email, name: student.name, metadata: { user_id: studentId } };
  // A key belongs to its parameters: someone who was renamed since a crash gets a customer of the new name.
  const content = createHash('sha256').update(JSON.stringify(params)).digest('hex').slice(0, 16);
  const made = await system.services.stripe.customers.create(params, {
    idempotencyKey: `customer-${studentId}-${content}`,
  });
  return system.transact(async (tx) => {
    // Two checkouts at once write the same row, so either unique index may be the one that meets the other's: no target is named.
    await tx.query(
      'insert into stripe_customers (user_id, stripe_customer_id) values ($1, $2) on conflict do nothing',
      [studentId, made.id],
    );
    const [row] = await tx.query<{ id: string }>(
      'select stripe_customer_id as id from stripe_customers where user_id = $1',
      [studentId],
    );
    if (!row) throw new Error(`Customer ${made.id} at Stripe is kept as another student's.`);
    return row.id;
  });
}
