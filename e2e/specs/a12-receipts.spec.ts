import { readFile } from 'node:fs/promises';
import { expectAccessible } from '../src/accessibility';
import { expect, test } from '../src/admins';
import { signIn } from '../src/people';
import { buySessions } from '../src/purchase';

test(
  'A12 S13 receipts: tax numbers are entered with care, and a student takes the receipt of an order home',
  { tag: '@english' },
  async ({ adminPage: page, student, otherPerson, texts, course, origin }) => {
    test.setTimeout(90_000);
    const t = texts('admin');
    const save = page.getByRole('button', { name: texts('app')('actions.save') });
    await page.goto('/admin/parametres');
    const gst = page.getByLabel(t('settings.gstNumber'));
    await gst.fill('12');
    await save.click();
    await expect(page.getByText(texts('failures')('invalid.gstNumber'))).toBeVisible();
    await expect(gst).toBeFocused();
    await expectAccessible(page);
    await gst.fill('123456789 RT0001');
    await page.getByLabel(t('settings.qstNumber')).fill('1234567890 TQ0001');
    await save.click();
    await expect(page.getByText(t('settings.saved'))).toBeVisible();
    await page.reload();
    await expect(gst).toHaveValue('123456789 RT0001');

    const buyer = await otherPerson();
    await signIn(buyer, student, origin);
    const { orderId } = await buySessions(buyer, student, { count: 1, course, origin });
    await buyer.goto(`/commandes/${orderId}`);
    const link = buyer.getByRole('link', { name: texts('student')('orders.receipt') });
    const [download] = await Promise.all([buyer.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toMatch(/^4AS-\d+\.pdf$/);
    expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-');

    await page.goto(`/admin/commandes/${orderId}`);
    await expect(page.getByRole('link', { name: t('orders.receipt') })).toHaveAttribute(
      'href',
      `/receipts/${orderId}.pdf`,
    );
  },
);
