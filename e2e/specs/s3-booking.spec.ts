import { expectAccessible } from '../src/accessibility';
import { courses, openSlots, slotButtons } from '../src/slots';
import { signIn } from '../src/people';
import { expect, test } from '../src/students';

/** Tests of the two languages run side by side: each looks at weeks of its own. */
const weeks = { fr: 2, en: 3 } as const;

test('S3 booking: tutor, length and time are chosen, the price in sight, and go into the cart @both', async ({
  studentPage: page,
  texts,
  language,
}) => {
  const t = texts('student');
  await page.goto(`/cours/${courses.calculus}`);
  await page.getByRole('link', { name: t('course.seeTimes') }).click();
  await expect(slotButtons(page, t).first()).toBeVisible();
  await expectAccessible(page);

  const summary = page.getByRole('complementary', { name: t('book.chosen') });
  await expect(summary).toContainText('60');
  await page.getByRole('radio', { name: /1\s*h\s*30/ }).check();
  await expect(summary).toContainText('90');
  await page.getByRole('button', { name: t('book.nextWeek') }).click();
  await expect(page).toHaveURL(/duree=90.*semaine=|semaine=.*duree=90/);

  const slot = slotButtons(page, t).nth(language === 'fr' ? 0 : 3);
  const when = ((await slot.getAttribute('aria-label')) ?? '').split(', ')[0] ?? '';
  await slot.click();
  await expect(slot).toHaveAttribute('aria-pressed', 'true');
  await expect(summary).toContainText(when);
  await page.reload();
  await expect(summary).toContainText(when);
  await page.getByRole('button', { name: t('book.add') }).click();

  await expect(page).toHaveURL(/\/panier$/);
  await expect(page.getByRole('list', { name: t('cart.lines') }).getByRole('article')).toHaveCount(1);
  await expectAccessible(page);
});

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

test('S3 booking: a time taken meanwhile is answered with the nearest free ones', async ({
  studentPage: page,
  otherPerson,
  newcomer,
  texts,
  language,
  origin,
}) => {
  const t = texts('student');
  const rival = await otherPerson();
  await signIn(rival, await newcomer(), origin);

  const slots = slotButtons(page, t);
  await openSlots(page, t, courses.accounting, weeks[language]);
  await page.getByRole('radio').nth(1).check();
  await expect(page).toHaveURL(/tuteur=/);
  const name = (await slots.nth(4).getAttribute('aria-label')) ?? '';
  await slots.nth(4).click();

  await rival.goto(page.url());
  await rival.getByRole('button', { name: t('book.add') }).click();
  await expect(rival).toHaveURL(/\/panier$/);

  await page.getByRole('button', { name: t('book.add') }).click();
  const offered = page.getByRole('group', { name: t('book.nearest') });
  await expect(offered.getByRole('button').first()).toBeVisible();
  await expect(slots.and(page.getByRole('button', { name, exact: true }))).toHaveCount(0);
  await expectAccessible(page);
  await offered.getByRole('button').first().click();
  await page.getByRole('button', { name: t('book.add') }).click();
  await expect(page).toHaveURL(/\/panier$/);
});

test('S3 booking: times are in the viewer’s zone, with the tutor’s beside them', async ({
  browser,
  texts,
  baseURL,
  language,
}) => {
  const t = texts('student');
  const context = await browser.newContext({
    baseURL,
    timezoneId: 'America/Vancouver',
    locale: language === 'fr' ? 'fr-CA' : 'en-CA',
  });
  const page = await context.newPage();
  await openSlots(page, t, courses.calculus, weeks[language] + 2);
  await page.getByRole('radio').nth(1).check();
  await expect(page.getByText(/Pacifique|Pacific/)).toBeVisible();
  await expect(page.getByText(/heure de l’Est|Eastern/).first()).toBeVisible();
  await context.close();
});
