import { expect, type Page } from '@playwright/test';

/** Test cards, by what happens. Their numbers are Stripe's own documentation's. */
export const cards = {
  success: '4242424242424242',
  declined: '4000000000000002',
  insufficientFunds: '4000000000009995',
  threeDSecure: '4000002760003184',
  /** Works, and its bank disputes the payment a moment later. */
  disputed: '4000000000000259',
} as const;

/** Fills in the hosted payment page and pays. What comes after is the test's to say. */
export async function payWith(page: Page, cardNumber: string, email: string): Promise<void> {
  await expect(page.locator('input[name="cardNumber"]')).toBeVisible();
  const emailField = page.locator('input[name="email"]');
  if ((await emailField.count()) > 0 && (await emailField.inputValue()) === '') await emailField.fill(email);
  await page.locator('input[name="cardNumber"]').fill(cardNumber);
  await page.locator('input[name="cardExpiry"]').fill('12 / 34');
  await page.locator('input[name="cardCvc"]').fill('123');
  await page.locator('input[name="billingName"]').fill('Personne Essai');
  await page.locator('form button[type="submit"]').first().click();
}

/** Passes, or fails, the card's challenge page. */
export async function answerChallenge(page: Page, outcome: 'complete' | 'fail'): Promise<void> {
  await page.locator(`button[name="outcome"][value="${outcome}"]`).click();
}
