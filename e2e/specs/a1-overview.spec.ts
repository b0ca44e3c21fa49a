import { expectAccessible } from '../src/accessibility';
import { expect, test } from '../src/admins';

test(
  'A1 overview: the figures of the day, each leading to what it counts',
  { tag: '@english' },
  async ({ adminPage: page, texts }) => {
    const t = texts('admin');
    await page.goto('/admin');
    await expect(page.getByRole('heading', { level: 1, name: t('overview.title') })).toBeVisible();
    await expectAccessible(page);
    const main = page.getByRole('main');
    for (const name of [t('overview.tutors'), t('overview.coupons')]) await expect(main.getByText(name)).toBeVisible();

    const leads = [
      { name: t('overview.revenue'), to: /\/admin\/revenus$/ },
      { name: t('overview.unanswered'), to: /\/admin\/assistance$/ },
      { name: t('overview.today'), to: /\/admin\/seances\?periode=TODAY$/ },
      { name: t('overview.courses'), to: /\/admin\/cours$/ },
    ];
    for (const { name, to } of leads) {
      await main.getByRole('link', { name, exact: true }).click();
      await expect(page).toHaveURL(to);
      await page.goBack();
    }
  },
);

test('A1 overview: what happens next, who waits, and how the services do', async ({ adminPage: page, texts }) => {
  const t = texts('admin');
  await page.goto('/admin');
  for (const name of [t('overview.next'), t('overview.waiting'), t('overview.list')]) {
    await expect(page.getByRole('list', { name }).getByRole('link').first()).toBeVisible();
  }
  const health = page.getByRole('region', { name: t('overview.health') });
  for (const part of ['database', 'mail', 'payments', 'jobs'] as const) {
    await expect(health.getByText(t(`overview.parts.${part}`))).toBeVisible();
  }

  await page
    .getByRole('list', { name: t('overview.list') })
    .getByRole('link')
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page).toHaveURL(/\/admin\/commandes\/[0-9a-f-]+$/);
});

test('A1 overview: a course is found from any page by the keyboard alone', async ({ adminPage: page, texts }) => {
  const t = texts('admin');
  await page.goto('/admin/commandes');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+k');
  const field = page.getByRole('combobox', { name: t('find.open') });
  await expect(field).toBeFocused();
  await expectAccessible(page);
  await field.fill('MAT1720');
  const course = page.getByRole('group', { name: t('courses.title') }).getByRole('option', { name: /MAT1720/ });
  await expect(course).toBeVisible();
  await expectAccessible(page);
  while ((await course.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/admin\/cours\/mat1720-probabilites$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('A1 overview: a search that finds nothing says so, and Escape gives the focus back', async ({
  adminPage: page,
  texts,
}) => {
  const t = texts('admin');
  const app = texts('app');
  await page.goto('/admin');
  const opener = page.getByRole('button', { name: t('find.open') });
  await opener.click();
  await page.getByRole('combobox', { name: t('find.open') }).fill('zzqqxx');
  await expect(page.getByRole('status').getByText(app('states.emptySearch', { query: 'zzqqxx' }))).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(opener).toBeFocused();
});
