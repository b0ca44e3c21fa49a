import { courses, openSlots, slotButtons } from '../src/slots';
import { expect, test } from '../src/students';

/** Tests of the two languages run side by side: each looks at weeks of its own. */
const weeks = { fr: 2, en: 3 } as const;

test('S3 booking: by the keyboard alone', async ({ studentPage: page, texts, language }) => {
  const t = texts('student');
  await openSlots(page, t, courses.statistics, weeks[language]);

  // The choices are radio buttons: the arrows choose.
  await page.getByRole('radio', { name: t('book.anyTutor') }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL(/tuteur=/);
  await page
    .getByRole('radio', { name: /^1\s*h(\s|$)/ })
    .first()
    .focus();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/duree=90/);

  // One Tab stop for all times; the arrows go between them.
  const slots = slotButtons(page, t);
  await expect(slots.nth(1)).toBeVisible();
  await page.getByRole('button', { name: t('book.nextWeek') }).focus();
  await page.keyboard.press('Tab');
  await expect(slots.first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(slots.nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(slots.nth(1)).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: t('book.add') })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/panier$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('S3 booking: a visitor chooses a time, signs in, and comes back to it', async ({
  page,
  newcomer,
  texts,
  language,
}) => {
  const t = texts('student');
  const auth = texts('auth');
  const student = await newcomer();
  await openSlots(page, t, courses.programming, weeks[language]);
  const slot = slotButtons(page, t).first();
  const name = (await slot.getAttribute('aria-label')) ?? '';
  await slot.click();
  await page.getByRole('link', { name: t('book.signIn') }).click();

  await page.getByLabel(auth('fields.email')).fill(student.email);
  await page.getByLabel(auth('fields.password'), { exact: true }).fill(student.password);
  await page.getByRole('button', { name: auth('signIn.submit') }).click();
  await expect(page.getByRole('button', { name })).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: t('book.add') }).click();
  await expect(page).toHaveURL(/\/panier$/);
});
