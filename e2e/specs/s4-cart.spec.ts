import { expectAccessible } from '../src/accessibility';
import { addSlot, courses } from '../src/slots';
import { expect, test } from '../src/students';

const weeks = { fr: 4, en: 5 } as const;

test('S4 cart: two sessions, how long they are held, a coupon, and a total that adds up @both', async ({
  studentPage: page,
  texts,
  language,
}, { project }) => {
  const t = texts('student');
  const week = weeks[language] + (project.name.startsWith('phone') ? 0 : 2);
  await addSlot(page, t, { slug: courses.probability, weeks: week, nth: 0 });
  await addSlot(page, t, { slug: courses.calculus, weeks: week, nth: 6 });

  const lines = page.getByRole('list', { name: t('cart.lines') }).getByRole('article');
  await expect(lines).toHaveCount(2);
  await expect(lines.first().getByRole('timer')).toHaveText(/\d+:\d\d/);
  await expect(page.getByText(/125/).first()).toBeVisible();
  await expectAccessible(page);

  const coupon = page.getByLabel(t('cart.coupon'));
  await coupon.fill('PASCECODE');
  await page.getByRole('button', { name: t('cart.couponApply') }).click();
  await expect(coupon).toHaveAttribute('aria-invalid', 'true');
  await coupon.fill('BIENVENUE10');
  await page.getByRole('button', { name: t('cart.couponApply') }).click();
  await expect(page.getByText(t('cart.couponApplied', { code: 'BIENVENUE10' }))).toBeVisible();
  await expect(page.getByText(t('cart.discount'), { exact: true })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: t('cart.couponRemove', { code: 'BIENVENUE10' }) }).click();
  await expect(coupon).toBeVisible();
  await lines.first().getByRole('button').last().click();
  await expect(lines).toHaveCount(1);
  await lines.first().getByRole('button').last().click();
  await expect(page.getByText(t('cart.empty'))).toBeVisible();
  await expectAccessible(page);
});
