import { expectAccessible } from '../src/accessibility';
import { expect, test } from '../src/students';
import { signIn } from '../src/people';

test(
  'S12 support tickets: asked, answered live, solved and opened again',
  { tag: '@everywhere' },
  async ({ studentPage: page, otherPerson, texts, demo, origin }) => {
    test.slow();
    const t = texts('student');
    const m = texts('messages');
    const states = texts('support');
    await page.goto('/aide');
    await expect(page.getByText(t('help.none'))).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('link', { name: t('help.new') }).click();
    await expect(page.getByRole('heading', { name: t('help.newTitle') })).toBeVisible();
    await expectAccessible(page);

    await page.getByRole('button', { name: t('help.send') }).click();
    await expect(page.getByText(t('help.invalid.subject'))).toBeVisible();
    await page.getByLabel(t('help.category')).selectOption('TECHNICAL');
    await page.getByLabel(t('help.priority')).selectOption('HIGH');
    await page.getByLabel(t('help.subject')).fill('Le micro ne marche pas');
    await page.getByLabel(t('help.body')).fill('Mon tuteur ne m’entend pas.');
    await page.getByRole('button', { name: t('help.send') }).click();

    await expect(page).toHaveURL(/\/aide\/[0-9a-f-]{36}$/);
    const id = page.url().split('/').at(-1) ?? '';
    const log = page.getByRole('log');
    await expect(log.getByText('Mon tuteur ne m’entend pas.')).toBeVisible();
    await expect(page.getByText(states('states.OPEN'), { exact: true })).toBeVisible();
    await expectAccessible(page);

    const admin = await otherPerson();
    await signIn(admin, demo('admin'), origin);
    await admin.goto(`/admin/assistance/${id}`);
    await admin.getByRole('textbox', { name: m('composer') }).fill('Avez-vous permis le micro au navigateur ?');
    await admin.getByRole('button', { name: m('send') }).click();
    await expect(log.getByText('Avez-vous permis le micro au navigateur ?')).toBeVisible();
    await expect(page.getByText(states('states.ANSWERED'), { exact: true })).toBeVisible();

    await page.getByRole('button', { name: t('help.resolve') }).click();
    await expect(page.getByText(states('states.RESOLVED'), { exact: true })).toBeVisible();
    await expect(page.getByText(t('help.reopenHint'))).toBeVisible();
    await page.getByRole('textbox', { name: m('composer') }).fill('Cela recommence.');
    await page.getByRole('button', { name: m('send') }).click();
    await expect(log.getByText('Cela recommence.')).toBeVisible();
    await expect(page.getByText(states('states.OPEN'), { exact: true })).toBeVisible();
  },
);

test('S12 support tickets: a request about an order begins with the order chosen', async ({
  page,
  texts,
  demo,
  origin,
}) => {
  const t = texts('student');
  await signIn(page, demo('student'), origin);
  await page.goto('/commandes');
  await page
    .getByRole('list', { name: t('orders.list') })
    .getByRole('link')
    .last()
    .click();
  await page.getByRole('link', { name: t('orders.help') }).click();
  await expect(page.getByLabel(t('help.category'))).toHaveValue('ORDER');
  const orderId = new URL(page.url()).searchParams.get('commande') ?? '';
  await expect(page.getByLabel(t('help.order'))).toHaveValue(orderId);
});
