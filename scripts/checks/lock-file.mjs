import { read } from './tools/source-files.mjs';

export const title = 'The lock file names no download address, and every version is pinned';

export async function check() {
  const { packages } = JSON.parse(read('package-lock.json'));
  const entries = /** @type {[string, { resolved?: string, link?: boolean }][]} */ (Object.entries(packages));
  const addresses = entries.filter(([, { resolved }]) => resolved?.startsWith('http')).map(([path]) => path);
  const loose = entries
    .filter(([path]) => !path.includes('node_modules/'))
    .flatMap(([path]) => looseVersions(path === '' ? 'package.json' : `${path}/package.json`));
  return [
    ...addresses.map((path) => `package-lock.json carries the address of ${path}: install with this project's .npmrc.`),
    ...loose,
  ];
}

/** @param {string} file */
function looseVersions(file) {
  const { dependencies, devDependencies } = JSON.parse(read(file));
  return Object.entries({ ...dependencies, ...devDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+/.test(String(version)))
    .map(([name, version]) => `${file} asks for ${name} ${version}: pin one version.`);
}
