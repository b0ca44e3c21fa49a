// `npm run bench -- slots`: one benchmark of bench/src/benchmarks; without a name, which there are. For a machine that does nothing else.
import { readdirSync } from 'node:fs';
import { build } from './prepare/build.mjs';
import { installDependencies } from './prepare/dependencies.mjs';
import { Failure, pinnedEnvironment, pinnedNode, root, run } from './prepare/run.mjs';

process.chdir(root);
const names = readdirSync('bench/src/benchmarks').map((file) => file.replace(/\.ts$/, ''));
const [name = ''] = process.argv.slice(2);
try {
  if (!names.includes(name)) throw new Error(`Which benchmark? There are: ${names.join(', ')}.`);
  await installDependencies();
  await build();
  const hooks = './packages/config/node/source-hooks.mjs';
  await run(pinnedNode(), ['--import', hooks, `bench/src/benchmarks/${name}.ts`], { env: pinnedEnvironment() });
} catch (error) {
  if (!(error instanceof Failure)) console.error(/** @type {Error} */ (error).message);
  process.exitCode = error instanceof Failure ? error.code : 1;
}
