import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The operating system's user and group that a server runs under. */
export interface Account {
  uid: number;
  gid: number;
}

/**
 * The account PostgreSQL must run under: nothing to change for a person, and `postgres` for root, because PostgreSQL
 * refuses to run as root. The user is made where there is none. Throws, saying so, where it can't be made.
 */
export async function postgresAccount(): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null;
  const existing = await lookUp('postgres');
  if (existing !== null) return existing;
  await run('useradd', ['--system', '--user-group', '--no-create-home', '--home-dir', '/', 'postgres']).catch(
    () => undefined,
  );
  const made = (await lookUp('postgres')) ?? (await lookUp('nobody'));
  if (made !== null) return made;
  throw new Error(
    'PostgreSQL refuses to run as root, and no user "postgres" could be made for it. ' +
      'Start as another user, or set DATABASE_URL to a PostgreSQL of yours.',
  );
}

/**
 * Whether the account may pass through every folder above the path (and the path itself where it exists). Root's home, for one,
 * is closed to others, so a checkout inside it is out of the reach of the user postgres.
 */
export async function canReach(account: Account | null, path: string): Promise<boolean> {
  if (account === null) return true;
  const parent = dirname(path);
  if (parent !== path && !(await canReach(account, parent))) return false;
  const found = await stat(path).catch(() => null);
  if (found === null || !found.isDirectory()) return true;
  const shift = found.uid === account.uid ? 6 : found.gid === account.gid ? 3 : 0;
  return ((found.mode >> shift) & 0o1) === 1;
}

async function lookUp(name: string): Promise<Account | null> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return null;
  }
}
