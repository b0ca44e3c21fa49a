import type { TestWorld } from './test-world.js';

/**
 * How many SQL statements the process sends while `work` runs, without those that open and end a transaction. Nothing else may
 * run on the world meanwhile.
 */
export async function countStatements(world: TestWorld, work: () => Promise<unknown>): Promise<number> {
  const { dataSource } = world.parts.services;
  const create = dataSource.createQueryRunner.bind(dataSource);
  let count = 0;
  dataSource.createQueryRunner = (mode) => {
    const runner = create(mode);
    const query = runner.query.bind(runner) as (...args: unknown[]) => Promise<unknown>;
    const counted = (...args: unknown[]): Promise<unknown> => {
      if (!/^\s*(begin|commit|rollback|select set_config)/i.test(String(args[0]))) count += 1;
      return query(...args);
    };
    return Object.assign(runner, { query: counted });
  };
  try {
    await work();
  } finally {
    dataSource.createQueryRunner = create;
  }
  return count;
}
