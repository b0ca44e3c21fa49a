import type { Page } from '@playwright/test';
import { createFormats, type Formats } from '@4as/i18n';
import { signIn } from './people';
import { test as base } from './students';

interface Admins {
  /** The test's page, on which the demo's admin is signed in. */
  adminPage: Page;
  /** What dates and amounts are written like in the project's language. */
  formats: Formats;
  /** A word that no other test uses. */
  unique: string;
}

let count = 0;

/** The test of the admin's features. */
export const test = base.extend<Admins>({
  adminPage: async ({ page, demo, origin }, use) => {
    await signIn(page, demo('admin'), origin);
    await use(page);
  },
  formats: async ({ language }, use) => {
    await use(createFormats(language, 'America/Toronto'));
  },
  unique: async ({ language }, use, { workerIndex }) => {
    count += 1;
    await use(`${language}${workerIndex}x${count}${Date.now().toString(36)}`);
  },
});

export { expect } from './test';
