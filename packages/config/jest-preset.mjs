import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const swc = JSON.parse(readFileSync(new URL('./swc.json', import.meta.url), 'utf8'));
delete swc.$schema;
const packages = fileURLToPath(new URL('..', import.meta.url));

/** Jest for ESM TypeScript: `./x.js` means `./x.ts`, and `@4as/…` means the package's source, so tests need no build. */
export function jestPreset(overrides = {}) {
  return {
    testEnvironment: 'node',
    // Real databases and servers on a busy machine take their time; a test that hangs is found all the same.
    testTimeout: 60_000,
    extensionsToTreatAsEsm: ['.ts', '.tsx'],
    transform: { '^.+\\.tsx?$': ['@swc/jest', swc] },
    moduleNameMapper: {
      '^@4as/(scheduling|pricing|i18n|stripe-emulator|mail-inbox|local-services)$': `${packages}$1/src/index.ts`,
      '^@4as/i18n/(.*)$': `${packages}i18n/src/$1`,
      '^(\\.{1,2}/.*)\\.js$': '$1',
    },
    testMatch: ['<rootDir>/src/**/*.test.{ts,tsx}'],
    ...overrides,
  };
}
