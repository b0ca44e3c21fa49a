// `npm test`: from a fresh clone to one line, "N passed, N failed". Only built-ins up to the first installation; what comes after runs on the
// pinned Node. `npm test -- server e2e` runs some parts only.
import { ensureBrowser } from './prepare/browser.mjs';
import { build } from './prepare/build.mjs';
import { installDependencies } from './prepare/dependencies.mjs';
import { Failure, pinnedEnvironment, pinnedNode, root, run } from './prepare/run.mjs';

process.chdir(root);
const parts = process.argv.slice(2);
try {
  await installDependencies();
  // The parts themselves stand on built packages, so this comes before they are loaded.
  await build();
  const needsBrowser = parts.length === 0 || parts.includes('e2e');
  const CHROMIUM_PATH = needsBrowser ? await ensureBrowser() : '';
  await run(pinnedNode(), ['scripts/test/main.ts', ...parts], { env: { ...pinnedEnvironment(), CHROMIUM_PATH } });
} catch (error) {
  process.exitCode = 1;
  if (!(error instanceof Failure) || !error.message.includes('scripts/test/main.ts')) {
    console.error(/** @type {Error} */ (error).message);
    console.log('0 passed, 1 failed');
  }
}
