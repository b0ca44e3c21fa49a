import { expectAccessible } from '../src/accessibility';
import { checkOut, expectPaid, payButton } from '../src/checkout';
import { endCoupon, endTimeToPayOrder, newCoupon } from '../src/database';
import { addSlot } from '../src/slots';
import { answerChallenge, cards, payWith } from '../src/stripe-page';
import { expect, test } from '../src/students';

test('S5 checkout: each refusal says why, and the same page takes another card', async ({
  studentPage: page,
  student,
  texts,
  course,
}) => {
  const t = texts('student');
  await checkOut(page, t, course);
  await payWith(page, cards.insufficientFunds, student.email);
  await expect(page.getByRole('alert')).toContainText(/fonds|funds/);
  await payWith(page, cards.threeDSecure, student.email);
  await answerChallenge(page, 'fail');
  await expect(page.getByRole('alert')).toContainText(/identité|identity/);
  await payWith(page, cards.success, student.email);
  await expectPaid(page, t);

  await page.goto('/commandes');
  await expect(page.getByRole('list', { name: t('orders.list') }).getByRole('link')).toHaveCount(1);
});

test('S4 S5 checkout: a code that ends before the click is told before anything is paid', async ({
  studentPage: page,
  student,
  texts,
  course,
}) => {
  const t = texts('student');
  const code = `FIN${student.email.replaceAll(/\W/g, '').slice(0, 12).toUpperCase()}`;
  await newCoupon(code);
  await addSlot(page, t, course);
  await page.getByLabel(t('cart.coupon')).fill(code);
  await page.getByRole('button', { name: t('cart.couponApply') }).click();
  await expect(page.getByText(t('cart.couponApplied', { code }))).toBeVisible();

  await endCoupon(code);
  await payButton(page).click();
  await expect(page.getByText(t('cart.totalChanged'))).toBeVisible();
  await expect(page).toHaveURL(/\/panier$/);
  await expectAccessible(page);
  await payButton(page).click();
  await payWith(page, cards.success, student.email);
  await expectPaid(page, t);
});

test('S5 checkout: a page that was left open until its time was over charges nothing, and the cart offers times again', async ({
  studentPage: page,
  student,
  texts,
  course,
}) => {
  const t = texts('student');
  await checkOut(page, t, course);
  await expect(page.locator('input[name="cardNumber"]')).toBeVisible();
  await endTimeToPayOrder(student.email);
  await expect(async () => {
    await page.reload();
    await expect(page.getByText(/rien n’a été débité|nothing was charged/)).toBeVisible({ timeout: 1000 });
  }).toPass();
  await page.getByRole('link').first().click();

  await expect(page).toHaveURL(/\/panier$/);
  const line = page.getByRole('list', { name: t('cart.lines') }).getByRole('article');
  await expect(line.getByText(t('cart.expired'))).toBeVisible();
  const nearest = line.getByRole('group', { name: t('cart.nearest') }).getByRole('button');
  await nearest.first().click();
  await expect(line.getByRole('timer')).toBeVisible();
  await payButton(page).click();
  await payWith(page, cards.success, student.email);
  await expectPaid(page, t);
});
