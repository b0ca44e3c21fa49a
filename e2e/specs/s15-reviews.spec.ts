import { createFormats } from '@4as/i18n';
import { expectAccessible } from '../src/accessibility';
import { newTaughtSession } from '../src/database';
import { signIn } from '../src/people';
import { expect, test } from '../src/students';

test('S15 T9 S8 reviews: a session is reviewed and the review changed, its tutor replies, and all read it without a name', async ({
  studentPage: page,
  student,
  otherPerson,
  demo,
  texts,
  language,
  origin,
}) => {
  test.slow();
  const t = texts('student');
  const shared = texts('reviews');
  const tutors = texts('tutor');
  const formats = createFormats(language, 'America/Toronto');
  const scoreOf = (score: number) => shared('score', { score: formats.number(score, 1) });
  const words = `Dérivées enfin comprises ${Date.now()}`;
  const reply = `Merci beaucoup ${Date.now()}`;
  const { appointmentId, tutorId } = await newTaughtSession(student.email, demo('tutor').email);

  const tutorPage = await otherPerson();
  await signIn(tutorPage, demo('tutor'), origin);
  await tutorPage.goto('/tuteur/evaluations');
  const received = tutorPage.getByRole('list', { name: tutors('evaluation.list') }).getByRole('listitem');
  await expect(received.first()).toBeVisible();
  await expect(tutorPage.getByRole('list', { name: tutors('evaluation.chart') }).getByRole('listitem')).toHaveCount(12);
  await expectAccessible(tutorPage);

  await page.goto(`/tuteurs/${tutorId}`);
  const said = page
    .getByRole('list', { name: t('tutor.reviews') })
    .getByRole('listitem')
    .filter({ hasText: words });
  await expect(page.getByRole('heading', { name: t('tutor.reviews') })).toBeVisible();
  // By links from here on: pages that were shown before the review have to know of it.
  await page.getByRole('link', { name: t('navigation.me'), exact: true }).click();
  await page
    .getByRole('list', { name: t('me.links') })
    .getByRole('link', { name: t('me.sessions') })
    .click();
  // The page before has the word in its link, and is there until this one is loaded.
  await page.getByRole('link', { name: t('sessions.past'), exact: true }).click();
  await expect(page).toHaveURL(/\/seances\?vue=passees$/);
  await page
    .getByRole('link')
    .filter({ hasText: t('review.toReview') })
    .click();
  await expect(page).toHaveURL(new RegExp(`/seances/${appointmentId}$`));
  await expect(page.getByRole('heading', { name: t('review.ask') })).toBeVisible();
  await expectAccessible(page);

  const criterion = (key: 'clarity' | 'knowledge' | 'punctuality' | 'kindness') =>
    page.getByRole('radiogroup', { name: shared(`criteria.${key}`) });
  const stars = (count: number) => t('review.stars', { count });
  await page.getByRole('button', { name: t('review.send') }).click();
  const refused = page.getByRole('alert').filter({ hasText: t('review.incomplete') });
  await expect(refused.getByRole('link')).toHaveCount(4);
  await expectAccessible(page);
  await refused.getByRole('link').first().click();
  await expect(criterion('clarity').getByRole('radio', { name: stars(1) })).toBeFocused();
  await page.keyboard.press('Space');
  for (let count = 2; count <= 5; count += 1) await page.keyboard.press('ArrowRight');
  await expect(criterion('clarity').getByRole('radio', { name: stars(5) })).toBeChecked();
  for (const key of ['knowledge', 'punctuality', 'kindness'] as const)
    await criterion(key)
      .getByRole('radio', { name: stars(5) })
      .check();
  await page.getByRole('textbox', { name: t('review.comment') }).fill(words);
  await page.getByRole('button', { name: t('review.send') }).click();

  const own = page.getByRole('region', { name: t('review.title') });
  await expect(own).toContainText(words);
  await expect(own).toContainText(scoreOf(5));
  await expectAccessible(page);
  await own.getByRole('button', { name: t('review.change') }).click();
  await criterion('kindness')
    .getByRole('radio', { name: stars(3) })
    .check();
  await page.getByRole('button', { name: t('review.save') }).click();
  await expect(own).toContainText(scoreOf(4.5));

  const one = received.filter({ hasText: words });
  await expect(one).toContainText(student.name);
  await expect(one).toContainText(scoreOf(4.5));
  await one.getByRole('button', { name: tutors('evaluation.replyTo', { name: student.name }) }).click();
  await tutorPage.getByRole('textbox', { name: tutors('evaluation.replyTo', { name: student.name }) }).fill(reply);
  await expectAccessible(tutorPage);
  await tutorPage.getByRole('button', { name: tutors('evaluation.replySend') }).click();
  await expect(one.getByText(reply)).toBeVisible();
  await expect(own).toContainText(reply);

  await page.getByRole('link', { name: t('sessions.back') }).click();
  await expect(page).toHaveURL(/\/seances\?vue=passees$/);
  const mark = page.getByRole('img', { name: t('review.yours', { score: formats.number(4.5, 1) }) });
  await expect(mark).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link').filter({ has: mark }).click();
  await page.locator('main a[href^="/cours/"]').click();
  await page.locator(`main a[href="/tuteurs/${tutorId}"]`).click();
  await expect(said).toContainText(scoreOf(4.5));
  await expect(said).toContainText(reply);
  await expect(page.getByRole('main')).not.toContainText(student.name);
  await expectAccessible(page);
});
