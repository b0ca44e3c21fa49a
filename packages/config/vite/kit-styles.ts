import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const kit = dirname(createRequire(import.meta.url).resolve('@mantine/core/styles.css'));
const classesOfPart = /@mantine\/core\/esm\/.*\/(\w+)\.module\.mjs$/u;

/**
 * Brings the stylesheet of each part of the kit with the part's code, so that a page loads the styles of what it shows
 * and no one keeps a list. A development server, which bundles the kit beforehand, gets all of them at once.
 */
export function kitStyles(): Plugin {
  let isBuild = false;
  return {
    name: '4as:kit-styles',
    configResolved({ command }) {
      isBuild = command === 'build';
    },
    transform(code, id) {
      if (!isBuild && id.endsWith('/packages/ui/src/styles.ts')) {
        return { code: `import '@mantine/core/styles.layer.css';\n${code}`, map: null };
      }
      const part = classesOfPart.exec(id)?.[1];
      if (!isBuild || part === undefined) return null;
      const sheet = join(kit, 'styles', `${part}.layer.css`);
      if (!existsSync(sheet)) this.error(`The kit has no stylesheet for its part ${part}.`);
      return { code: `import ${JSON.stringify(sheet)};\n${code}`, map: null, moduleSideEffects: true };
    },
  };
}
