import type { Page } from '@playwright/test';
import { expectAccessible } from '../src/accessibility';
import { expect, test } from '../src/tutors';

/** The value under a label of the figures. */
const figure = (page: Page, label: string) =>
  page
    .locator('dl > div')
    .filter({ has: page.getByText(label, { exact: true }) })
    .locator('dd')
    .first();

test(
  'T1 overview: the sessions of the day, each leading to its page',
  { tag: '@english' },
  async ({ demoTutorPage: page, texts }) => {
    const t = texts('tutor');
    await page.goto('/tuteur');
    await expect(page.getByRole('heading', { level: 1, name: t('today.title') })).toBeVisible();
    await expectAccessible(page);

    const session = page
      .getByRole('list', { name: t('today.list') })
      .getByRole('link')
      .first();
    const student = await session.locator('strong').innerText();
    await session.click();
    await expect(page).toHaveURL(/\/tuteur\/seances\/[0-9a-f-]+$/);
    await expect(page.getByRole('heading', { level: 1, name: t('sessions.detail', { name: student }) })).toBeFocused();
  },
);

test('T1 overview: what is sold counts at once', async ({ tutorPage: page, sell, texts }) => {
  await page.goto('/tuteur');
  const upcoming = figure(page, texts('tutor')('today.upcoming'));
  await expect(upcoming).toHaveText('0');
  await sell();
  await expect(upcoming).toHaveText('1');
});

test('T1 overview: where the tutor stands', async ({ demoTutorPage: page, texts }) => {
  const t = texts('tutor');
  await page.goto('/tuteur');
  await expect(figure(page, t('today.upcoming'))).toHaveText(/^[1-9]/);
  await expect(figure(page, t('today.thisWeek'))).toHaveText(/\d/);
  await expect(figure(page, t('today.earnings'))).toHaveText(/\d/);
  await expect(figure(page, t('today.score'))).toHaveText(/^[1-5][.,]\d$/);
  const rate = await figure(page, t('today.rate')).innerText();
  await page.goto('/tuteur/profil');
  await expect(page.getByRole('main')).toContainText(rate);
});
