import { expectAccessible } from '../src/accessibility';
import { signIn } from '../src/people';
import { expect, test } from '../src/students';

test(
  'S13 orders: what was spent, and each order with its lines, amounts and card',
  { tag: '@english' },
  async ({ page, texts, demo, origin }) => {
    const t = texts('student');
    await signIn(page, demo('student'), origin);
    await page.goto('/commandes');
    await expect(page.getByText(t('orders.spentHint'))).toBeVisible();
    await expectAccessible(page);
    const list = page.getByRole('list', { name: t('orders.list') });
    expect(await list.getByRole('link').count()).toBeGreaterThan(1);

    await list.getByRole('link').first().click();
    await expect(page.getByRole('heading', { name: t('orders.lines') })).toBeVisible();
    await expect(page.getByText(t('cart.total'), { exact: true })).toBeVisible();
    await expect(page.getByText(/•|Visa|Mastercard/i).first()).toBeVisible();
    await expectAccessible(page);
  },
);
