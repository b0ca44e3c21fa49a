import { expectAccessible } from '../src/accessibility';
import { newCourse } from '../src/people';
import { addSlot } from '../src/slots';
import { endHolds } from '../src/database';
import { expect, test } from '../src/students';

test(
  'S4 cart: two sessions, how long they are held, a coupon, and a total that adds up',
  { tag: '@everywhere' },
  async ({ studentPage: page, texts, course, language }) => {
    const t = texts('student');
    await addSlot(page, t, course);
    await addSlot(page, t, await newCourse(language, 6500));

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
  },
);

test('S4 cart: a line whose hold has ended says so and is taken again in one tap', async ({
  studentPage: page,
  student,
  texts,
  course,
}) => {
  const t = texts('student');
  await addSlot(page, t, course);
  await endHolds(student.email);

  await page.reload();
  const line = page.getByRole('list', { name: t('cart.lines') }).getByRole('article');
  await expect(line.getByText(t('cart.expired'))).toBeVisible();
  await expect(page.getByText(t('cart.expiredBlocks'))).toBeVisible();
  await expectAccessible(page);

  const nearest = line.getByRole('group', { name: t('cart.nearest') }).getByRole('button');
  await nearest.first().click();
  await expect(page.getByText(t('cart.replaced'))).toBeVisible();
  await expect(line.getByRole('timer')).toBeVisible();
  await expect(line).toHaveCount(1);
});
