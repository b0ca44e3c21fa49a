// `npm start`: from a fresh clone to the running product. Only built-ins up to the first installation, and any Node from 20 on;
// what comes after runs on the pinned Node.
import { build } from './prepare/build.mjs';
import { installDependencies } from './prepare/dependencies.mjs';
import { Failure, pinnedEnvironment, pinnedNode, root, run } from './prepare/run.mjs';

process.chdir(root);
try {
  await installDependencies();
  await build();
  await run(pinnedNode(), ['scripts/product/main.ts'], { env: pinnedEnvironment() });
} catch (error) {
  // A program that failed has said why in this same terminal.
  if (!(error instanceof Failure)) console.error(/** @type {Error} */ (error).message);
  process.exitCode = error instanceof Failure ? error.code : 1;
}
