import { expectAccessible } from '../src/accessibility';
import { expect, test } from '../src/admins';

test(
  'A7 revenue: by month, course and year, with its trend, what each figure means, and the file',
  { tag: '@english' },
  async ({ adminPage: page, texts }) => {
    const t = texts('revenue');
    await page.goto('/admin/revenus');
    const rows = page.getByRole('row').filter({ has: page.getByRole('rowheader') });
    await expect(rows.first()).toContainText('$');
    await expect(page.getByRole('list', { name: /^Net/ }).getByRole('listitem').first()).toBeAttached();
    await expect(page.getByRole('heading', { name: t('forecast'), exact: true })).toBeVisible();
    await expectAccessible(page);

    await page.getByRole('button', { name: t('definitions') }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText(t('meaning.net'));
    await expectAccessible(page);
    await dialog.getByRole('button', { name: t('understood') }).click();
    await expect(dialog).toBeHidden();

    const views = page.getByRole('navigation', { name: t('views') });
    await views.getByRole('link', { name: t('by.course') }).click();
    await expect(page).toHaveURL(/par=cours/);
    await expect(page.getByRole('rowheader', { name: /MAT1720/ })).toBeVisible();
    await expectAccessible(page);
    const href = await page.getByRole('link', { name: t('csv') }).getAttribute('href');
    const file = await page.request.get(href ?? '');
    expect(await file.text()).toContain('MAT1720');

    await views.getByRole('link', { name: t('by.year') }).click();
    await expect(page.getByRole('rowheader', { name: String(new Date().getFullYear()) })).toBeVisible();
  },
);
