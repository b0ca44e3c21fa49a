import { createFormats } from '@4as/i18n';
import { expectAccessible } from '../src/accessibility';
import { expect, test } from '../src/students';

test(
  'S16 reminders: what one is reminded of is chosen by kind and channel, and kept',
  { tag: '@everywhere' },
  async ({ studentPage: page, texts, language }) => {
    const t = texts('notifications');
    const { duration } = createFormats(language, 'America/Toronto');
    const before = (minutes: number) => t('preferences.kinds.reminder', { lead: duration(minutes) });
    await page.goto('/moi');
    await page.getByRole('link', { name: t('preferences.page') }).click();
    const day = page.getByRole('group', { name: before(24 * 60) });
    const mail = day.getByRole('switch', { name: t('preferences.channels.MAIL') });
    await expect(mail).toBeChecked();
    await mail.press('Space');
    await expect(mail).not.toBeChecked();
    await page.reload();
    await expect(mail).not.toBeChecked();
    await expect(day.getByRole('switch', { name: t('preferences.channels.APP') })).toBeChecked();
    const minutes = page.getByRole('group', { name: before(15) });
    await expect(minutes.getByRole('switch')).toHaveCount(1);
    await expectAccessible(page);
  },
);

test('S7 calendar: a private address is made, read by a calendar, replaced and revoked', async ({
  studentPage: page,
  request,
  texts,
}) => {
  const t = texts('calendar');
  await page.goto('/compte/rappels');
  await page.getByRole('button', { name: t('make') }).click();
  const address = page.getByLabel(t('address'));
  const first = await address.inputValue();
  await expectAccessible(page);
  expect(await (await request.get(first)).text()).toContain('BEGIN:VCALENDAR');

  await page.getByRole('button', { name: t('makeNew') }).click();
  await page.getByRole('button', { name: t('makeNewConfirm') }).click();
  await expect(address).not.toHaveValue(first);
  expect((await request.get(first)).status()).toBe(404);
  const second = await address.inputValue();

  await page.getByRole('button', { name: t('revoke') }).click();
  await page.getByRole('button', { name: t('revokeConfirm'), exact: true }).click();
  await expect(page.getByText(t('none'))).toBeVisible();
  expect((await request.get(second)).status()).toBe(404);
});
