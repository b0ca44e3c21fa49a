import { expectAccessible } from '../src/accessibility';
import { expect, test } from '../src/admins';
import { signIn } from '../src/people';
import { buySessions } from '../src/purchase';

test('A14 integrations: a payment that its bank disputes, with its events; one is acted on again; the books are compared', async ({
  adminPage: page,
  student,
  otherPerson,
  texts,
  course,
  origin,
}) => {
  test.setTimeout(120_000);
  const t = texts('admin');
  const buyer = await otherPerson();
  await signIn(buyer, student, origin);
  const { orderId } = await buySessions(buyer, student, { count: 1, course, origin, card: 'disputed' });

  // The bank disputes it a moment after it was paid.
  const disputes = page.getByRole('list', { name: t('integrations.tabs.disputes') });
  await expect(async () => {
    await page.goto(`/admin/commandes/${orderId}`);
    await expect(disputes.getByRole('listitem')).toContainText(t('integrations.disputeStates.NEEDS_RESPONSE'), {
      timeout: 3000,
    });
  }).toPass();
  await expectAccessible(page);
  const number = (await page.getByRole('heading', { level: 1 }).innerText()).replace(/\D/g, '');

  await page.goto(`/admin/integrations?q=${number}`);
  const rows = page.getByRole('row').filter({ has: page.getByRole('rowheader') });
  await expect(rows.filter({ hasText: 'checkout.session.completed' })).toHaveCount(1);
  await expect(rows.filter({ hasNotText: number })).toHaveCount(0);
  await page.getByLabel(t('integrations.subject')).selectOption('DISPUTE');
  await expect(page).toHaveURL(/sujet=DISPUTE/);
  await expect(rows.filter({ hasNotText: 'charge.dispute' })).toHaveCount(0);
  const created = page.getByRole('link', { name: 'charge.dispute.created' });
  await expect(created).toBeVisible();
  await expectAccessible(page);

  await created.click();
  await expect(page.getByRole('heading', { level: 1, name: 'charge.dispute.created' })).toBeVisible();
  await expect(page.getByRole('link', { name: t('orders.detail', { number }) })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: t('integrations.replay') }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(t('integrations.replayText'))).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: t('integrations.replay') }).click();
  await expect(dialog).toBeHidden();
  const attempts = page.locator('dt', { hasText: t('integrations.attempts') }).locator('xpath=following-sibling::dd');
  await expect(attempts.first()).toHaveText('2');
  await expect(page.getByText(t('integrations.states.PROCESSED'), { exact: true }).first()).toBeVisible();

  await page.goto('/admin/integrations/contestations');
  await expect(rows.filter({ hasText: number })).toHaveCount(1);
  await expectAccessible(page);

  await page.goto('/admin/integrations/ecarts');
  await page.getByRole('button', { name: t('integrations.compare') }).click();
  await expect(page.getByText(t('integrations.compared'))).toBeVisible();
});
