import { spawn } from 'node:child_process';
import { pinnedEnvironment, root } from '../../prepare/run.mjs';

/**
 * Runs a program of node_modules/.bin in the project's folder: no problem when it ends well, else what it wrote, as one problem.
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<string[]>}
 */
export async function problemsOf(command, args) {
  const { code, output } = await outputOf(command, args);
  return code === 0 ? [] : [output.trim() || `${command} ended with code ${code} and no word.`];
}

/**
 * Runs a program and gives what it wrote, both streams together in `output`, standard output alone in `stdout`.
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<{ code: number | null, output: string, stdout: string }>}
 */
export function outputOf(command, args) {
  return new Promise((resolve, reject) => {
    const env = { ...pinnedEnvironment(), NO_COLOR: '1' };
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let stdout = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text;
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => (output += text));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output, stdout }));
  });
}
