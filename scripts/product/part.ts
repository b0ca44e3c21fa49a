import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, existsSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const endWithParent = fileURLToPath(new URL('end-with-parent.mjs', import.meta.url));

export interface PartOptions {
  /** How a person knows it: "API", "worker". */
  name: string;
  /** The built file to run, from the project's folder. */
  file: string;
  args?: string[];
  env: Record<string, string | undefined>;
  logs: string;
  /** Hears every line that it writes to standard output. */
  onLine?: (line: string) => void;
}

/** A process of the product. */
export interface Part {
  name: string;
  /** Resolves when it has ended, asked to or not, to how: "code 1" or "SIGKILL". */
  ended: Promise<string>;
  hasEnded(): boolean;
  /** Asks it to end, and ends it when it has not after so many milliseconds. */
  stop(graceMilliseconds: number): Promise<void>;
}

/**
 * Starts a process with its own log. It has its own process group (so Ctrl-C reaches only the supervisor, which stops the parts in
 * order) and a channel to this process, by whose end it notices that it was left alone.
 */
export function startPart({ name, file, args = [], env, logs, onLine }: PartOptions): Part {
  if (!existsSync(file)) throw new Error(`${file} is not built, so the ${name} can't start. Run "npm run build".`);
  const child = spawn(process.execPath, ['--enable-source-maps', '--import', endWithParent, file, ...args], {
    env: { ...process.env, ...env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const log = createWriteStream(join(logs, `${name.toLowerCase().replaceAll(' ', '-')}.log`), { flags: 'a' });
  const say = (line: string) => process.stderr.write(`${name} | ${line}\n`);
  follow(child.stdout, (line) => {
    log.write(`${line}\n`);
    onLine?.(line);
    const trouble = troubleIn(line);
    if (trouble !== null) say(trouble);
  });
  follow(child.stderr, (line) => {
    log.write(`${line}\n`);
    say(troubleIn(line) ?? line);
  });
  const ended = once(child, 'close').then(([code, signal]) => {
    log.end();
    return (signal as string | null) ?? `code ${code as number}`;
  });
  return { name, ended, hasEnded: () => hasEnded(child), stop: (grace) => stop(child, ended, grace) };
}

/** Resolves when the port takes connections; rejects when the part ends before that, or after a minute. */
export async function untilListening(part: Part, port: number): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!(await accepts(port))) {
    if (part.hasEnded()) throw new Error(`The ${part.name} ended (${await part.ended}) before it was ready.`);
    if (Date.now() > deadline) throw new Error(`The ${part.name} was not ready on port ${port} after a minute.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Resolves when `word` does; rejects when the part ends before that. */
export async function untilSaid(part: Part, word: Promise<void>): Promise<void> {
  const early = part.ended.then((how) =>
    Promise.reject(new Error(`The ${part.name} ended (${how}) before it was ready.`)),
  );
  await Promise.race([word, early]);
}

/** Runs a part that ends by itself (a migration) and gives what it wrote; rejects when it fails. */
export async function runToEnd(options: PartOptions): Promise<string[]> {
  const lines: string[] = [];
  const how = await startPart({ ...options, onLine: (line) => lines.push(line) }).ended;
  if (how !== 'code 0') throw new Error(`The ${options.name} failed (${how}); see ${options.logs}.`);
  return lines;
}

function follow(stream: NodeJS.ReadableStream | null, onLine: (line: string) => void): void {
  if (stream !== null) createInterface({ input: stream }).on('line', onLine);
}

/** What a line of the structured log says, from warnings up; null for the rest, which is for the log file. */
function troubleIn(line: string): string | null {
  if (!line.startsWith('{')) return null;
  try {
    const { level, msg, err } = JSON.parse(line) as { level?: number; msg?: string; err?: { message?: string } };
    if (level === undefined || level < 40) return null;
    return [level >= 50 ? 'error:' : 'warning:', msg, err?.message].filter(Boolean).join(' ');
  } catch {
    return null;
  }
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host: 'localhost' });
    socket.once('connect', () => socket.destroy() && resolve(true));
    socket.once('error', () => resolve(false));
  });
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

async function stop(child: ChildProcess, ended: Promise<string>, grace: number): Promise<void> {
  if (hasEnded(child)) return;
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), grace);
  await ended;
  clearTimeout(timer);
}
