import { expectAccessible } from '../src/accessibility';
import { signIn } from '../src/people';
import { shownName, type Account, type Course } from '../src/test';
import { expect, test } from '../src/tutors';
import type { Page } from '@playwright/test';
import type { Area, Translate } from '@4as/i18n';

type Texts = <A extends Area>(area: A) => Translate<A>;

/**
 * Opens the conversation of a new student with a tutor, from the course by the tutor's profile; gives its id. A tutor of the test alone:
 * what a message has come to depends on whether its reader has the product open anywhere.
 */
async function writeTo(
  { tutor, course }: { tutor: Account; course: Course },
  page: Page,
  texts: Texts,
): Promise<string> {
  const t = texts('student');
  const name = shownName(tutor);
  await page.goto(`/cours/${course.slug}`);
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('button', { name: t('tutor.write', { name }) }).click();
  await expect(page).toHaveURL(/\/messages\/[0-9a-f-]+$/);
  return page.url().split('/').at(-1) ?? '';
}

async function say(page: Page, texts: Texts, words: string): Promise<void> {
  const m = texts('messages');
  await page.getByRole('textbox', { name: m('composer') }).fill(words);
  await page.getByRole('button', { name: m('send') }).click();
}

/** Opens a conversation in the tutor's app, in another window. */
async function openAs(account: Account, window: Page, id: string, origin: string): Promise<void> {
  await signIn(window, account, origin);
  await window.goto(`/tuteur/messages/${id}`);
}

test(
  'S10 P2 messages: written, delivered, read and answered, live on both sides',
  { tag: '@everywhere' },
  async ({ studentPage: page, tutor: account, otherPerson, course, texts, origin }) => {
    const m = texts('messages');
    const id = await writeTo({ tutor: account, course }, page, texts);
    await expectAccessible(page);
    await say(page, texts, 'Bonjour, je bloque sur les probabilités.');
    const log = page.getByRole('log');
    await expect(log.getByText('Bonjour, je bloque sur les probabilités.')).toBeVisible();
    await expect(log.getByText(m('sent'), { exact: true })).toBeVisible();

    const tutor = await otherPerson();
    await openAs(account, tutor, id, origin);
    await expect(tutor.getByRole('log').getByText('Bonjour, je bloque sur les probabilités.')).toBeVisible();
    await expect(log.getByText(m('read'), { exact: true })).toBeVisible();

    await tutor.getByRole('textbox', { name: m('composer') }).pressSequentially('Quel chapitre ?');
    await expect(page.getByText(m('typing', { name: shownName(account) }))).toBeVisible();
    await tutor.getByRole('button', { name: m('send') }).click();
    await expect(log.getByText('Quel chapitre ?')).toBeVisible();
    await expect(page.getByText(m('typing', { name: shownName(account) }))).toHaveCount(0);
    await expectAccessible(page);
  },
);

test('S10 messages: what comes while another page is open shows in the badge and the list', async ({
  studentPage: page,
  tutor: account,
  otherPerson,
  course,
  texts,
  origin,
}) => {
  const m = texts('messages');
  const id = await writeTo({ tutor: account, course }, page, texts);
  await say(page, texts, 'Êtes-vous là ?');
  await expect(page.getByRole('log').getByText(m('sent'), { exact: true })).toBeVisible();
  await page.goto('/cours');

  const tutor = await otherPerson();
  await openAs(account, tutor, id, origin);
  await tutor.getByRole('textbox', { name: m('composer') }).fill('Oui, me voici.');
  await tutor.getByRole('button', { name: m('send') }).click();

  const place = page
    .getByRole('navigation')
    .getByRole('link', { name: new RegExp(m('title')) })
    .filter({ visible: true })
    .first();
  await expect(place).toContainText('1');
  await expect(tutor.getByRole('log').getByText(m('delivered'), { exact: true })).toBeVisible();
  await place.click();
  const entry = page
    .getByRole('list', { name: m('list') })
    .getByRole('link')
    .first();
  await expect(entry).toContainText('Oui, me voici.');
  await expect(entry).toContainText(m('unread', { count: 1 }));
  await expectAccessible(page);
  await entry.click();
  await expect(page.getByRole('log').getByText('Oui, me voici.')).toBeVisible();
  await expect(place).not.toContainText('1');
});

test('S10 P2 messages: what is written without a network leaves when it is back, once and in order', async ({
  studentPage: page,
  tutor: account,
  otherPerson,
  course,
  texts,
  origin,
}) => {
  const m = texts('messages');
  const id = await writeTo({ tutor: account, course }, page, texts);
  await say(page, texts, 'Avant la panne.');
  const log = page.getByRole('log');
  await expect(log.getByText(m('sent'), { exact: true })).toBeVisible();
  const tutor = await otherPerson();
  await openAs(account, tutor, id, origin);
  await expect(tutor.getByRole('log').getByText('Avant la panne.')).toBeVisible();

  await page.context().setOffline(true);
  await expect(page.getByText(m('offlineHint'))).toBeVisible();
  await say(page, texts, 'Pendant la panne, un.');
  await say(page, texts, 'Pendant la panne, deux.');
  await expect(log.getByText(m('failed')).first()).toBeVisible();
  await tutor.getByRole('textbox', { name: m('composer') }).fill('Je vous écris pendant votre panne.');
  await tutor.getByRole('button', { name: m('send') }).click();
  await expect(tutor.getByRole('log').getByText('Je vous écris pendant votre panne.')).toBeVisible();

  await page.context().setOffline(false);
  await expect(log.getByText('Je vous écris pendant votre panne.')).toBeVisible({ timeout: 30_000 });
  await expect(log.getByText(m('failed'))).toHaveCount(0);
  const said = tutor.getByRole('log').getByRole('listitem').filter({ hasText: 'panne, ' });
  await expect(said).toHaveCount(2);
  await expect(said.first()).toContainText('un.');
  await expect(said.last()).toContainText('deux.');
});

test('S10 messages: earlier messages come when they are asked for', async ({
  studentPage: page,
  tutor,
  course,
  texts,
}) => {
  test.slow();
  const m = texts('messages');
  await writeTo({ tutor, course }, page, texts);
  for (let number = 1; number <= 33; number += 1) await say(page, texts, `Message numéro ${number}.`);
  const log = page.getByRole('log');
  await expect(log.getByText(m('sent'), { exact: true }).last()).toBeVisible();
  await expect(log.getByText(m('sending'), { exact: true })).toHaveCount(0);

  await page.reload();
  const said = log.getByRole('listitem').filter({ hasText: 'Message numéro' });
  await expect(said.last()).toContainText('Message numéro 33.');
  await expect(said.first()).not.toContainText('Message numéro 1.');
  await page.getByRole('button', { name: m('earlier') }).click();
  await expect(said).toHaveCount(33);
  await expect(said.first()).toContainText('Message numéro 1.');
  await expect(said.last()).toContainText('Message numéro 33.');
  await expect(page.getByRole('button', { name: m('earlier') })).toBeHidden();
});
