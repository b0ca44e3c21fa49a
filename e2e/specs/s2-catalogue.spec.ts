import { expectAccessible } from '../src/accessibility';
import { expect, test } from '../src/students';
import { shownName } from '../src/test';

test(
  'S2 catalogue: a visitor finds a course by its code and sees who teaches it',
  { tag: '@everywhere' },
  async ({ page, texts, demo }) => {
    const t = texts('student');
    const tutor = shownName(demo('tutor'));
    await page.goto('/');
    await expectAccessible(page);
    await page.getByLabel(t('home.searchLabel')).fill('MAT1720');
    await page.getByRole('button', { name: t('home.search') }).click();
    await expect(page).toHaveURL(/\/cours\?q=MAT1720/);
    await expectAccessible(page);
    const list = page.getByRole('list', { name: t('catalogue.list') });
    await expect(list.getByRole('link')).toHaveCount(1);

    await list.getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1, name: 'Probabilités' })).toBeVisible();
    await expect(page.getByText(t('course.price'))).toBeVisible();
    await expectAccessible(page);

    await page.getByRole('link', { name: tutor, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: tutor })).toBeVisible();
    await expect(page.getByRole('heading', { name: t('tutor.reviews') })).toBeVisible();
    await expect(page.getByRole('link', { name: t('tutor.signInToWrite', { name: tutor }) })).toBeVisible();
    await expectAccessible(page);
  },
);

test('S2 catalogue: the institution and the search are in the address', async ({ page, texts }) => {
  const t = texts('student');
  await page.goto('/cours');
  const list = page.getByRole('list', { name: t('catalogue.list') });
  const ofHec = list.getByRole('link').filter({ hasText: 'HEC' });
  const ofOthers = list.getByRole('link').filter({ hasNotText: 'HEC' });
  await expect(ofHec.first()).toBeVisible();
  await expect(ofOthers.first()).toBeVisible();

  const institution = page.getByLabel(t('catalogue.institution'));
  await institution.selectOption('hec');
  await expect(page).toHaveURL(/etablissement=hec/);
  await expect(ofOthers).toHaveCount(0);
  await expect(ofHec.first()).toBeVisible();

  await page.reload();
  await expect(institution).toHaveValue('hec');
  await page.getByLabel(t('catalogue.searchLabel')).fill('rien de tel');
  await expect(page.getByText(t('catalogue.none'))).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: t('catalogue.showAll') }).click();
  await expect(page).not.toHaveURL(/etablissement|q=/);
  await expect(institution).toHaveValue('');
  await expect(ofHec.first()).toBeVisible();
  await expect(ofOthers.first()).toBeVisible();
});

test('S2 catalogue: an address that leads nowhere says so', async ({ page, texts }) => {
  const app = texts('app');
  await page.goto('/cours/rien-de-tel');
  await expect(page.getByRole('heading', { name: app('problems.notFoundTitle') })).toBeVisible();
  await page.goto('/nulle-part');
  await expect(page.getByRole('heading', { name: app('problems.notFoundTitle') })).toBeVisible();
  await expectAccessible(page);
});
