import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildAdmin, buildStudent } from '../../testing/builders.js';
import { emailOf, PASSWORD, RunningServer } from '../../testing/running-server.js';
import { TestWorld, type Asker } from '../../testing/test-world.js';
import { until } from '../../testing/until.js';

const SUSPEND = `mutation ($input: SuspendUserInput!) {
  suspendUser(input: $input) { __typename ... on UserChanged { user { id name } suspendedAt } ... on InvalidInput { fields { path message } } }
}`;
const REACTIVATE = `mutation ($input: ReactivateUserInput!) { reactivateUser(input: $input) { ... on UserChanged { suspendedAt } } }`;

describe('suspending a user', () => {
  let world: TestWorld;
  let here: RunningServer;
  let there: RunningServer;
  let admin: Asker;

  beforeAll(async () => {
    world = await TestWorld.create();
    [here, there] = await Promise.all([RunningServer.start(world), RunningServer.start(world)]);
    admin = await buildAdmin(world.owner);
  });
  afterAll(async () => {
    await Promise.all([here.stop(), there.stop()]);
    await world.destroy();
  });

  test('puts them out at once, over HTTP and the websocket, on every process, and no password lets them in', async () => {
    const student = await buildStudent(world.owner, { name: 'Léa Tremblay' });
    const [laptop, phone] = [await here.signIn(student), await there.signIn(student)];
    const sockets = [laptop, phone].map((browser) =>
      browser.subscribe('subscription { inboxEvents { unreadMessages } }'),
    );
    await until(() => [here, there].every(({ parts }) => parts.services.presence.isOnline(student.id)));
    expect(await phone.ask('{ viewer { id } }')).toEqual({ viewer: { id: student.id } });

    const console = await here.signIn(admin);
    expect(await console.ask(SUSPEND, { input: { userId: student.id, reason: 'Impayés' } })).toEqual({
      suspendUser: {
        __typename: 'UserChanged',
        user: { id: student.id, name: 'Léa Tremblay' },
        suspendedAt: expect.stringMatching(/^\d{4}-/) as unknown,
      },
    });

    for (const browser of [laptop, phone]) expect(await browser.ask('{ viewer { id } }')).toEqual({ viewer: null });
    for (const socket of sockets) expect((await socket.end()).failure).toMatchObject({ code: 4403 });
    expect((await laptop.subscribe('subscription { inboxEvents { unreadMessages } }').end()).failure).toMatchObject({
      code: 4403,
    });
    const refused = await there.browser().signIn(await emailOf(world, student), PASSWORD);
    expect({ status: refused.status, body: (await refused.json()) as unknown }).toMatchObject({
      status: 403,
      body: { code: 'ACCOUNT_SUSPENDED' },
    });
    expect(await world.rows('select from auth.session where user_id = $1', [student.id])).toEqual([]);

    expect(await console.ask(REACTIVATE, { input: { userId: student.id, reason: 'Réglé' } })).toEqual({
      reactivateUser: { suspendedAt: null },
    });
    expect(await (await here.signIn(student)).ask('{ viewer { id } }')).toEqual({ viewer: { id: student.id } });
    expect(
      await world.rows('select action, actor_id, reason from audit_entries where subject_id = $1 order by at, id', [
        student.id,
      ]),
    ).toEqual([
      { action: 'user.suspend', actor_id: admin.id, reason: 'Impayés' },
      { action: 'user.reactivate', actor_id: admin.id, reason: 'Réglé' },
    ]);
  });

  test('a suspended user whose session was left behind is nobody all the same', async () => {
    const student = await buildStudent(world.owner);
    const browser = await here.signIn(student);
    await world.owner.query('update users set suspended_at = now() where id = $1', [student.id]);
    expect(await browser.ask('{ viewer { id } }')).toEqual({ viewer: null });
  });

  test('twice is once, in the audit too', async () => {
    const student = await buildStudent(world.owner);
    const suspended = () =>
      world.ask<{ suspendUser: object }>(admin, SUSPEND, { input: { userId: student.id, reason: 'Abus' } });
    const answers = await Promise.all([suspended(), suspended()]);
    expect(answers[0]).toEqual(answers[1]);
    expect(await world.rows('select action from audit_entries where subject_id = $1', [student.id])).toHaveLength(1);
  });

  test('an admin does not lock themselves out, and needs a reason', async () => {
    const { data } = await world.execute(admin, SUSPEND, { input: { userId: admin.id, reason: 'Vacances' } }, 'fr');
    expect(data).toEqual({
      suspendUser: {
        __typename: 'InvalidInput',
        fields: [{ path: 'userId', message: 'Vous ne pouvez pas faire ceci à votre propre compte.' }],
      },
    });
    const student = await buildStudent(world.owner);
    expect(await world.ask(admin, SUSPEND, { input: { userId: student.id, reason: '' } })).toMatchObject({
      suspendUser: { fields: [{ path: 'reason' }] },
    });
  });

  test('nobody else can, neither by the API nor by its database role', async () => {
    const [student, victim] = [await buildStudent(world.owner), await buildStudent(world.owner)];
    const { errors } = await world.execute(student, SUSPEND, { input: { userId: victim.id, reason: 'x' } });
    expect(errors?.map(({ message }) => message)).toContain('Unknown type "SuspendUserInput".');
    const ctx = world.context(student);
    await expect(ctx.transact((tx) => tx.query('select app.end_sessions($1)', [victim.id]))).rejects.toThrow(
      'Only staff may end the sessions of a user.',
    );
    const changed = await ctx.transact((tx) =>
      tx.query('update users set suspended_at = now() where id = $1 returning id', [victim.id]),
    );
    expect(changed).toEqual([]);
  });

  test('someone who is not there is not found', async () => {
    const { errors } = await world.execute(admin, SUSPEND, {
      input: { userId: '01a20596-f8bf-7775-a0a0-bc4a2f43ed2b', reason: 'x' },
    });
    expect(errors?.[0]?.extensions).toEqual({ code: 'NOT_FOUND' });
  });
});
