import { expectAccessible } from '../src/accessibility';
import { checkOut, expectPaid } from '../src/checkout';
import { mailTo } from '../src/inbox';
import { answerChallenge, cards, payWith } from '../src/stripe-page';
import { expect, test } from '../src/students';

test(
  'S5 P6 checkout: a card is accepted, the sessions are confirmed, and the mail brings the invitation',
  { tag: '@everywhere' },
  async ({ studentPage: page, student, texts, request, language, course }) => {
    const t = texts('student');
    await checkOut(page, t, course);
    await payWith(page, cards.success, student.email);

    await expect(page).toHaveURL(/\/paiement\//);
    await expectPaid(page, t);
    await expect(page.getByText(t('payment.sessions', { count: 1 }))).toBeVisible();
    await expectAccessible(page);

    const mail = await mailTo(request, student.email, language === 'fr' ? /payée/i : /paid/i);
    for (const text of [mail.text, mail.html]) expect(text).toContain(course.name);
    expect(mail.attachments.map((attachment) => attachment.contentType).join()).toContain('calendar');
    await page.getByRole('link', { name: t('payment.seeSessions') }).click();
    await expect(page.getByRole('list', { name: t('sessions.list') }).getByRole('link')).toHaveCount(1);
    await page.goto('/panier');
    await expect(page.getByText(t('cart.empty'))).toBeVisible();
  },
);

test('S5 checkout: a bank that asks for 3-D Secure is answered on the way', async ({
  studentPage: page,
  student,
  texts,
  course,
}) => {
  const t = texts('student');
  await checkOut(page, t, course);
  await payWith(page, cards.threeDSecure, student.email);
  await answerChallenge(page, 'complete');
  await expectPaid(page, t);
});

test('S5 checkout: after a declined card another one pays the same order', async ({
  studentPage: page,
  student,
  texts,
  course,
}) => {
  const t = texts('student');
  await checkOut(page, t, course);
  await payWith(page, cards.declined, student.email);
  await expect(page.getByRole('alert')).toBeVisible();
  await payWith(page, cards.success, student.email);
  await expectPaid(page, t);

  await page.goto('/commandes');
  await expect(page.getByRole('list', { name: t('orders.list') }).getByRole('link')).toHaveCount(1);
});

test('S5 checkout: an abandoned payment gives the sessions back to the cart', async ({
  studentPage: page,
  texts,
  course,
}) => {
  const t = texts('student');
  await checkOut(page, t, course);
  await page.locator('a.back').click();

  await expect(page.getByText(t('cart.abandoned'))).toBeVisible();
  await expect(page).toHaveURL(/\/panier$/);
  await expect(page.getByRole('list', { name: t('cart.lines') }).getByRole('article')).toHaveCount(1);
  await expectAccessible(page);
});
