import { expect, type Page } from '@playwright/test';
import { answerChallenge, cards, payWith } from './stripe-page';

/** The number of a card that can be saved; every charge of it is refused. */
export const REFUSED_LATER = '4000000000000341';

/** Saves a card as a student does, from the page of the cards. */
export async function saveCard(page: Page, add: string, number: string, email: string): Promise<void> {
  await page.goto('/compte/paiement');
  await page.getByRole('button', { name: add }).click();
  await payWith(page, number, email);
  if (number === cards.threeDSecure) await answerChallenge(page, 'complete');
  await expect(page).toHaveURL(/\/compte\/paiement$/);
}
