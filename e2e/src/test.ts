import { test as base, expect, type Browser, type Page } from '@playwright/test';
import { createTexts } from '@4as/i18n';
import type { Area, Translate } from '@4as/i18n';
import * as en from '../../packages/i18n/src/catalogues/en/index';
import * as fr from '../../packages/i18n/src/catalogues/fr/index';

export interface ProjectOptions {
  /** The language that the project's pages are read in. */
  language: 'fr' | 'en';
}

type Role = 'student' | 'tutor' | 'admin';

/** A demo account, as the start of the product prints it. */
export interface Account {
  role: Role;
  /** The language of its pages and mails, whatever the browser's. */
  language: 'fr' | 'en';
  email: string;
  password: string;
  name: string;
}

/** A course of a test alone. */
export interface Course {
  /** What its pages' addresses end with. */
  slug: string;
  /** Its code, as students know it. */
  sigle: string;
  name: string;
  /** What students call its tutors, whom nobody can sign in as. */
  tutors: string[];
}

interface Fixtures {
  /** The product's own texts in the project's language, to find things by what people read. */
  texts: <A extends Area>(area: A) => Translate<A>;
  /** A window of somebody else, beside the test's own page. */
  otherPerson: () => Promise<Page>;
  /** The demo account of a role in the project's language; `which` counts from 0 where there are several. */
  demo: (role: Role, which?: number) => Account;
}

const bundles = createTexts({ fr, en });

/**
 * The test of this folder: in the project's language, and a page that writes an error on its console fails it. Network answers that
 * the product means (a wrong password is a 401) are not errors of the page.
 */
export const test = base.extend<Fixtures & ProjectOptions>({
  language: ['fr', { option: true }],
  texts: async ({ language }, use) => {
    await use((area) => bundles(language, area));
  },
  demo: async ({ language }, use) => {
    await use((role, which = 0) => demoAccount(role, language, which));
  },
  page: async ({ page, language, baseURL }, use) => {
    await speak(page, language, baseURL);
    const errors = watchErrors(page);
    await use(page);
    expect(errors, 'errors on the console').toEqual([]);
  },
  otherPerson: async ({ browser, language, baseURL, viewport, locale }, use) => {
    const pages: Page[] = [];
    const watched: string[][] = [];
    await use(async () => {
      const page = await newPerson(browser, { viewport, locale: locale ?? 'fr-CA', baseURL: baseURL ?? '' });
      await speak(page, language, baseURL);
      pages.push(page);
      watched.push(watchErrors(page));
      return page;
    });
    for (const page of pages) await page.context().close();
    expect(watched.flat(), 'errors on the console of the other person').toEqual([]);
  },
});

export { expect } from '@playwright/test';

async function newPerson(
  browser: Browser,
  options: { viewport: { width: number; height: number } | null; locale: string; baseURL: string },
): Promise<Page> {
  const context = await browser.newContext({ ...options, timezoneId: 'America/Toronto', reducedMotion: 'reduce' });
  return context.newPage();
}

async function speak(page: Page, language: string, baseURL: string | undefined): Promise<void> {
  await page.context().addCookies([{ name: '4as-language', value: language, url: baseURL ?? 'http://localhost:4000' }]);
}

function watchErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  return errors;
}

function demoAccount(role: Role, language: string, which: number): Account {
  const all = JSON.parse(process.env['E2E_ACCOUNTS'] ?? '[]') as Account[];
  const found = all.filter((account) => account.role === role && account.language === language)[which];
  if (!found) throw new Error(`There is no demo account of role ${role} in ${language} with number ${which}.`);
  return found;
}

/** What students call a tutor: "Ariane B." */
export function shownName({ name }: Account): string {
  const [first = '', last = ''] = name.split(' ');
  return `${first} ${last.slice(0, 1)}.`;
}
