import { expectAccessible } from '../src/accessibility';
import { checkOut, expectPaid, payButton } from '../src/checkout';
import { REFUSED_LATER, saveCard } from '../src/saved-cards';
import { addSlot } from '../src/slots';
import { answerChallenge, cards, payWith } from '../src/stripe-page';
import { expect, test } from '../src/students';

test(
  'S6 cards: a card is added, made the default beside another, and removed',
  { tag: '@everywhere' },
  async ({ studentPage: page, student, texts }) => {
    const t = texts('student');
    await page.goto('/moi');
    await page.getByRole('link', { name: t('me.cards') }).click();
    await expect(page.getByText(t('cards.empty'))).toBeVisible();
    await expectAccessible(page);

    await saveCard(page, t('cards.add'), cards.success, student.email);
    await expect(page.getByText(t('cards.added'))).toBeVisible();
    await saveCard(page, t('cards.add'), '5555555555554444', student.email);
    const list = page.getByRole('list', { name: t('cards.list') }).getByRole('listitem');
    await expect(list).toHaveCount(2);
    const visa = list.filter({ hasText: '4242' });
    await expect(visa).toContainText('12/2034');

    // Of two cards, one offers to become the default.
    await page.getByRole('button', { name: t('cards.makeDefaultLabel', { card: '' }).trim() }).click();
    await expect(page.getByText(t('cards.madeDefault'))).toBeVisible();
    await expect(list.first().getByText(t('cards.default'), { exact: true })).toBeVisible();
    await expectAccessible(page);

    await visa.getByRole('button', { name: t('cards.removeLabel', { card: 'Visa •••• 4242' }) }).click();
    await expectAccessible(page);
    await page.getByRole('button', { name: t('cards.removeConfirm') }).click();
    await expect(page.getByText(t('cards.removed'))).toBeVisible();
    await expect(list).toHaveCount(1);
    await page.reload();
    await expect(list).toHaveCount(1);
  },
);

test('S5 checkout: a card saved on the hosted page pays the next cart by one click', async ({
  studentPage: page,
  student,
  texts,
  course,
}) => {
  const t = texts('student');
  await checkOut(page, t, course);
  await expect(page.locator('input[name="cardNumber"]')).toBeVisible();
  await page.locator('input[name="saveCard"]').check();
  await payWith(page, cards.success, student.email);
  await expectPaid(page, t);

  await addSlot(page, t, course);
  await expect(page.getByRole('radio', { name: /4242/ })).toBeChecked();
  await expect(page.getByRole('radio', { name: t('cards.other') })).toBeVisible();
  await expectAccessible(page);
  await payButton(page, '4242').dblclick();
  await expectPaid(page, t);
  await page.goto('/commandes');
  await expect(page.getByRole('list', { name: t('orders.list') }).getByRole('link')).toHaveCount(2);
});

test('S5 checkout: the bank of a saved card asks for its holder, fails once, and then lets them pay', async ({
  studentPage: page,
  student,
  texts,
  course,
}) => {
  const t = texts('student');
  await saveCard(page, t('cards.add'), cards.threeDSecure, student.email);
  await addSlot(page, t, course);
  await payButton(page, '3184').click();
  await answerChallenge(page, 'fail');
  await expect(page.getByRole('heading', { name: t('payment.waitsTitle') })).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText(texts('orders')('declines.authentication_failed'))).toBeVisible();
  await expectAccessible(page);

  await payButton(page, '3184').click();
  await answerChallenge(page, 'complete');
  await expectPaid(page, t);
});

test('S5 checkout: a declined saved card says why, the cart is kept, and another card pays', async ({
  studentPage: page,
  student,
  texts,
  course,
}) => {
  const t = texts('student');
  await saveCard(page, t('cards.add'), REFUSED_LATER, student.email);
  await addSlot(page, t, course);
  await payButton(page, '0341').click();
  await expect(page.getByRole('alert')).toContainText(texts('orders')('declines.generic_decline'));
  await expect(page.getByRole('list', { name: t('cart.lines') }).getByRole('article')).toHaveCount(1);
  await expectAccessible(page);

  await page.getByRole('radio', { name: t('cards.other') }).press('Space');
  await payButton(page).click();
  await payWith(page, cards.success, student.email);
  await expectPaid(page, t);
});
