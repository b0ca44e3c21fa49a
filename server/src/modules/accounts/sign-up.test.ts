import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PASSWORD, RunningServer } from '../../testing/running-server.js';
import { TestWorld } from '../../testing/test-world.js';

describe('signing up', () => {
  let world: TestWorld;
  let here: RunningServer;
  let there: RunningServer;

  beforeAll(async () => {
    world = await TestWorld.create();
    [here, there] = await Promise.all([RunningServer.start(world), RunningServer.start(world)]);
  });
  afterAll(async () => {
    await Promise.all([here.stop(), there.stop()]);
    await world.destroy();
  });

  const signUp = (server: RunningServer, email: string) =>
    server.browser().post('/api/auth/sign-up/email', { email, name: 'Emma Roy', password: PASSWORD, language: 'fr' });

  test('ten times at once with one address makes one account, and answers each the same', async () => {
    const email = 'emma.roy@example.test';
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, time) => signUp(time % 2 === 0 ? here : there, email)),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    const users = await Promise.all(answers.map(async (answer) => ((await answer.json()) as { user: object }).user));
    for (const user of users) expect(Object.keys(user).sort()).toEqual(Object.keys(users[0] ?? {}).sort());
    expect(await world.rows('select name from users where email = $1', [email])).toEqual([{ name: 'Emma Roy' }]);
    expect(
      await world.rows(
        `select count(*)::int as count from auth.account a join users u on u.id = a.user_id where u.email = $1`,
        [email],
      ),
    ).toEqual([{ count: 1 }]);
  });

  /** The mails to an address that wait to be sent, in their order. */
  const mails = async (email: string): Promise<string[]> => {
    const rows = await world.rows<{ mail: string }>(
      `select j.payload ->> 'mail' as mail from graphile_worker._private_jobs j join users u on u.id::text = j.payload ->> 'userId'
       where u.email = $1 order by j.id`,
      [email],
    );
    return rows.map(({ mail }) => mail);
  };
  const madeLongAgo = (email: string) =>
    world.owner.query(`update users set created_at = created_at - interval '1 day' where email = $1`, [email]);

  test('again, with the address not confirmed, sends the link once more; two clicks send one', async () => {
    const email = 'alice.roy@example.test';
    await signUp(here, email);
    await signUp(there, email);
    expect(await mails(email)).toEqual(['verify-email']);
    await madeLongAgo(email);
    expect((await signUp(there, email)).status).toBe(200);
    expect(await mails(email)).toEqual(['verify-email', 'verify-email']);
  });

  test('with the address of an account changes nothing, answers as for any, and tells the address', async () => {
    const email = 'jean.roy@example.test';
    const unknown = (await (await signUp(here, email)).json()) as { user: object };
    await world.owner.query('update users set email_verified = true where email = $1', [email]);
    await madeLongAgo(email);
    const before = await world.rows('select * from users where email = $1', [email]);
    const known = (await (await signUp(there, email)).json()) as { user: object };
    expect(Object.keys(known.user).sort()).toEqual(Object.keys(unknown.user).sort());
    expect(await world.rows('select * from users where email = $1', [email])).toEqual(before);
    expect(await mails(email)).toEqual(['verify-email', 'account-exists']);
  });
});
