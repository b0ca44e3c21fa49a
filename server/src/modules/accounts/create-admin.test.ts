import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { buildTutor } from '../../testing/builders.js';
import { TestWorld } from '../../testing/test-world.js';
import { createAdmin } from './create-admin.js';

const PASSWORD = 'a password of an admin';

let world: TestWorld;
let owner: pg.Client;

beforeAll(async () => {
  world = await TestWorld.create();
  owner = new pg.Client({ connectionString: world.env.DATABASE_OWNER_URL });
  await owner.connect();
});

afterAll(async () => {
  await owner.end();
  await world.destroy();
});

function jobsFor(email: string) {
  return world.rows<{ payload: { mail: string; data: { url: string } } }>(
    `select j.payload from graphile_worker._private_jobs j join users u on u.id::text = j.payload ->> 'userId' where u.email = $1`,
    [email],
  );
}

test('an admin with a password can sign in', async () => {
  const admin = { email: 'first@example.test', name: 'First Admin', password: PASSWORD };
  expect(await createAdmin(owner, world.parts.signIn, admin)).toBe('created');
  const answer = await world.parts.signIn.auth.api.signInEmail({ body: { email: admin.email, password: PASSWORD } });
  expect(answer.user).toMatchObject({ email: admin.email, role: 'admin' });
  expect(await jobsFor(admin.email)).toEqual([]);
});

test('an admin without a password is mailed a link that leads to the admin console', async () => {
  const email = 'second@example.test';
  await createAdmin(owner, world.parts.signIn, { email, name: 'Second Admin', password: null });
  const [job] = await jobsFor(email);
  expect(job?.payload.mail).toBe('reset-password');
  expect(decodeURIComponent(job?.payload.data.url ?? '')).toContain('/admin/nouveau-mot-de-passe');
});

test('that somebody became an admin is in the audit', async () => {
  await createAdmin(owner, world.parts.signIn, {
    email: 'third@example.test',
    name: 'Third Admin',
    password: PASSWORD,
  });
  const entries = await world.rows(
    `select a.actor_role from audit_entries a join users u on u.id = a.subject_id where u.email = 'third@example.test' and a.action = 'admin.create'`,
  );
  expect(entries).toEqual([{ actor_role: 'system' }]);
});

test('asked twice, it changes nothing the second time', async () => {
  const admin = { email: 'twice@example.test', name: 'Once', password: PASSWORD };
  await createAdmin(owner, world.parts.signIn, admin);
  expect(await createAdmin(owner, world.parts.signIn, { ...admin, name: 'Twice' })).toBe('exists');
  expect(await world.rows(`select name from users where email = 'twice@example.test'`)).toEqual([{ name: 'Once' }]);
});

test('nobody with another role is turned into an admin', async () => {
  await buildTutor(world.owner, { email: 'tutor@example.test' });
  const wish = createAdmin(owner, world.parts.signIn, {
    email: 'tutor@example.test',
    name: 'Tutor',
    password: PASSWORD,
  });
  await expect(wish).rejects.toThrow('is the address of a tutor');
});

test('a password that is too short makes no admin', async () => {
  const wish = createAdmin(owner, world.parts.signIn, {
    email: 'short@example.test',
    name: 'Short',
    password: 'short',
  });
  await expect(wish).rejects.toThrow('10 to 128 characters');
  expect(await world.rows(`select from users where email = 'short@example.test'`)).toEqual([]);
});
