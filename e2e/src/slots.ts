import { expect, type Page } from '@playwright/test';
import type { Translate } from '@4as/i18n';
import { changes as en } from '../../packages/i18n/src/catalogues/en/changes';
import { changes as fr } from '../../packages/i18n/src/catalogues/fr/changes';

/** Courses of the demo, by the slug of their page. */
export const courses = {
  probability: 'mat1720-probabilites',
  calculus: 'mat1400-calcul-1',
  programming: 'ift1015-programmation-1',
  statistics: 'stt1700-introduction-a-la-statistique',
  accounting: 'comp10902-comptabilite-financiere',
  /** Taught by the tutors whom tests have to themselves. */
  microeconomics: 'eco1012-microeconomie-1',
} as const;

export type CourseSlug = (typeof courses)[keyof typeof courses];

/** The date so many weeks from now, as addresses have it. Tests that run side by side look at other weeks. */
export function weekFromNow(weeks: number): string {
  return new Date(Date.now() + weeks * 7 * 86_400_000).toISOString().slice(0, 10);
}

/** Opens the free times of a course. */
export async function openSlots(page: Page, slug: CourseSlug, weeks: number): Promise<void> {
  await page.goto(`/reserver/${slug}?semaine=${weekFromNow(weeks)}`);
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

/** Puts a free time into the cart, and says which, as its button is called. */
export async function addSlot(
  page: Page,
  t: Translate<'student'>,
  where: { slug: CourseSlug; weeks: number; nth?: number; tutor?: string },
): Promise<string> {
  await openSlots(page, where.slug, where.weeks);
  if (where.tutor !== undefined) await chooseTutor(page, where.tutor);
  const slot = slotButtons(page).nth(where.nth ?? 0);
  const name = (await slot.getAttribute('aria-label')) ?? '';
  await slot.click();
  await page.getByRole('button', { name: t('book.add') }).click();
  await expect(page).toHaveURL(/\/panier$/);
  return name;
}
