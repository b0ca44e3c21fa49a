// `npm run test:money`: two thousand things done by many people at once through two servers, with trouble on the line to Stripe and servers
// that are killed; and a thousand keys of ten retries each. It takes a while. `MONEY_SEED=123 npm run test:money` repeats a walk.
import { build } from './prepare/build.mjs';
import { installDependencies } from './prepare/dependencies.mjs';
import { Failure, pinnedEnvironment, pinnedNode, root, run } from './prepare/run.mjs';

process.chdir(root);
const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
const tests = ['--projects', 'server', '--runInBand', '--testPathPatterns', 'money-walk', 'idempotency.test'];
try {
  await installDependencies();
  await build();
  const env = { ...pinnedEnvironment(), MONEY_WALK: 'far' };
  await run(pinnedNode(), [...jest, ...tests], { env });
} catch (error) {
  if (!(error instanceof Failure)) console.error(/** @type {Error} */ (error).message);
  process.exitCode = error instanceof Failure ? error.code : 1;
}
