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
