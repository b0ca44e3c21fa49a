import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { SignIn } from './auth.js';
import { hashPassword } from './passwords.js';

interface NewAdmin {
  email: string;
  name: string;
  /** Null: a link to choose one is mailed. */
  password: string | null;
}

/** Passwords are as long as the sign-in library asks of everyone. */
const PASSWORD_LENGTH = { least: 10, most: 128 };

/** What became of the wish for an admin. */
export type CreatedAdmin = 'created' | 'exists';

/**
 * Makes an admin, by the owner's connection: for the first admin of a new installation, whom nobody inside could invite. Changes nothing where the
 * address already is an admin's. Throws, for people, where the address is a student's or a tutor's, or the password is too short or long.
 */
export async function createAdmin(
  owner: pg.ClientBase,
  signIn: SignIn,
  { email, name, password }: NewAdmin,
): Promise<CreatedAdmin> {
  if (password !== null && (password.length < PASSWORD_LENGTH.least || password.length > PASSWORD_LENGTH.most)) {
    throw new Error(`A password has ${PASSWORD_LENGTH.least} to ${PASSWORD_LENGTH.most} characters.`);
  }
  const { rows } = await owner.query<{ role: string }>('select role from users where email = $1', [email]);
  const role = rows[0]?.role;
  if (role === 'admin') return 'exists';
  if (role) throw new Error(`${email} is the address of a ${role}; an account has one role. Use another address.`);

  await owner.query('begin');
  try {
    await insertAdmin(owner, email, name, password);
    await owner.query('commit');
  } catch (error) {
    await owner.query('rollback');
    throw error;
  }
  if (password === null) {
    await signIn.auth.api.requestPasswordReset({ body: { email, redirectTo: '/admin/nouveau-mot-de-passe' } });
  }
  return 'created';
}

async function insertAdmin(owner: pg.ClientBase, email: string, name: string, password: string | null): Promise<void> {
  const id = uuidv7();
  await owner.query(`insert into users (id, role, name, email, email_verified) values ($1, 'admin', $2, $3, true)`, [
    id,
    name,
    email,
  ]);
  if (password !== null) {
    await owner.query(
      `insert into auth.account (id, account_id, provider_id, user_id, password) values ($1, $2, 'credential', $3, $4)`,
      [uuidv7(), id, id, await hashPassword(password)],
    );
  }
  await owner.query(
    `insert into audit_entries (id, actor_role, action, subject_type, subject_id) values ($1, 'system', 'admin.create', 'user', $2)`,
    [uuidv7(), id],
  );
}
