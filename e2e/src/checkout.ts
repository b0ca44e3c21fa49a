import type { Translate } from '@4as/i18n';
import { expect, type Page } from '@playwright/test';
import { addSlot } from './slots';

/** The button that pays the cart: on the hosted page, or with the saved card that ends so. */
export function payButton(page: Page, lastDigits = '') {
  return page.getByRole('button', { name: new RegExp(`^(Payer|Pay).*${lastDigits}`) });
}

/** Puts a free time into the cart and goes to the hosted payment page. */
export async function checkOut(
  page: Page,
  t: Translate<'student'>,
  where: Parameters<typeof addSlot>[2],
): Promise<void> {
  await addSlot(page, t, where);
  await payButton(page).click();
}

/** Waits until the page of a payment says that it is paid; that comes from Stripe, by its event or by asking. */
export async function expectPaid(page: Page, t: Translate<'student'>): Promise<void> {
  await expect(page.getByRole('heading', { name: t('payment.paidTitle') })).toBeVisible({ timeout: 20_000 });
}
