import type { Page } from '@playwright/test';
import { expectAccessible } from '../src/accessibility';
import { expect, test } from '../src/admins';
import { openFilters } from '../src/filters';

const rowLinks = (page: Page) => page.getByRole('table').getByRole('rowheader').getByRole('link');

test(
  'A5 sessions: period, state and words are in the address',
  { tag: '@english' },
  async ({ adminPage: page, texts }) => {
    const t = texts('admin');
    const app = texts('app');
    await page.goto('/admin/seances');
    await expect(rowLinks(page).first()).toBeVisible();
    await expectAccessible(page);

    const periods = page.getByRole('navigation', { name: t('appointments.period') });
    await periods.getByRole('link', { name: t('appointments.periods.PAST') }).click();
    await expect(page).toHaveURL(/periode=PAST/);
    await openFilters(page, t('appointments.filters'));
    await page.getByLabel(t('appointments.state')).selectOption('COMPLETED');
    await expect(page).toHaveURL(/etat=COMPLETED/);
    await page.getByRole('searchbox', { name: t('appointments.search') }).fill('mat1720');
    await expect(page).toHaveURL(/q=mat1720/);
    const rows = page.getByRole('row').filter({ has: page.getByRole('rowheader') });
    await expect(rows.filter({ hasNotText: 'MAT1720' })).toHaveCount(0);
    await expect(rows.first()).toContainText(t('appointments.states.COMPLETED'));

    await page.reload();
    await expect(page.getByRole('searchbox')).toHaveValue('mat1720');
    await expect(rows.first()).toContainText('MAT1720');
    await page.getByRole('searchbox').fill('personne de ce nom');
    await expect(page.getByText(app('states.emptySearch', { query: 'personne de ce nom' }))).toBeVisible();
    await expectAccessible(page);
  },
);

test('A5 sessions: a row opens its detail beside the table, at an address of its own', async ({
  adminPage: page,
  texts,
}) => {
  const t = texts('changes');
  const app = texts('app');
  await page.goto('/admin/seances?periode=PAST&etat=COMPLETED');
  await rowLinks(page).first().click();
  await expect(page).toHaveURL(/\/admin\/seances\/[0-9a-f-]+\?periode=PAST&etat=COMPLETED$/);
  const link = page.url();
  await expect(page.getByRole('list', { name: t('history.title') })).toContainText(t('history.actions.complete'));
  await expectAccessible(page);

  await page.goto(link);
  await expect(page.getByRole('list', { name: t('history.title') })).toBeVisible();
  await page.getByRole('button', { name: app('actions.close') }).click();
  await expect(page).toHaveURL(/\/admin\/seances\?periode=PAST&etat=COMPLETED$/);
});

test('A5 sessions: the arrows go from row to row, Enter opens, Escape comes back', async ({
  adminPage: page,
  texts,
}) => {
  await page.goto('/admin/seances');
  const links = rowLinks(page);
  await links.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(links.nth(1)).toBeFocused();
  await page.keyboard.press('End');
  await expect(links.last()).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/admin\/seances\/[0-9a-f-]+$/);
  await expect(page.getByRole('button', { name: texts('app')('actions.close') })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/admin\/seances$/);
  await expect(links.first()).toBeFocused();
});

test('A5 sessions: an address of no session says so, beside the table', async ({ adminPage: page, texts }) => {
  const t = texts('admin');
  await page.goto('/admin/seances/00000000-0000-4000-8000-000000000000');
  await expect(page.getByText(t('appointments.notFound'))).toBeVisible();
  await expectAccessible(page);
});
