import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

const binaries = join(root, 'node_modules', '.bin');

/** The environment in which `node` is the pinned Node of the lock file, whatever the machine has, as in every npm script. */
export function pinnedEnvironment() {
  return { ...process.env, PATH: `${binaries}${delimiter}${process.env.PATH ?? ''}`, TURBO_TELEMETRY_DISABLED: '1' };
}

/** The pinned Node's own path; throws where npm was kept from bringing it. */
export function pinnedNode() {
  const node = join(binaries, process.platform === 'win32' ? 'node.cmd' : 'node');
  if (existsSync(node)) return node;
  throw new Error(
    'The pinned Node is missing from node_modules: npm was kept from running the install script of the package "node". Run "npm ci --ignore-scripts=false".',
  );
}

/**
 * Runs a program in the project's folder, with this terminal as its own, and resolves when it ends well. While it runs, signals are its to
 * act on: this process passes them on and waits, so that nothing is left behind when only the first process is told to stop.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<void>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
      ...options,
    });
    const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
    /** @param {NodeJS.Signals} signal */
    const passOn = (signal) => child.kill(signal);
    for (const signal of signals) process.on(signal, passOn);
    const stopWatching = whenOrphaned(() => passOn('SIGTERM'));
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      stopWatching();
      for (const each of signals) process.off(each, passOn);
      if (code === 0) resolve();
      else reject(new Failure(`${command} ${args.join(' ')} ended with ${signal ?? `code ${code}`}.`, code ?? 1));
    });
  });
}

/**
 * Calls `act` when the npm that started this script is gone: told to stop, npm passes that on to the shell between it and this
 * process, and such a shell may die without a word to its child.
 * @param {() => void} act
 * @returns {() => void} ends the watch
 */
function whenOrphaned(act) {
  if (process.env.npm_lifecycle_event === undefined) return () => {};
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    act();
  }, 500);
  return () => clearInterval(timer);
}

/** A program that ended badly, with the code to end with oneself. */
export class Failure extends Error {
  /**
   * @param {string} message
   * @param {number} code
   */
  constructor(message, code) {
    super(message);
    this.code = code;
  }
}
