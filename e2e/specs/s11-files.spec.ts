import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { expectAccessible } from '../src/accessibility';
import { signIn } from '../src/people';
import { expect, test } from '../src/tutors';

const pdf = (words: string) =>
  Buffer.from(`%PDF-1.4\n% ${words}\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`);

test('S11 T13 files: chosen, dropped, refused, followed, downloaded by the other, and taken away', async ({
  tutorPage,
  sell,
  otherPerson,
  demo,
  texts,
  origin,
}) => {
  test.slow();
  const t = texts('files');
  const { window: studentPage, session } = await sell();
  await studentPage.goto(`/seances/${session.id}`);
  await tutorPage.goto(`/tuteur/seances/${session.id}`);
  const filesOn = (page: Page) => page.getByRole('list', { name: t('list') });
  const fileOn = (page: Page, name: string) => filesOn(page).getByRole('link', { name, exact: true });
  const choose = (page: Page, ...files: { name: string; buffer: Buffer }[]) =>
    page
      .getByRole('group', { name: t('add') })
      .locator('input[type=file]')
      .setInputFiles(files.map((file) => ({ ...file, mimeType: 'application/octet-stream' })));

  // What is taken is said before anything is chosen; what is plainly not taken is not sent, and a false name helps nothing.
  await expect(studentPage.getByRole('group', { name: t('add') })).toContainText('PDF');
  const unsent: string[] = [];
  studentPage.on('request', (request) => {
    if (request.method() === 'POST' && request.url().includes('/files/')) unsent.push(request.url());
  });
  await choose(studentPage, { name: 'tout.zip', buffer: Buffer.from('PK') });
  const refused = (name: string) => filesOn(studentPage).getByRole('listitem').filter({ hasText: name });
  await expect(refused('tout.zip').getByRole('alert')).toBeVisible();
  expect(unsent).toEqual([]);
  await choose(studentPage, { name: 'devoir.pdf', buffer: Buffer.from('<script>alert(1)</script>') });
  await expect(refused('devoir.pdf').getByRole('alert')).toHaveText(texts('failures')('invalid.fileKind'));
  await expectAccessible(studentPage);
  for (const name of ['tout.zip', 'devoir.pdf'])
    await studentPage.getByRole('button', { name: t('dismissNamed', { name }) }).click();
  await expect(filesOn(studentPage)).toBeHidden();

  // Several at once, seen by the other as they arrive.
  await choose(
    studentPage,
    { name: 'Série 3.pdf', buffer: pdf('a') },
    { name: 'notes.txt', buffer: Buffer.from('x = 2') },
  );
  for (const page of [studentPage, tutorPage]) {
    await expect(fileOn(page, 'Série 3.pdf')).toBeVisible();
    await expect(fileOn(page, 'notes.txt')).toBeVisible();
    await expectAccessible(page);
  }
  const download = tutorPage.waitForEvent('download');
  await fileOn(tutorPage, 'Série 3.pdf').click();
  const downloaded = await download;
  expect(downloaded.suggestedFilename()).toBe('Série 3.pdf');
  expect(await readFile(await downloaded.path())).toEqual(pdf('a'));

  // A line that breaks: the file says so, and arrives once when it is tried again.
  let isBroken = true;
  await tutorPage.route('**/files/appointments/**', (route) => (isBroken ? route.abort('failed') : route.continue()));
  await dropOn(tutorPage, t('add'), 'corrigé.pdf', pdf('b').toString());
  await expect(filesOn(tutorPage).getByRole('alert')).toHaveText(texts('errors')('NETWORK'));
  isBroken = false;
  await tutorPage.getByRole('button', { name: t('retryNamed', { name: 'corrigé.pdf' }) }).click();
  await expect(fileOn(tutorPage, 'corrigé.pdf')).toBeVisible();
  await expect(fileOn(studentPage, 'corrigé.pdf')).toHaveCount(1);

  // Who added a file takes it away, and only they.
  await expect(studentPage.getByRole('button', { name: t('removeNamed', { name: 'corrigé.pdf' }) })).toHaveCount(0);
  await studentPage.getByRole('button', { name: t('removeNamed', { name: 'notes.txt' }) }).click();
  const question = studentPage.getByRole('dialog', { name: t('removeTitle', { name: 'notes.txt' }) });
  await question.getByRole('button', { name: t('remove') }).click();
  await expect(fileOn(studentPage, 'notes.txt')).toBeHidden();
  await expect(fileOn(tutorPage, 'notes.txt')).toBeHidden();

  // The company reads them; somebody else is not even told that they exist.
  const address = (await fileOn(studentPage, 'Série 3.pdf').getAttribute('href')) ?? '';
  const admin = await otherPerson();
  await signIn(admin, demo('admin'), origin);
  await admin.goto(`/admin/seances/${session.id}`);
  await expect(fileOn(admin, 'Série 3.pdf')).toBeVisible();
  await expect(admin.getByRole('group', { name: t('add') })).toHaveCount(0);
  const stranger = await otherPerson();
  expect((await stranger.request.get(address)).status()).toBe(401);
  await signIn(stranger, demo('student'), origin);
  expect((await stranger.request.get(address)).status()).toBe(404);
});

/** Drops a file on the area of this name, as a mouse does. */
async function dropOn(page: Page, area: string, name: string, content: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    (given) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([given.content], given.name));
      return transfer;
    },
    { name, content },
  );
  const target = page.getByRole('group', { name: area });
  await target.dispatchEvent('dragenter', { dataTransfer });
  await target.dispatchEvent('dragover', { dataTransfer });
  await target.dispatchEvent('drop', { dataTransfer });
}
