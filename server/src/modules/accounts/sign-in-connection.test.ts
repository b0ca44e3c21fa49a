import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildStudent } from '../../testing/builders.js';
import { RunningServer } from '../../testing/running-server.js';
import { TestWorld, type Asker } from '../../testing/test-world.js';
import { until } from '../../testing/until.js';

describe('the connections of sign-in', () => {
  let world: TestWorld;
  let server: RunningServer;
  let student: Asker;

  beforeAll(async () => {
    world = await TestWorld.create();
    server = await RunningServer.start(world);
    student = await buildStudent(world.owner);
  });
  afterAll(async () => {
    await server.stop();
    await world.destroy();
  });

  test('may all be lost, as when the database starts again: the process lives, and sessions and sign-in go on', async () => {
    const lea = await server.signIn(student);
    const lost = await world.rows(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and application_name = '4as sign-in'`,
    );
    expect(lost.length).toBeGreaterThan(0);
    const viewer = async () => (await lea.execute<{ viewer: { id: string } | null }>('{ viewer { id } }')).data?.viewer;
    await until(async () => (await viewer().catch(() => null))?.id === student.id);
    expect(await viewer()).toEqual({ id: student.id });
    await lea.close();
  });
});
