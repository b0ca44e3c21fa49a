import { expectAccessible } from '../src/accessibility';
import { signIn } from '../src/people';
import { chooseTutor, openSlots, slotButtons } from '../src/slots';
import { expect, test } from '../src/students';

test('S3 P3 free times: one that somebody else takes greys out where it stands, and is free again when they give it back', async ({
  studentPage: page,
  otherPerson,
  newcomer,
  texts,
  course,
  origin,
}) => {
  const t = texts('student');
  const slots = texts('changes');
  const rival = await otherPerson();
  await signIn(rival, await newcomer(), origin);

  await openSlots(page, course.slug);
  await chooseTutor(page);
  await expect(slotButtons(page).nth(2)).toBeVisible();
  const when = (await slotButtons(page).nth(2).getAttribute('aria-label')) ?? '';
  const free = slotButtons(page).and(page.getByRole('button', { name: when, exact: true }));
  const gone = slotButtons(page).and(page.getByRole('button', { name: slots('slots.gone', { when }), exact: true }));
  await free.click();
  await expect(free).toHaveAttribute('aria-pressed', 'true');
  const add = page.getByRole('button', { name: t('book.add') });
  await expect(add).toBeEnabled();

  await rival.goto(page.url());
  await rival.getByRole('button', { name: t('book.add') }).click();
  await expect(rival).toHaveURL(/\/panier$/);

  await expect(gone).toBeDisabled();
  await expect(page.getByText(slots('slots.chosenGone'))).toBeVisible();
  await expect(add).toBeDisabled();
  await expectAccessible(page);

  await rival.getByRole('button', { name: new RegExp(`^${t('cart.remove')}`) }).click();
  await expect(rival.getByText(t('cart.empty'))).toBeVisible();
  await expect(free).toBeEnabled();
  await expect(page.getByText(slots('slots.chosenGone'))).toBeHidden();
  await add.click();
  await expect(page).toHaveURL(/\/panier$/);
});

test(
  'S3 free times: a month shows the days that have some, and leads to one by the keyboard alone',
  { tag: '@english' },
  async ({ studentPage: page, texts, course }) => {
    const t = texts('student');
    await openSlots(page, course.slug);
    const show = page.getByRole('button', { name: t('book.month.show') });
    await show.focus();
    await page.keyboard.press('Enter');
    const month = page.getByRole('grid');
    const freeDays = month.getByRole('button', { disabled: false });
    await expect(freeDays.first()).toBeVisible();
    await expect(page).toHaveURL(/vue=mois/);
    await expectAccessible(page);

    // One Tab stop for all days; Page Down leads to the next month and keeps the place in it.
    await page.getByRole('button', { name: texts('changes')('calendar.nextMonth') }).focus();
    await page.keyboard.press('Tab');
    await expect(freeDays.first()).toBeFocused();
    const name = await month.getAttribute('aria-label');
    await page.keyboard.press('PageDown');
    await expect(month).not.toHaveAttribute('aria-label', name ?? '');
    await expect(month.locator('button').first()).toBeFocused();
    await page.keyboard.press('PageUp');
    await expect(month).toHaveAttribute('aria-label', name ?? '');
    await expect(freeDays.first()).toBeVisible();

    const day = (await freeDays.last().getAttribute('data-key')) ?? '';
    await freeDays.last().focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`semaine=${day}`));
    await expect(slotButtons(page).first()).toBeVisible();
    await slotButtons(page).first().focus();
    await page.keyboard.press('Enter');
    await expect(slotButtons(page).first()).toHaveAttribute('aria-pressed', 'true');
    await page.getByRole('button', { name: t('book.add') }).focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/panier$/);
  },
);

test('S3 free times: a visitor who comes back to the page sees what was taken meanwhile', async ({
  studentPage: rival,
  otherPerson,
  texts,
  course,
}) => {
  const visitor = await otherPerson();
  await openSlots(visitor, course.slug);
  await chooseTutor(visitor);
  const slot = slotButtons(visitor).nth(1);
  await expect(slot).toBeVisible();
  const when = (await slot.getAttribute('aria-label')) ?? '';
  await slot.click();
  await expect(slot).toHaveAttribute('aria-pressed', 'true');

  await rival.goto(visitor.url());
  await rival.getByRole('button', { name: texts('student')('book.add') }).click();
  await expect(rival).toHaveURL(/\/panier$/);

  await visitor.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(
    slotButtons(visitor).and(
      visitor.getByRole('button', { name: texts('changes')('slots.gone', { when }), exact: true }),
    ),
  ).toBeDisabled();
});
