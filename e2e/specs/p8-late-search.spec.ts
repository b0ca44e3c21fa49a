import type { Page } from '@playwright/test';
import { expect, test } from '../src/admins';

/** Lets no more code arrive until the answer is called: the pages that a person goes to now take long to come. */
async function holdCode(page: Page): Promise<() => void> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\.js$/, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

test('P8 lists: a search still to be asked does not take back somebody who has followed a row on a slow network', async ({
  adminPage: page,
  texts,
}) => {
  const t = texts('admin');
  await page.clock.install();
  await page.goto('/admin/commandes');
  const number = await page.getByRole('rowheader').first().innerText();
  const letArrive = await holdCode(page);

  await page.getByRole('searchbox', { name: t('orders.search') }).fill(number);
  await page.getByRole('link', { name: number, exact: true }).click();
  // The moment after which what was written is searched for has passed; the order's page is still on its way.
  await page.clock.runFor(2000);
  letArrive();

  await expect(page.getByRole('heading', { level: 1, name: t('orders.detail', { number }) })).toBeVisible();
  expect(new URL(page.url()).search).toBe('');
});

test('P8 lists: a search still to be asked is asked beside the row that was opened meanwhile', async ({
  adminPage: page,
  texts,
}) => {
  const t = texts('admin');
  await page.clock.install();
  await page.goto('/admin/seances?periode=ALL');
  const row = page.getByRole('rowheader').first().getByRole('link');
  const to = await row.getAttribute('href');
  const letArrive = await holdCode(page);

  await page.getByRole('searchbox', { name: t('appointments.search') }).fill('a');
  await row.click();
  await page.clock.runFor(2000);
  letArrive();

  await expect(page).toHaveURL(/[?&]q=a$/);
  expect(new URL(page.url()).pathname).toBe(to?.split('?')[0]);
});
