import { expectAccessible } from '../src/accessibility';
import { expectPaid, payButton } from '../src/checkout';
import { customerAtStripe } from '../src/database';
import { saveCard } from '../src/saved-cards';
import { addSlot } from '../src/slots';
import { cards, payWith } from '../src/stripe-page';
import { loseStripe } from '../src/stripe-trouble';
import { expect, test } from '../src/students';

test('S5 checkout: while Stripe is away nothing is charged and the cart is kept; the next click pays it', async ({
  studentPage: page,
  student,
  texts,
  course,
  request,
}) => {
  const t = texts('student');
  await addSlot(page, t, course);
  const bringBack = await loseStripe(request, student.email);
  await payButton(page).click();
  await expect(page.getByRole('alert')).toContainText(texts('failures')('PaymentUnavailable'));
  const lines = page.getByRole('list', { name: t('cart.lines') }).getByRole('article');
  await expect(lines).toHaveCount(1);
  await expect(lines.getByRole('timer')).toBeVisible();
  await expectAccessible(page);

  await bringBack();
  await payButton(page).click();
  await payWith(page, cards.success, student.email);
  await expectPaid(page, t);
  await page.goto('/commandes');
  await expect(page.getByRole('list', { name: t('orders.list') }).getByRole('link')).toHaveCount(1);
});

test('S5 S6 checkout: a saved card is charged once although Stripe was away at the first click', async ({
  studentPage: page,
  student,
  texts,
  course,
  request,
}) => {
  const t = texts('student');
  await saveCard(page, t('cards.add'), cards.success, student.email);
  const customer = await customerAtStripe(student.email);
  await addSlot(page, t, course);
  await expect(page.getByRole('radio', { name: /4242/ })).toBeChecked();
  let bringBack = await loseStripe(request, customer);
  await payButton(page, '4242').click();
  // Whether the card was charged can't be known yet: the page says so, and goes on with the same attempt, here and after a reload.
  await expect(page.getByRole('heading', { name: t('payment.checkingTitle') })).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByRole('heading', { name: t('payment.checkingTitle') })).toBeVisible();
  await bringBack();
  await expectPaid(page, t);
  await page.goto('/commandes');
  await expect(page.getByRole('list', { name: t('orders.list') }).getByRole('link')).toHaveCount(1);

  bringBack = await loseStripe(request, customer);
  await page.goto('/compte/paiement');
  await expect(page.getByText(t('cards.unavailable'))).toBeVisible();
  await expectAccessible(page);
  await bringBack();
  await page.getByRole('button', { name: texts('app')('actions.retry') }).click();
  await expect(page.getByRole('list', { name: t('cards.list') }).getByRole('listitem')).toHaveCount(1);
});
