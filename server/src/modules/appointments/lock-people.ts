import type { Transaction } from '../../database/unit-of-work.js';

/**
 * Makes those who change the times of these tutors and students take turns, until the transaction ends. A single new hold needs no turn:
 * it is one insert that gives way. Whoever takes a time by an update, or several times at once, would meet another one in an
 * exclusion constraint and each would wait for the other. Locks in one order, so it never waits in a circle itself.
 */
export async function lockPeople(tx: Transaction, userIds: readonly string[]): Promise<void> {
  for (const id of [...new Set(userIds)].sort())
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [id]);
}
