import { expectAccessible } from '../src/accessibility';
import { signIn } from '../src/people';
import { expect, test } from '../src/tutors';

test(
  'T6 messages: the tutor writes from a session, the student answers, the list says what is unread',
  {
    tag: '@english',
  },
  async ({ tutorPage: page, sell, texts }) => {
    test.slow();
    const t = texts('tutor');
    const m = texts('messages');
    const { student, window, session } = await sell();
    await page.goto(`/tuteur/seances/${session.id}`);
    await page.getByRole('button', { name: t('sessions.write', { name: student.name }) }).click();
    await expect(page).toHaveURL(/\/tuteur\/messages\/[0-9a-f-]+$/);
    const id = page.url().split('/').at(-1) ?? '';
    await page.getByRole('textbox', { name: m('composer') }).fill('Apportez vos exercices.');
    await page.getByRole('button', { name: m('send') }).click();
    await expectAccessible(page);

    await window.goto(`/messages/${id}`);
    await expect(window.getByRole('log').getByText('Apportez vos exercices.')).toBeVisible();
    await expect(page.getByRole('log').getByText(m('read'), { exact: true })).toBeVisible();
    await page.goto('/tuteur/seances');
    await window.getByRole('textbox', { name: m('composer') }).fill('Promis !');
    await window.getByRole('button', { name: m('send') }).click();

    await page
      .getByRole('navigation')
      .getByRole('link', { name: new RegExp(m('title')) })
      .filter({ visible: true })
      .first()
      .click();
    const entry = page.getByRole('list', { name: m('list') }).getByRole('link', { name: new RegExp(student.name) });
    await expect(entry).toContainText('Promis !');
    await expect(entry).toContainText(m('unread', { count: 1 }));
    await expectAccessible(page);
    await entry.click();
    await expect(page.getByRole('log').getByText('Promis !')).toBeVisible();
  },
);

test('T6 messages: a conversation of another tutor is not found', async ({ page, sell, demo, texts, origin }) => {
  const m = texts('messages');
  const { window, session } = await sell();
  await window.goto(`/seances/${session.id}`);
  await window.getByRole('button', { name: /^(Écrire à|Write to)/ }).click();
  await expect(window).toHaveURL(/\/messages\/[0-9a-f-]+$/);
  await window.getByRole('textbox', { name: m('composer') }).fill('Entre nous.');
  await window.getByRole('button', { name: m('send') }).click();
  await expect(window.getByRole('log').getByText('Entre nous.')).toBeVisible();

  await signIn(page, demo('tutor', 1), origin);
  await page.goto(`/tuteur/messages/${window.url().split('/').at(-1)}`);
  await expect(page.getByRole('heading', { name: texts('app')('problems.notFoundTitle') })).toBeVisible();
  await expect(page.getByText('Entre nous.')).toHaveCount(0);
});
