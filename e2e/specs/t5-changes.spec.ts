import { expectAccessible } from '../src/accessibility';
import { newTaughtSession } from '../src/database';
import { buySessions } from '../src/purchase';
import { signIn } from '../src/people';
import { shownName } from '../src/test';
import { expect, test } from '../src/tutors';

test('T5 appointments: list, week and day show the same sessions', async ({ demoTutorPage: page, texts }) => {
  const t = texts('changes');
  await page.goto('/tuteur/seances');
  await expect(page.getByRole('list', { name: texts('tutor')('sessions.list') })).toBeVisible();
  await expectAccessible(page);
  const views = page.getByRole('navigation', { name: t('calendar.views') });
  await views.getByRole('link', { name: t('calendar.week') }).click();
  await expect(page.getByRole('region')).toHaveCount(7);
  await expectAccessible(page);
  await page.getByRole('button', { name: t('slots.next') }).press('Enter');
  await expect(page).toHaveURL(/jour=/);
  await views.getByRole('link', { name: t('calendar.day') }).click();
  await expect(page.getByRole('button', { name: t('calendar.nextDay') })).toBeVisible();
  await expectAccessible(page);
});

test('T5 appointments: moved and cancelled with a reason that the student reads', async ({
  studentPage: student,
  student: account,
  otherPerson,
  texts,
  tutor,
  origin,
  course,
}) => {
  const t = texts('changes');
  await buySessions(student, account, {
    count: 1,
    course,
    tutor: shownName(tutor),
    origin,
  });
  await student.goto('/seances');
  await student
    .getByRole('link', { name: new RegExp(shownName(tutor)) })
    .first()
    .click();
  await expect(student).toHaveURL(/\/seances\/[0-9a-f-]+$/);
  const id = student.url().split('/').at(-1) ?? '';

  const page = await otherPerson();
  await signIn(page, tutor, origin);
  await page.goto(`/tuteur/seances/${id}`);
  await page.getByRole('link', { name: t('move.action'), exact: true }).click();
  const slots = page.getByRole('group', { name: t('slots.list') }).getByRole('button');
  const thisWeek = (await slots.first().getAttribute('aria-label')) ?? '';
  await page.getByRole('button', { name: t('slots.next') }).click();
  await expect(slots.first()).not.toHaveAttribute('aria-label', thisWeek);
  await slots.first().click();
  await page.getByRole('button', { name: t('move.confirm') }).click();
  await expect(page.getByRole('textbox', { name: t('reason') })).toHaveAccessibleDescription(/./);
  await page.getByRole('textbox', { name: t('reason') }).fill('Réunion de département');
  await expectAccessible(page);
  await page.getByRole('button', { name: t('move.confirm') }).click();
  await expect(page).toHaveURL(new RegExp(`/seances/${id}$`));
  await expect(student.getByText('Réunion de département')).toBeVisible();

  await page.getByRole('button', { name: t('cancel.action') }).click();
  const dialog = page.getByRole('dialog', { name: t('cancel.title') });
  await dialog.getByRole('textbox', { name: t('reason') }).fill('Grippe');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: t('cancel.confirm') }).click();
  await expect(student.getByText(t('cancel.applied.BY_TUTOR')).first()).toBeVisible();
  await expect(student.getByText(/Grippe/).first()).toBeVisible();
});

test('T5 appointments: a report has a part for the student and a private one, and both stay to be changed', async ({
  tutorPage: page,
  tutor,
  newcomer,
  texts,
}) => {
  const t = texts('changes');
  const words = `Dérivées revues ${Date.now()}`;
  await newTaughtSession((await newcomer()).email, tutor.email);
  await page.goto('/tuteur/seances?periode=passees');
  await page
    .getByRole('list', { name: texts('tutor')('sessions.list') })
    .getByRole('link')
    .click();
  await page.getByRole('textbox', { name: t('report.forStudent') }).fill(words);
  await page.getByRole('textbox', { name: t('report.forTutor') }).fill('Seul pour moi');
  await page.getByRole('button', { name: t('report.save') }).click();
  await expect(page.getByText(t('report.saved'))).toBeVisible();
  await page.reload();
  await expect(page.getByRole('textbox', { name: t('report.forStudent') })).toHaveValue(words);
  await expect(page.getByRole('textbox', { name: t('report.forTutor') })).toHaveValue('Seul pour moi');
  await expectAccessible(page);
});
