import { expectAccessible } from '../src/accessibility';
import { expect, test } from '../src/tutors';

test('T5 S7 calendar: both people find a session by day and by week', async ({
  tutorPage: page,
  sell,
  texts,
  formats,
}) => {
  test.slow();
  const t = texts('tutor');
  const c = texts('changes');
  const { student, window, session } = await sell();
  const date = new Date(session.startsAt).toLocaleDateString('sv-SE', { timeZone: 'America/Toronto' });
  const dayOf = (day: string) =>
    page.getByRole('region', { name: c('calendar.sessionsOf', { date: formats.localDateShort(day) }) });
  const own = dayOf(date).getByRole('link', { name: new RegExp(student.name) });

  await page.goto(`/tuteur/seances?vue=semaine&jour=${date}`);
  await expect(own).toContainText(formats.timeRange(session.startsAt, session.endsAt));
  await expect(page.getByRole('region', { name: c('calendar.sessionsOf', { date: '' }).trim() })).toHaveCount(7);
  await expectAccessible(page);

  // By the keyboard: a week on it is not there, a week back it is again.
  await page.getByRole('button', { name: c('slots.next') }).press('Enter');
  await expect(own).toHaveCount(0);
  await page.getByRole('button', { name: c('slots.previous') }).press('Enter');
  await expect(own).toBeVisible();

  await page.goto(`/tuteur/seances?vue=jour&jour=${date}`);
  await expect(own).toBeVisible();
  await expect(page.getByRole('link', { name: c('calendar.day'), exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await expectAccessible(page);
  await own.click();
  await expect(
    page.getByRole('heading', { level: 1, name: t('sessions.detail', { name: student.name }) }),
  ).toBeVisible();
  await page
    .getByRole('link', { name: t('sessions.title') })
    .first()
    .click();
  await expect(page.getByRole('list', { name: t('sessions.list') })).toBeVisible();

  await window.goto(`/seances?vue=semaine&jour=${date}`);
  const theirs = window
    .getByRole('region', { name: c('calendar.sessionsOf', { date: formats.localDateShort(date) }) })
    .getByRole('link');
  await expect(theirs).toContainText(formats.timeRange(session.startsAt, session.endsAt));
  await expectAccessible(window);
  await window.getByRole('link', { name: c('calendar.day'), exact: true }).click();
  await expect(window.getByText(c('calendar.nothing'))).toBeVisible();
  await expectAccessible(window);
});
