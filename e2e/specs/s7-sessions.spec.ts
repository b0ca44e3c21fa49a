import { expectAccessible } from '../src/accessibility';
import { signIn } from '../src/people';
import { shownName } from '../src/test';
import { expect, test } from '../src/tutors';

test(
  'S7 upcoming appointments: the next one is on the home page, the others a tap away',
  { tag: '@english' },
  async ({ page, texts, demo, origin }) => {
    const t = texts('student');
    await signIn(page, demo('student'), origin);
    await page.goto('/');
    await expect(page.getByRole('heading', { name: t('home.next') })).toBeVisible();
    await expectAccessible(page);

    await page.getByRole('link', { name: t('home.seeAll') }).click();
    const list = page.getByRole('list', { name: t('sessions.list') });
    await expect(list.getByRole('link').first()).toBeVisible();
    await expectAccessible(page);

    await list.getByRole('link').nth(1).click();
    await expect(page).toHaveURL(/\/seances\/[0-9a-f-]+$/);
    await expect(page.getByRole('heading', { name: t('sessions.meeting') })).toBeVisible();
    await expect(page.getByText(t('sessions.tutor'), { exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: /^(Écrire à|Write to)/ })).toBeVisible();
    await expectAccessible(page);
  },
);

test('S7 upcoming appointments: the meeting link is there as soon as the tutor gives it', async ({
  tutor,
  tutorPage,
  sell,
  texts,
}) => {
  const t = texts('student');
  const { window: page, session } = await sell();
  await page.goto('/seances');
  await page
    .getByRole('list', { name: t('sessions.list') })
    .getByRole('link', { name: new RegExp(shownName(tutor)) })
    .last()
    .click();
  await expect(page).toHaveURL(new RegExp(`/seances/${session.id}$`));
  await expect(page.getByRole('heading', { name: t('sessions.meeting') })).toBeVisible();

  const address = `https://zoom.us/j/${Date.now()}`;
  await tutorPage.goto(`/tuteur/seances/${session.id}`);
  const field = tutorPage.getByLabel(texts('tutor')('sessions.link'), { exact: true });
  await field.fill(address);
  await field.press('Enter');
  await expect(page.locator(`a[href="${address}"]`)).toBeVisible();
});

test('S8 past appointments: the history leads to the session, and to book again', async ({
  page,
  texts,
  demo,
  origin,
}) => {
  const t = texts('student');
  await signIn(page, demo('student'), origin);
  await page.goto('/seances');
  await page.getByRole('link', { name: t('sessions.past') }).click();
  await expect(page).toHaveURL(/vue=passees/);
  const list = page.getByRole('list', { name: t('sessions.list') });
  await expect(list.getByRole('link').first()).toBeVisible();
  await expectAccessible(page);
  await list.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/seances\/[0-9a-f-]+$/);
  await page.getByRole('link', { name: t('sessions.bookAgain') }).click();
  await expect(page).toHaveURL(/\/reserver\/.*tuteur=/);
});
