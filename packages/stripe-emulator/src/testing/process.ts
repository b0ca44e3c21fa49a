import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));
const hooks = fileURLToPath(new URL('../../../config/node/source-hooks.mjs', import.meta.url));

/** The emulator as its own process, as it is run outside of tests. */
interface EmulatorProcess {
  host: string;
  port: number;
  url: string;
  /** Ends it with no chance to tidy up. */
  kill: () => Promise<unknown>;
  /** Asks it to stop; resolves with its exit code. */
  stop: () => Promise<number | null>;
}

/** Starts the real entry point on any free port; resolves once it says its address, rejects when it ends before that. */
export async function startProcess(env: Record<string, string>): Promise<EmulatorProcess> {
  const child = spawn(process.execPath, ['--import', hooks, main], {
    env: {
      PATH: process.env.PATH ?? '',
      PORT: '0',
      CONTROL: '1',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const url = await addressOf(child);
  const { hostname, port } = new URL(url);
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) {
      const exit = once(child, 'exit');
      child.kill(signal);
      await exit;
    }
    return child.exitCode;
  };
  return { url, host: hostname, port: Number(port), kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const url = /Stripe emulator: (\S+)/.exec(said)?.[1];
      if (url !== undefined) resolve(url);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', () => reject(new Error(`The emulator ended before it listened: ${said}`)));
  });
}
