import { expect, type Page } from '@playwright/test';
import type { Area, Translate } from '@4as/i18n';

type Texts = <A extends Area>(area: A) => Translate<A>;

/**
 * Books one session from the course's page: a tutor by name (or any), an hour, and the free time that `which` counts to from the
 * end of the first week that has some. Ends with the session in the cart.
 */
export async function putInCart(
  page: Page,
  texts: Texts,
  course: string,
  tutor: string | null,
  which = 0,
): Promise<void> {
  const t = texts('student');
  await page.goto(`/reserver/${course}`);
  if (tutor !== null) {
    const choice = page.getByRole('radio', { name: new RegExp(tutor) });
    await choice.click({ force: true });
    await expect(choice).toBeChecked();
  }
  // The week after: nothing of it is too soon, whatever the hour of the test.
  await page
    .getByRole('button', { name: t('book.nextWeek') })
    .or(page.getByRole('link', { name: t('book.nextWeek') }))
    .click();
  const times = page.getByRole('group', { name: t('book.slots') }).getByRole('button', { disabled: false });
  await expect(times.first()).toBeVisible();
  await times.nth(which % (await times.count())).click();
  await page.getByRole('button', { name: t('book.add') }).click();
  await expect(page.getByText(t('book.added')).first()).toBeVisible();
}
