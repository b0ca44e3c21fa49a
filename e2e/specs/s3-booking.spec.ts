import { expectAccessible } from '../src/accessibility';
import { createFormats } from '@4as/i18n';
import { chooseTutor, openSlots, slotButtons } from '../src/slots';
import { signIn } from '../src/people';
import { expect, test } from '../src/students';

test(
  'S3 booking: tutor, length and time are chosen, the price in sight, and go into the cart',
  { tag: '@everywhere' },
  async ({ studentPage: page, texts, course }) => {
    const t = texts('student');
    await page.goto(`/cours/${course.slug}`);
    await page.getByRole('link', { name: t('course.seeTimes') }).click();
    await expect(slotButtons(page).first()).toBeVisible();
    await expectAccessible(page);

    const summary = page.getByRole('complementary', { name: t('book.chosen') });
    await expect(summary).toContainText('60');
    const length = page.getByRole('radio', { name: /1\s*h\s*30/ });
    await length.press('Space');
    await expect(length).toBeChecked();
    await expect(summary).toContainText('90');
    const slot = slotButtons(page).first();
    const thisWeek = (await slot.getAttribute('aria-label')) ?? '';
    await page.getByRole('button', { name: texts('changes')('slots.next') }).click();
    await expect(page).toHaveURL(/duree=90.*semaine=|semaine=.*duree=90/);
    // The times before stay until those of the next week are there.
    await expect(slot).not.toHaveAttribute('aria-label', thisWeek);

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
  },
);

test('S3 booking: by the keyboard alone', async ({ studentPage: page, texts, course }) => {
  const t = texts('student');
  await openSlots(page, course.slug);

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
  const slots = slotButtons(page);
  await expect(slots.nth(1)).toBeVisible();
  await page.getByRole('button', { name: texts('changes')('slots.next') }).focus();
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
  course,
}) => {
  const t = texts('student');
  const auth = texts('auth');
  const student = await newcomer();
  await openSlots(page, course.slug);
  const slot = slotButtons(page).first();
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

test('S3 P3 booking: a time taken meanwhile is answered with the nearest free ones', async ({
  studentPage: page,
  otherPerson,
  newcomer,
  texts,
  course,
  origin,
}) => {
  const t = texts('student');
  const rival = await otherPerson();
  await signIn(rival, await newcomer(), origin);

  // Without live news the page still shows the time as free, as it would in the moment before they come.
  await page.routeWebSocket(/graphql/, () => undefined);
  const slots = slotButtons(page);
  await openSlots(page, course.slug);
  await chooseTutor(page);
  await expect(slots.nth(4)).toBeVisible();
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

test.describe('from another zone', () => {
  test.use({ timezoneId: 'America/Halifax' });

  test('S3 booking: times are in the viewer’s zone, with the tutor’s beside them', async ({
    page,
    texts,
    language,
    course,
  }) => {
    const t = texts('student');
    const [name = ''] = course.tutors;
    await openSlots(page, course.slug);
    await chooseTutor(page, name);
    await expect(page.getByText(/heure de l’Atlantique|Atlantic/)).toContainText(/heure de l’Est|Eastern/);

    const slot = slotButtons(page).first();
    await slot.click();
    const startsAt = new URL(page.url()).searchParams.get('heure') ?? '';
    await expect(slot).toHaveText(createFormats(language, 'America/Halifax').time(startsAt));
    const time = createFormats(language, 'America/Toronto').dateTime(startsAt, Date.now());
    const summary = page.getByRole('complementary', { name: t('book.chosen') });
    await expect(summary).toContainText(t('book.tutorTime', { time, name }));
  });
});
