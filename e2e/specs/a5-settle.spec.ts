import { expectAccessible } from '../src/accessibility';
import { expect, test } from '../src/admins';
import { openFilters } from '../src/filters';
import { signIn } from '../src/people';
import { buySessions } from '../src/purchase';

test('A5 filters: payment, tutor and order are in the address, and stay on a reload', async ({
  adminPage: page,
  texts,
}) => {
  const t = texts('admin');
  await page.goto('/admin/seances?periode=ALL');
  const rows = page.getByRole('row').filter({ has: page.getByRole('rowheader') });
  await expect(rows.first()).toBeVisible();
  await openFilters(page, t('appointments.filters'));
  await page.getByLabel(t('appointments.payment'), { exact: true }).selectOption('oui');
  await expect(page).toHaveURL(/paiement=oui/);

  const tutor = page.getByRole('combobox', { name: t('appointments.tutor'), exact: true });
  await tutor.click();
  await tutor.fill('ariane');
  await page.getByRole('option', { name: 'Ariane' }).first().click();
  await expect(page).toHaveURL(/tuteur=[0-9a-f-]{36}/);
  await expect(rows.filter({ hasNotText: 'Ariane' })).toHaveCount(0);

  await page.goto(`${page.url()}&tri=creation`);
  await expect(rows.first()).toContainText('Ariane');
  await openFilters(page, t('appointments.filters'));
  await expect(tutor).toHaveValue(/Ariane/);
  await expectAccessible(page);
  await page.getByRole('button', { name: t('appointments.clearFilters') }).click();
  await expect(page).not.toHaveURL(/tuteur=|paiement=/);
});

test('A5 settle: a time that is not free says exactly why, a free one near it moves the session; cancelling says what goes back', async ({
  adminPage: page,
  otherPerson,
  newcomer,
  texts,
  formats,
  course,
  origin,
}) => {
  test.slow();
  const t = texts('admin');
  const buyer = await otherPerson();
  const student = await newcomer();
  await signIn(buyer, student, origin);
  const { lines } = await buySessions(buyer, student, { count: 1, course, origin });
  const session = lines[0]?.appointment;
  if (!session) throw new Error('Nothing was bought.');

  await page.goto(`/admin/seances/${session.id}?action=deplacer`);
  const dialog = page.getByRole('dialog', {
    name: t('appointments.change.moveTitle', { when: formats.dateTime(session.startsAt, Date.now()) }),
  });
  await dialog.getByLabel(t('appointments.change.time')).fill('03:00');
  await dialog.getByLabel(t('appointments.change.reason')).fill('À la demande de l’élève');
  await dialog.getByRole('button', { name: t('appointments.change.moveConfirm') }).click();
  await expect(dialog.getByRole('alert')).toContainText(t('appointments.change.reasons.OUTSIDE_HOURS'));
  await expectAccessible(page);
  await dialog
    .getByRole('group', { name: t('appointments.change.nearest') })
    .getByRole('button')
    .last()
    .click();
  await dialog.getByRole('button', { name: t('appointments.change.moveConfirm') }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(t('appointments.change.moved'))).toBeVisible();

  await page.getByRole('button', { name: t('appointments.change.cancel') }).click();
  const question = page.getByRole('dialog').filter({ hasText: t('appointments.change.reason') });
  await question.getByLabel(t('appointments.change.reason')).fill('Tuteur malade');
  await expectAccessible(page);
  await question.getByRole('button', { name: t('appointments.change.cancel') }).click();
  await expect(page.getByText(t('appointments.change.cancelledNow'))).toBeVisible();
  await expect(
    page
      .getByRole('definition')
      .filter({ hasText: t('appointments.states.CANCELLED') })
      .first(),
  ).toBeVisible();
});

test('A5 conflicts: the list has a view of its own beside the others', async ({ adminPage: page, texts }) => {
  const t = texts('admin');
  await page.goto('/admin/seances');
  await page
    .getByRole('navigation', { name: t('appointments.period') })
    .getByRole('link', { name: t('appointments.conflicts.tab') })
    .click();
  await expect(page).toHaveURL(/\/admin\/seances\/conflits$/);
  await expect(page.getByRole('heading', { level: 1, name: t('appointments.conflicts.title') })).toBeVisible();
  await expectAccessible(page);
});
