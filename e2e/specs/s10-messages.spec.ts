import { expectAccessible } from '../src/accessibility';
import { signIn } from '../src/people';
import { expect, test } from '../src/students';
import { account } from '../src/test';
import type { Page } from '@playwright/test';
import type { Area, Translate } from '@4as/i18n';

type Texts = <A extends Area>(area: A) => Translate<A>;

/** Opens the conversation of a new student with the demo's tutor, from the tutor's profile; gives its id. */
async function writeToTutor(page: Page, texts: Texts): Promise<string> {
  const t = texts('student');
  await page.goto('/cours/mat1720-probabilites');
  await page.getByRole('link', { name: 'Ariane B.', exact: true }).click();
  await page.getByRole('button', { name: t('tutor.write', { name: 'Ariane B.' }) }).click();
  await expect(page).toHaveURL(/\/messages\/[0-9a-f-]+$/);
  return page.url().split('/').at(-1) ?? '';
}

async function say(page: Page, texts: Texts, words: string): Promise<void> {
  const m = texts('messages');
  await page.getByRole('textbox', { name: m('composer') }).fill(words);
  await page.getByRole('button', { name: m('send') }).click();
}

async function openAsTutor(tutor: Page, origin: string, id: string): Promise<void> {
  await signIn(tutor, account('tutor'), origin);
  await tutor.goto(`/tuteur/messages/${id}`);
}

test('S10 messages: written, delivered, read and answered, live on both sides @both', async ({
  studentPage: page,
  otherPerson,
  texts,
  origin,
}) => {
  const m = texts('messages');
  const id = await writeToTutor(page, texts);
  await expectAccessible(page);
  await say(page, texts, 'Bonjour, je bloque sur les probabilités.');
  const log = page.getByRole('log');
  await expect(log.getByText('Bonjour, je bloque sur les probabilités.')).toBeVisible();
  await expect(log.getByText(m('sent'), { exact: true })).toBeVisible();

  const tutor = await otherPerson();
  await openAsTutor(tutor, origin, id);
  await expect(tutor.getByRole('log').getByText('Bonjour, je bloque sur les probabilités.')).toBeVisible();
  await expect(log.getByText(m('read'), { exact: true })).toBeVisible();

  await tutor.getByRole('textbox', { name: m('composer') }).pressSequentially('Quel chapitre ?');
  await expect(page.getByText(m('typing', { name: 'Ariane B.' }))).toBeVisible();
  await tutor.getByRole('button', { name: m('send') }).click();
  await expect(log.getByText('Quel chapitre ?')).toBeVisible();
  await expect(page.getByText(m('typing', { name: 'Ariane B.' }))).toHaveCount(0);
  await expectAccessible(page);
});

test('S10 messages: what is written without a network leaves when it is back, once and in order', async ({
  studentPage: page,
  otherPerson,
  texts,
  origin,
}) => {
  const m = texts('messages');
  const id = await writeToTutor(page, texts);
  await say(page, texts, 'Avant la panne.');
  const log = page.getByRole('log');
  await expect(log.getByText(m('sent'), { exact: true })).toBeVisible();
  const tutor = await otherPerson();
  await openAsTutor(tutor, origin, id);
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
