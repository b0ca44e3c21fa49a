import type { Page } from '@playwright/test';
import { expectAccessible } from '../src/accessibility';
import { signIn } from '../src/people';
import { expect, test } from '../src/students';

/** Lists of a student's own things; the address of an entry is the list's with an id. */
const lists = ['/commandes', '/seances', '/messages'];

/** The address of the first entry of a list, once it is shown. */
async function firstEntry(page: Page, list: string): Promise<string> {
  const addresses = () =>
    page
      .locator(`main a[href^="${list}/"]`)
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const entry = (address: string) => /\/[0-9a-f-]{36}$/.test(address);
  await expect.poll(async () => (await addresses()).some(entry)).toBe(true);
  return (await addresses()).find(entry) ?? '';
}

test(
  'P5 row-level security: the addresses of one student lead another one nowhere',
  { tag: '@english' },
  async ({ studentPage: page, otherPerson, demo, texts, origin }) => {
    const t = texts('app');
    const owner = await otherPerson();
    await signIn(owner, demo('student'), origin);
    for (const list of lists) {
      await owner.goto(list);
      const address = await firstEntry(owner, list);
      await page.goto(address);
      await expect(page.getByRole('heading', { name: t('problems.notFoundTitle') }), address).toBeVisible();
    }
    await expectAccessible(page);
  },
);
