import { expectAccessible } from '../src/accessibility';
import { expect, test } from '../src/tutors';

test('T8 rate: the rate in force since when, and the one before it', async ({ demoTutorPage: page, texts }) => {
  const t = texts('tutor');
  await page.goto('/tuteur/revenus');
  const rates = page.getByRole('list', { name: t('earnings.rate') }).getByRole('listitem');
  await expect(rates.filter({ hasText: t('earnings.rateNow') })).toHaveCount(1);
  await expect(rates.filter({ hasNotText: t('earnings.rateNow') }).first()).toContainText(/\d+,\d\d\s\$/);
});

test('T11 earnings: month by month with their payments, the sessions of one, and its statement', async ({
  demoTutorPage: page,
  texts,
}) => {
  const t = texts('tutor');
  const pay = texts('pay');
  await page.goto('/tuteur/revenus');
  const rows = page.getByRole('row').filter({ has: page.getByRole('rowheader') });
  const paid = rows.filter({ hasText: pay('states.PAID') }).first();
  await expect(paid).toContainText(/V\d{6}/);
  await expect(page.getByRole('list', { name: /^(Gagné|Earned)/ }).getByRole('listitem')).toHaveCount(12);
  await expectAccessible(page);

  await paid.getByRole('link').click();
  await expect(page).toHaveURL(/\/revenus\/\d{4}-\d\d$/);
  await expect(page.getByText(pay('states.PAID'), { exact: true })).toBeVisible();
  await expect(page.getByRole('main')).toContainText(/V\d{6}/);
  const sessions = page.getByRole('list', { name: t('earnings.sessions') }).getByRole('listitem');
  await expect(sessions.first()).toContainText(/\d\s\$/);
  await expectAccessible(page);

  for (const [name, type] of [
    [t('earnings.pdf'), 'application/pdf'],
    [t('earnings.monthCsv'), 'text/csv'],
  ] as const) {
    const href = await page.getByRole('link', { name }).getAttribute('href');
    const file = await page.request.get(href ?? '');
    expect([file.status(), file.headers()['content-type']?.split(';')[0]]).toEqual([200, type]);
  }
});
