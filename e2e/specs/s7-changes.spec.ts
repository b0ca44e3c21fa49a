import type { Page } from '@playwright/test';
import { expectAccessible } from '../src/accessibility';
import { buySessions } from '../src/purchase';
import { signIn } from '../src/people';
import { shownName, type Account, type Course } from '../src/test';
import { expect, test } from '../src/tutors';

interface Buying {
  student: Account;
  tutor: Account;
  course: Course;
  origin: string;
}

/** Buys one session with a tutor and opens its page. */
async function openBought(page: Page, { student, tutor, course, origin }: Buying): Promise<string> {
  await buySessions(page, student, {
    count: 1,
    course,
    tutor: shownName(tutor),
    origin,
  });
  await page.goto('/seances');
  await page
    .getByRole('link', { name: new RegExp(shownName(tutor)) })
    .first()
    .click();
  await expect(page).toHaveURL(/\/seances\/[0-9a-f-]+$/);
  return page.url().split('/').at(-1) ?? '';
}

test('S7 cancel: the refund and its rule are shown before the click, and the session is cancelled for both', async ({
  studentPage: page,
  student,
  otherPerson,
  texts,
  tutor: teacher,
  origin,
  course,
}) => {
  const t = texts('changes');
  const id = await openBought(page, { student, tutor: teacher, course, origin });
  const tutor = await otherPerson();
  await signIn(tutor, teacher, origin);
  await tutor.goto(`/tuteur/seances/${id}`);
  await expect(tutor.getByText(texts('booking')('states.CONFIRMED'), { exact: true })).toBeVisible();

  await page.getByRole('button', { name: t('cancel.action') }).click();
  const dialog = page.getByRole('dialog', { name: t('cancel.title') });
  await expect(dialog.getByText(t('cancel.refund'), { exact: true })).toBeVisible();
  await expect(dialog.getByText(/gratuite jusqu|free until/)).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await page.getByRole('button', { name: t('cancel.action') }).press('Enter');
  const confirm = dialog.getByRole('button', { name: /^(Annuler et recevoir|Cancel and get)/ });
  await expect(confirm).toBeEnabled();
  await confirm.click();
  await expect(page.getByText(texts('booking')('states.CANCELLED'), { exact: true }).first()).toBeVisible();
  await expect(page.getByText(t('cancel.applied.FREE')).first()).toBeVisible();
  await expect(tutor.getByText(texts('booking')('states.CANCELLED'), { exact: true }).first()).toBeVisible();
  await expectAccessible(page);
});

test('S7 reschedule: another time by keyboard, kept in the history, seen by the tutor at once', async ({
  studentPage: page,
  student,
  otherPerson,
  texts,
  tutor: teacher,
  origin,
  course,
}) => {
  const t = texts('changes');
  const id = await openBought(page, { student, tutor: teacher, course, origin });
  const tutor = await otherPerson();
  await signIn(tutor, teacher, origin);
  await tutor.goto(`/tuteur/seances/${id}`);
  const history = (of: Page) => of.getByRole('list', { name: t('history.title') });
  await expect(history(tutor)).toBeVisible();

  await page.getByRole('link', { name: t('move.action'), exact: true }).press('Enter');
  await expect(page.getByRole('heading', { name: t('move.title') })).toBeVisible();
  await page.getByRole('button', { name: t('slots.next') }).press('Enter');
  const slots = page.getByRole('group', { name: t('slots.list') }).getByRole('button');
  await expect(slots.first()).toBeVisible();
  await expectAccessible(page);
  await slots.first().press('Enter');
  const confirm = page.getByRole('button', { name: t('move.confirm') });
  // A key goes to whatever has the focus, which a button that is not enabled yet can't have.
  await expect(confirm).toBeEnabled();
  await confirm.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/seances/${id}$`));
  await expect(history(page).getByText(t('history.actions.reschedule'))).toBeVisible();
  await expect(history(tutor).getByText(t('history.actions.reschedule'))).toBeVisible();
  await expectAccessible(page);
});
