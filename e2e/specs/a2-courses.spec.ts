import type { Page } from '@playwright/test';
import type { Translate } from '@4as/i18n';
import { expectAccessible } from '../src/accessibility';
import { expect, test } from '../src/admins';

async function create(page: Page, t: Translate<'admin'>, course: { sigle: string; name: string; rate: string }) {
  await page.goto('/admin/cours/nouveau');
  await page.getByLabel(t('courses.sigle')).fill(course.sigle);
  await page.getByLabel(t('courses.name')).fill(course.name);
  await page.getByLabel(t('courses.rate')).fill(course.rate);
  await page.getByRole('button', { name: t('courses.create') }).click();
}

/** The catalogue with every course that fits, offered or not. */
const listed = (page: Page, words: string) => page.goto(`/admin/cours?q=${encodeURIComponent(words)}&tous=oui`);

test(
  'A2 courses: one is made, changed and hidden',
  { tag: '@english' },
  async ({ adminPage: page, texts, unique, formats }) => {
    const t = texts('admin');
    const app = texts('app');
    const sigle = unique.slice(-12).toUpperCase();
    await create(page, t, { sigle, name: 'Géométrie d’essai', rate: '61,50' });
    await expect(page.getByText(t('courses.created'))).toBeVisible();

    await listed(page, sigle);
    await expectAccessible(page);
    const row = page.getByRole('row', { name: new RegExp(sigle) });
    await expect(row).toContainText(formats.money(6150));
    await expect(row).toContainText(t('courses.states.active'));

    await row.getByRole('link', { name: sigle }).click();
    await expect(page).toHaveURL(new RegExp(`/admin/cours/${sigle.toLowerCase()}-geometrie-d-essai$`));
    await expectAccessible(page);
    await page.getByLabel(t('courses.rate')).fill('72.25');
    await page.getByLabel(t('courses.active')).press('Space');
    await expect(page.getByLabel(t('courses.active'))).not.toBeChecked();
    await page.getByRole('button', { name: app('actions.save') }).click();
    await expect(page.getByText(t('courses.saved'))).toBeVisible();

    await listed(page, sigle);
    await expect(row).toContainText(formats.money(7225));
    await expect(row).toContainText(t('courses.states.inactive'));
    await page.goto(`/admin/cours?q=${sigle}`);
    await expect(page.getByText(app('states.emptySearch', { query: sigle }))).toBeVisible();
  },
);

test('A2 courses: what the server refuses is said at its field, which has the focus', async ({
  adminPage: page,
  texts,
  unique,
}) => {
  const t = texts('admin');
  const failures = texts('failures');
  await create(page, t, { sigle: unique.slice(-12), name: 'Adresse prise', rate: 'beaucoup' });
  await expect(page.getByLabel(t('courses.rate'))).toBeFocused();
  await expect(page.getByText(t('courses.rateInvalid'))).toBeVisible();

  await page.getByLabel(t('courses.rate')).fill('0,50');
  await page.getByRole('button', { name: t('courses.create') }).click();
  await expect(page.getByText(failures('invalid.rateRange'))).toBeVisible();
  await expect(page.getByLabel(t('courses.rate'))).toBeFocused();

  await page.getByLabel(t('courses.rate')).fill('60');
  const slug = page.getByLabel(t('courses.slug'));
  await slug.fill('mat1720-probabilites');
  await page.getByRole('button', { name: t('courses.create') }).click();
  await expect(page.getByText(failures('invalid.taken'))).toBeVisible();
  await expect(slug).toBeFocused();
  await expect(slug).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(page);
});

test('A2 courses: one that never served is deleted, after it is said what that does', async ({
  adminPage: page,
  texts,
  unique,
}) => {
  const t = texts('admin');
  const app = texts('app');
  const sigle = unique.slice(-12).toUpperCase();
  await create(page, t, { sigle, name: 'Sans élève', rate: '60' });
  await expect(page.getByText(t('courses.created'))).toBeVisible();
  await listed(page, sigle);
  await page.getByRole('link', { name: sigle }).click();

  await page.getByRole('button', { name: t('courses.remove') }).click();
  const dialog = page.getByRole('dialog', { name: t('courses.removeTitle', { sigle }) });
  await expect(dialog).toContainText(t('courses.removeText'));
  await expect(dialog.getByRole('button', { name: t('courses.removeKeep') })).toBeFocused();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: t('courses.removeConfirm') }).click();
  await expect(page.getByText(t('courses.deleted'))).toBeVisible();
  await listed(page, sigle);
  await expect(page.getByText(app('states.emptySearch', { query: sigle }))).toBeVisible();
});
