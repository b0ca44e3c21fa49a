import { pinnedEnvironment, run } from './run.mjs';

/** Builds the server, the apps and the packages: only what changed since it was last built, the rest comes from Turborepo's cache. */
export async function build() {
  const started = Date.now();
  console.log('Building what changed …');
  await run('turbo', ['run', 'build', '--output-logs=errors-only', '--log-order=grouped'], {
    env: pinnedEnvironment(),
  });
  console.log(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
}
