import { expect, type Page } from '@playwright/test';
import type { Translate } from '@4as/i18n';
import { changes as en } from '../../packages/i18n/src/catalogues/en/changes';
import { changes as fr } from '../../packages/i18n/src/catalogues/fr/changes';

/** The date a week from now, as addresses have it: the tests book in the seven days from then on. */
export function weekFromNow(): string {
  return new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
}

/** Opens the free times of a course in the week to come. */
export async function openSlots(page: Page, slug: string): Promise<void> {
  await page.goto(`/reserver/${slug}?semaine=${weekFromNow()}`);
  await expect(slotButtons(page).first()).toBeVisible();
}

/** The buttons of the free times that are shown, in whichever language. */
export function slotButtons(page: Page) {
  return page.getByRole('group', { name: new RegExp(`^(${fr.slots.list}|${en.slots.list})$`) }).getByRole('button');
}

/** Chooses a tutor, the first by name unless said, and waits for the times of that tutor: they no longer say with whom they are. */
export async function chooseTutor(page: Page, name?: string): Promise<void> {
  const choice = name === undefined ? page.getByRole('radio').nth(1) : page.getByRole('radio', { name });
  await choice.press('Space');
  await expect(choice).toBeChecked();
  await expect(slotButtons(page).first()).toBeVisible();
  await expect(slotButtons(page).first()).not.toHaveAttribute('aria-label', /, (avec|with) /);
}

/** Puts the first free time of a course, of any tutor or of one, into the cart. */
export async function addSlot(
  page: Page,
  t: Translate<'student'>,
  where: { slug: string; tutor?: string },
): Promise<void> {
  await openSlots(page, where.slug);
  if (where.tutor !== undefined) await chooseTutor(page, where.tutor);
  await slotButtons(page).first().click();
  await page.getByRole('button', { name: t('book.add') }).click();
  await expect(page).toHaveURL(/\/panier$/);
}
