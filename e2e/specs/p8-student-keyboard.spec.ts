import { expect, test } from '../src/students';

test('P8 accessibility: the first Tab leads past the navigation, links move the focus to the new page', async ({
  page,
  texts,
}) => {
  const t = texts('student');
  const app = texts('app');
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: app('skipToContent') })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();

  await page.keyboard.press('Tab');
  await expect(page.getByLabel(t('home.searchLabel'))).toBeFocused();
  await page.keyboard.type('MAT1720');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/cours\?q=MAT1720/);
  await expect(page.getByRole('heading', { level: 1, name: t('catalogue.title') })).toBeFocused();
  const course = page.getByRole('list', { name: t('catalogue.list') }).getByRole('link');
  await course.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page).toHaveTitle(/MAT1720/);
});

test('P8 accessibility: fields that are missing are told, and the first of them has the focus', async ({
  page,
  texts,
}) => {
  const auth = texts('auth');
  await page.goto('/inscription');
  await page.getByRole('button', { name: auth('signUp.submit') }).press('Enter');
  await expect(page.getByLabel(auth('fields.name'))).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel(auth('fields.name'))).toBeFocused();
});
