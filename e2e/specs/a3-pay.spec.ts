import { expectAccessible } from '../src/accessibility';
import { expect, test } from '../src/admins';
import { newTutorWithEarning } from '../src/database';

test('A3 pay: a rate from a day on, a month closed and marked as paid once', async ({
  adminPage: page,
  texts,
  unique,
}) => {
  const t = texts('admin');
  const pay = texts('pay');
  const name = `Paie ${unique}`;
  await newTutorWithEarning(name);
  await page.goto('/admin/tuteurs');
  const rows = page.getByRole('row').filter({ has: page.getByRole('rowheader') });
  await page.getByRole('searchbox', { name: t('tutors.search') }).fill(unique);
  await expect(rows.filter({ hasNotText: name })).toHaveCount(0);
  await expect(rows).toHaveCount(1);
  await expectAccessible(page);
  await rows.getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

  await page.getByRole('button', { name: t('tutors.setRate') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(t('tutors.rateField')).fill('41,50');
  await dialog.getByLabel(t('tutors.startsOn')).fill('2020-01-01');
  await dialog.getByRole('button', { name: t('tutors.saveRate') }).click();
  await expect(dialog.getByLabel(t('tutors.startsOn'))).toHaveAttribute('aria-invalid', 'true');
  await dialog.getByLabel(t('tutors.startsOn')).fill('2099-01-01');
  await dialog.getByRole('button', { name: t('tutors.saveRate') }).click();
  await expect(dialog).toBeHidden();
  const rates = page.getByRole('table', { name: /^(Taux de|Rates of)/ }).getByRole('row');
  await expect(rates.filter({ hasText: '41,50' })).toContainText(t('tutors.toCome'));

  const months = page.getByRole('table', { name: /^(Mois de|Months of)/ }).getByRole('row');
  const open = months.filter({ hasText: pay('states.OPEN') });
  await expect(open).toHaveCount(1);
  await open.getByRole('button').click();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: /30,00/ }).dblclick();
  await expect(dialog).toBeHidden();

  const due = months.filter({ hasText: pay('states.DUE') });
  await expect(due).toHaveCount(1);
  await due.getByRole('button').click();
  await dialog.getByRole('button', { name: /30,00/ }).click();
  await expect(dialog.getByText(t('tutors.confirmationMissing'))).toBeVisible();
  await dialog.getByLabel(t('tutors.confirmation')).fill(unique);
  await dialog.getByRole('button', { name: /30,00/ }).click();
  await expect(dialog).toBeHidden();
  const paid = months.filter({ hasText: unique });
  await expect(paid).toContainText(pay('states.PAID'));
  await expect(paid.getByRole('button')).toHaveCount(0);
  await expectAccessible(page);
});
