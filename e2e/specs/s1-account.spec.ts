import { expectAccessible } from '../src/accessibility';
import { linkIn, mailTo } from '../src/inbox';
import { signIn } from '../src/people';
import { expect, test } from '../src/students';

test(
  'S1 account: sign up, confirm the address, sign out and in again',
  { tag: '@everywhere' },
  async ({ page, texts, request }, { project }) => {
    const auth = texts('auth');
    const app = texts('app');
    const email = `nouvelle-${Date.now().toString(36)}-${project.name.replace(' ', '')}@example.test`;
    const password = 'quatre mots pas communs';

    await page.goto('/inscription');
    await expectAccessible(page);
    await page.getByRole('button', { name: auth('signUp.submit') }).click();
    await expect(page.getByText(auth('invalid.name'))).toBeVisible();
    await page.getByLabel(auth('fields.name')).fill('Camille Nouvelle');
    await page.getByLabel(auth('fields.email')).fill(email);
    await page.getByLabel(auth('fields.password'), { exact: true }).fill(password);
    await page.getByRole('button', { name: auth('signUp.submit') }).click();
    await expect(page.getByRole('heading', { name: auth('verify.sentTitle') })).toBeVisible();
    await expectAccessible(page);

    const mail = await mailTo(request, email, /adresse|address/i);
    await page.goto(linkIn(mail, '/verify-email'));
    await expect(page.getByRole('heading', { name: auth('verify.doneTitle') })).toBeVisible();
    await page.getByRole('link', { name: auth('verify.continue') }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Camille');

    await page.goto('/moi');
    await expectAccessible(page);
    await page
      .getByRole('main')
      .getByRole('button', { name: app('signOut') })
      .click();
    await expect(page.getByRole('link', { name: app('signIn') })).toBeVisible();

    await page.goto('/moi');
    await expect(page).toHaveURL(/\/connexion\?retour=%2Fmoi/);
    await expectAccessible(page);
    await page.getByLabel(auth('fields.email')).fill(email);
    await page.getByLabel(auth('fields.password'), { exact: true }).fill('pas le bon mot de passe');
    await page.getByRole('button', { name: auth('signIn.submit') }).click();
    await expect(page.getByText(auth('codes.INVALID_EMAIL_OR_PASSWORD'))).toBeVisible();
    await page.getByLabel(auth('fields.password'), { exact: true }).fill(password);
    await page.getByRole('button', { name: auth('signIn.submit') }).click();
    await expect(page).toHaveURL(/\/moi$/);
    await expect(page.getByRole('main')).toContainText('Camille Nouvelle');
  },
);

test('S1 account: a forgotten password is replaced by the link of an e-mail', async ({
  page,
  newcomer,
  texts,
  request,
}) => {
  const auth = texts('auth');
  const student = await newcomer();

  await page.goto('/mot-de-passe-oublie');
  await expectAccessible(page);
  await page.getByLabel(auth('fields.email')).fill(student.email);
  await page.getByRole('button', { name: auth('forgot.submit') }).click();
  await expect(page.getByRole('heading', { name: auth('forgot.sentTitle') })).toBeVisible();

  const mail = await mailTo(request, student.email, /mot de passe|password/i);
  await page.goto(linkIn(mail, '/reset-password'));
  await expect(page.getByRole('heading', { name: auth('reset.title') })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel(auth('fields.newPassword'), { exact: true }).fill('un autre mot de passe');
  await page.getByRole('button', { name: auth('reset.submit') }).click();
  await expect(page.getByRole('heading', { name: auth('reset.doneTitle') })).toBeVisible();

  await page
    .getByRole('main')
    .getByRole('link', { name: auth('reset.toSignIn') })
    .click();
  await page.getByLabel(auth('fields.email')).fill(student.email);
  await page.getByLabel(auth('fields.password'), { exact: true }).fill('un autre mot de passe');
  await page.getByRole('button', { name: auth('signIn.submit') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(student.name.split(' ')[0] ?? '');
});

test('S1 account: the profile keeps what was changed, picture included', async ({ studentPage: page, texts }) => {
  const t = texts('student');
  await page.goto('/compte');
  await expectAccessible(page);

  await page.getByLabel(t('account.name')).fill('Dominique Changée');
  await page.getByLabel(t('account.phone')).fill('pas un numéro');
  await page.getByRole('button', { name: t('account.save') }).click();
  await expect(page.getByLabel(t('account.phone'))).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel(t('account.phone')).fill('+1 514 555-0188');
  await page.getByLabel(t('account.timeZone')).selectOption('America/Vancouver');
  await page.getByRole('button', { name: t('account.save') }).click();
  await expect(page.getByText(t('account.saved'))).toBeVisible();

  const picture = page.getByRole('group', { name: t('account.picture') });
  await picture.locator('input[type=file]').setInputFiles({
    name: 'portrait.png',
    mimeType: 'image/png',
    buffer: Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEklEQVR4nGP4z8CAFWEXHbQSACj/P8Fu7N9hAAAAAElFTkSuQmCC',
      'base64',
    ),
  });
  await expect(page.getByText(t('account.pictureSaved'))).toBeVisible();
  await expect(picture.locator('img')).toBeVisible();

  await page.reload();
  await expect(page.getByLabel(t('account.name'))).toHaveValue('Dominique Changée');
  await expect(page.getByLabel(t('account.timeZone'))).toHaveValue('America/Vancouver');
  await picture.getByRole('button', { name: t('account.pictureRemove') }).click();
  await expect(picture.locator('img')).toHaveCount(0);
});

test('S1 account: another password ends the sessions on other devices', async ({
  page,
  otherPerson,
  newcomer,
  texts,
  origin,
}) => {
  const t = texts('student');
  const auth = texts('auth');
  const student = await newcomer();
  const otherDevice = await otherPerson();
  await signIn(otherDevice, student, origin);
  await signIn(page, student, origin);
  await otherDevice.goto('/compte');
  await expect(otherDevice.getByRole('heading', { name: t('account.title') })).toBeVisible();

  await page.goto('/compte');
  await page.getByLabel(auth('fields.currentPassword'), { exact: true }).fill('pas celui-là');
  await page.getByLabel(auth('fields.newPassword'), { exact: true }).fill('tout à fait nouveau');
  await page.getByRole('button', { name: t('account.passwordChange') }).click();
  await expect(page.getByText(auth('codes.INVALID_PASSWORD'))).toBeVisible();
  await page.getByLabel(auth('fields.currentPassword'), { exact: true }).fill(student.password);
  await page.getByRole('button', { name: t('account.passwordChange') }).click();
  await expect(page.getByText(t('account.passwordChanged'))).toBeVisible();

  await page.reload();
  await expect(page.getByRole('heading', { name: t('account.title') })).toBeVisible();
  await otherDevice.goto('/compte');
  await expect(otherDevice.getByRole('button', { name: auth('signIn.submit') })).toBeVisible();
});

test('S1 account: a tutor who comes to the students is told where their own app is', async ({
  page,
  texts,
  demo,
  origin,
}) => {
  const app = texts('app');
  await signIn(page, demo('tutor'), origin);
  await page.goto('/panier');
  await expect(page.getByRole('heading', { name: app('problems.wrongRoleTitle') })).toBeVisible();
  await expect(page.getByRole('link', { name: app('problems.toOwnSpace') })).toHaveAttribute('href', '/tuteur/');
  await expectAccessible(page);
});
