import type { TestWorld } from './test-world.js';

/** What a process says that dies: its own error, so that no other hides behind it. */
export class Crash extends Error {}

/**
 * Runs `work` in a process that dies at its n-th statement, `begin` and `commit` counted, the first being 1: the statement and all that follow are
 * never sent, and PostgreSQL undoes what was not committed. False when the work ended before that; its own failures are thrown.
 */
export async function crashAt(world: TestWorld, n: number, work: () => Promise<unknown>): Promise<boolean> {
  const { dataSource } = world.parts.services;
  const create = dataSource.createQueryRunner.bind(dataSource);
  let sent = 0;
  dataSource.createQueryRunner = (mode) => {
    const runner = create(mode);
    const query = runner.query.bind(runner) as (...args: unknown[]) => Promise<unknown>;
    const mortal = async (...args: unknown[]): Promise<unknown> => {
      if (args[0] === 'rollback') return query(...args);
      sent += 1;
      if (sent < n) return query(...args);
      if (args[0] === 'commit') await query('rollback');
      throw new Crash(`the process died at statement ${n}`);
    };
    return Object.assign(runner, { query: mortal });
  };
  try {
    await work();
    return false;
  } catch (error) {
    if (sent < n) throw error;
    return true;
  } finally {
    dataSource.createQueryRunner = create;
  }
}
