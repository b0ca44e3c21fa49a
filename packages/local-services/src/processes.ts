import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Whether a process with this id lives, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * The command line of a living process, empty when there is none. A process id kept in a file may by now belong to
 * a stranger: look at its command before you trust it, and before you send it a signal.
 */
export async function commandOf(pid: number): Promise<string> {
  if (!isAlive(pid)) return '';
  try {
    return (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ').trim();
  } catch {
    return run('ps', ['-p', String(pid), '-o', 'args=']).then(
      ({ stdout }) => stdout.trim(),
      () => '',
    );
  }
}
