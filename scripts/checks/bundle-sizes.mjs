import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

export const title = 'What a first visit to each app downloads stays small';

/** The most that a first page may need, in kilobytes as they travel (gzip): scripts and styles that its HTML names. */
const LIMITS = {
  student: { script: 230, style: 20 },
  tutor: { script: 230, style: 20 },
  admin: { script: 230, style: 20 },
};

export async function check() {
  return Object.entries(LIMITS).flatMap(([app, limits]) => {
    const folder = `apps/${app}/dist`;
    if (!existsSync(folder)) return [];
    const html = readFileSync(`${folder}/index.html`, 'utf8');
    const assets = [...html.matchAll(/(?:src|href)="[^"]*?(assets\/[^"]+\.(js|css))"/g)];
    const kilobytes = (/** @type {string} */ extension) =>
      assets
        .filter(([, , found]) => found === extension)
        .reduce((total, [, file]) => total + gzipSync(readFileSync(`${folder}/${file}`)).length / 1000, 0);
    return [
      ...overLimit(app, 'scripts', kilobytes('js'), limits.script),
      ...overLimit(app, 'styles', kilobytes('css'), limits.style),
    ];
  });
}

/**
 * @param {string} app
 * @param {string} what
 * @param {number} kilobytes
 * @param {number} limit
 */
function overLimit(app, what, kilobytes, limit) {
  if (kilobytes <= limit) return [];
  return [
    `${app}: the first page needs ${kilobytes.toFixed(0)} kB of ${what}; ${limit} are allowed. Load later what it can do without.`,
  ];
}
