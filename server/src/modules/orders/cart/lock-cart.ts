import type { Transaction } from '../../../database/unit-of-work.js';

/**
 * Makes everything that changes a student's cart, or makes an order of it, wait for each other until the end of the transaction:
 * two tabs can not buy the same cart twice, or change it under an order that is being made.
 */
export async function lockCart(tx: Transaction, studentId: string): Promise<void> {
  await tx.query(
    'insert into carts (student_id) values ($1) on conflict (student_id) do update set updated_at = now()',
    [studentId],
  );
}

/**
 * As {@link lockCart}, for the student of an order that is about to be settled. A checkout holds the cart and then wants the order; whoever
 * settles it wants the cart's lines in the end: both begin with the cart, so neither waits for the other for ever.
 */
export async function lockCartOfOrder(tx: Transaction, orderId: string): Promise<void> {
  await tx.query(
    `insert into carts (student_id) select student_id from orders where id = $1
     on conflict (student_id) do update set updated_at = now()`,
    [orderId],
  );
}
