import { expectAccessible } from '../src/accessibility';
import { expect, test } from '../src/tutors';

test(
  'T2 profile: what the tutor says is what students read',
  { tag: '@english' },
  async ({ tutorPage: page, otherPerson, texts }) => {
    const t = texts('tutor');
    await page.goto('/tuteur/profil');
    await expectAccessible(page);
    const bio = page.getByLabel(t('profile.bio'), { exact: true });
    const words = `Des exemples d’abord.\n\nDepuis ${Date.now()}.`;
    await bio.fill(words);
    await page.getByRole('button', { name: t('profile.save') }).click();
    await expect(page.getByText(t('profile.saved'))).toBeVisible();
    await page.reload();
    await expect(bio).toHaveValue(words);

    const visitor = await otherPerson();
    const seen = await page.getByRole('link', { name: t('profile.preview') }).getAttribute('href');
    await visitor.goto(seen ?? '');
    await expect(visitor.getByRole('main')).toContainText(words.split('\n').at(-1) ?? '');
  },
);

test('T2 profile: a name is needed, and it is said at its field', async ({ tutorPage: page, texts }) => {
  const t = texts('tutor');
  await page.goto('/tuteur/profil');
  const name = page.getByLabel(t('profile.displayName'));
  const before = await name.inputValue();
  await name.fill('  ');
  await page.getByRole('button', { name: t('profile.save') }).click();
  await expect(name).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(page);
  await page.reload();
  await expect(name).toHaveValue(before);
});

test('T2 profile: the courses, the status and the rate, which others change', async ({
  demoTutorPage: page,
  texts,
}) => {
  const t = texts('tutor');
  await page.goto('/tuteur/profil');
  const course = page.getByRole('list', { name: t('profile.courses') }).getByRole('listitem');
  await expect(course.filter({ hasText: 'MAT1720' })).toContainText(t('profile.states.APPROVED'));
  await expect(page.getByRole('main').getByText(t('profile.active'))).toBeVisible();
  await expect(page.getByRole('main')).toContainText(/\d+,\d\d\s\$/);
});
