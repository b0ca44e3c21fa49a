import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Account } from './postgres-account.js';
import { type PostgresPlace, ownFolder } from './postgres-place.js';
import { commandOf, isAlive } from './processes.js';

const run = promisify(execFile);

/**
 * Makes the data folder of a new server, once: it is prepared beside its place and moved there when it is whole, so that a start
 * that was cut short leaves nothing half made. Throws where the folder belongs to another major version of PostgreSQL.
 */
export async function createDataFolder(place: PostgresPlace, account: Account | null, password: string): Promise<void> {
  const found = await readFile(join(place.dataDir, 'PG_VERSION'), 'utf8').catch(() => null);
  if (found !== null) return refuseOtherVersion(place, found.trim());
  const unfinished = `${place.dataDir}.new`;
  await rm(unfinished, { recursive: true, force: true });
  await ownFolder(account, unfinished);
  const passwordFile = join(tmpdir(), `4as-${randomBytes(8).toString('hex')}`);
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (account !== null) await chown(passwordFile, account.uid, account.gid);
  try {
    // The collation is PostgreSQL's own, the same on every machine; where people read a list in French order, the query says so.
    const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
    const access = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
    const args = [`--pgdata=${unfinished}`, '--no-sync', ...access, ...locale];
    await run(join(place.programs, 'initdb'), args, { ...account, cwd: '/', env: { ...process.env, LC_ALL: 'C' } });
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rm(place.dataDir, { recursive: true, force: true });
  await rename(unfinished, place.dataDir);
}

async function refuseOtherVersion(place: PostgresPlace, found: string): Promise<void> {
  const ours = (await run(join(place.programs, 'postgres'), ['--version'])).stdout.match(/(\d+)/)?.[1];
  if (found === ours) return;
  throw new Error(
    `${place.dataDir} was made by PostgreSQL ${found}, and this is PostgreSQL ${ours}: dump it there and restore it here.`,
  );
}

/**
 * Stops a server that still runs on this folder because the process that had started it was killed. Only for a folder that
 * nobody else may be using now.
 */
export async function stopLeftOver(place: PostgresPlace, tell: (message: string) => void): Promise<void> {
  const file = join(place.dataDir, 'postmaster.pid');
  const pid = Number((await readFile(file, 'utf8').catch(() => '')).split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 0) return;
  const ours = (await commandOf(pid)).includes(place.dataDir);
  // PostgreSQL would take a stranger that now has the old server's id for that server, and not start.
  if (!ours) return rm(file, { force: true });
  tell(`A database server left over from an earlier run is stopped first (process ${pid}).`);
  await end(
    (signal) => process.kill(pid, signal),
    () => isAlive(pid),
  );
}

/**
 * Starts the server in a process group of its own: what a terminal sends on Ctrl-C goes to everyone in its group, and the
 * database must outlive those who are still writing to it.
 */
export async function spawnServer(
  place: PostgresPlace,
  account: Account | null,
  settings: Record<string, string>,
  logFile: string,
): Promise<ChildProcess> {
  const log = await open(logFile, 'a');
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const env = { ...process.env, LC_ALL: 'C' };
  const options = { ...account, cwd: '/', env, detached: true, stdio: ['ignore', log.fd, log.fd] } satisfies Parameters<
    typeof spawn
  >[2];
  const server = spawn(join(place.programs, 'postgres'), ['-D', place.dataDir, ...flags], options);
  await log.close();
  return server;
}

/** Asks the server to break off its connections, write everything down and end; resolves when it has. */
export async function stopServer(server: ChildProcess): Promise<void> {
  const isRunning = () => server.exitCode === null && server.signalCode === null;
  if (isRunning()) await end((signal) => server.kill(signal), isRunning);
}

/** The server's last words, for an error message. */
export async function lastLines(logFile: string, count = 6): Promise<string> {
  const text = await readFile(logFile, 'utf8').catch(() => '');
  return text.trim().split('\n').slice(-count).join('\n');
}

/** "Fast" shutdown, then, for one that does not answer, the immediate one (nothing is lost: it recovers at the next start). */
async function end(send: (signal: NodeJS.Signals) => void, isRunning: () => boolean): Promise<void> {
  for (const [signal, milliseconds] of [
    ['SIGINT', 10_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    if (!isRunning()) return;
    send(signal);
    const deadline = Date.now() + milliseconds;
    while (isRunning() && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
