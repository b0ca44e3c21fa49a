import { expectAccessible } from '../src/accessibility';
import { linkIn, mailTo } from '../src/inbox';
import { signIn } from '../src/people';
import { cards, payWith } from '../src/stripe-page';
import { addSlot } from '../src/slots';
import { expect, test } from '../src/tutors';
import { shownName } from '../src/test';

test.describe('the main job, from a visitor to a refund', { tag: '@everywhere' }, () => {
  test('S1 sign up: a visitor signs up, confirms the address by mail and is signed in', async ({
    page,
    texts,
    language,
    request,
  }) => {
    const t = texts('auth');
    await page.goto('/inscription');
    await expectAccessible(page);
    const email = `visite-${Date.now().toString(36)}-${language}@example.test`;
    await page.getByLabel(t('fields.name')).fill('Alix Visite');
    await page.getByLabel(t('fields.email')).fill(email);
    await page.getByLabel(t('fields.password'), { exact: true }).fill('une longue phrase de passe');
    await page.getByRole('button', { name: t('signUp.submit') }).click();
    await expect(page.getByRole('heading', { name: t('verify.sentTitle') })).toBeVisible();
    const mail = await mailTo(request, email, language === 'fr' ? /adresse/i : /address/i);
    await page.goto(linkIn(mail, '/verify-email'));
    await expect(page.getByText(t('verify.done'))).toBeVisible();
    await page.goto('/moi');
    await expect(page.getByText(email)).toBeVisible();
    await expectAccessible(page);
  });

  test('S3 S4 S5 S7 S10 S12 A6 walk: two sessions are held, discounted and paid; the tutor writes, support refunds one', async ({
    studentPage: page,
    student,
    texts,
    language,
    request,
    otherPerson,
    demo,
    tutor,
    course,
    origin,
  }, info) => {
    test.setTimeout(180_000);
    const t = texts('student');

    // Two sessions in the cart, with a coupon.
    const where = { slug: course.slug, tutor: shownName(tutor) };
    await addSlot(page, t, where);
    await addSlot(page, t, where);
    await expect(page.getByRole('list', { name: t('cart.lines') }).getByRole('listitem')).toHaveCount(2);
    await expectAccessible(page);
    await page.getByLabel(t('cart.coupon')).fill('BIENVENUE10');
    await page.getByRole('button', { name: t('cart.couponApply') }).click();
    await expect(page.getByText(t('cart.couponApplied', { code: 'BIENVENUE10' }))).toBeVisible();

    // Paid on the hosted page; back on the confirmation.
    await page.getByRole('button', { name: /^(Payer|Pay) / }).click();
    await payWith(page, cards.success, student.email);
    await expect(page.getByRole('heading', { name: t('payment.paidTitle') })).toBeVisible({ timeout: 30_000 });
    await expectAccessible(page);
    const mail = await mailTo(
      request,
      student.email,
      language === 'fr' ? /confirm|séance|commande/i : /confirm|session|order/i,
    );
    expect(mail.attachments.some((attachment) => attachment.filename.endsWith('.ics'))).toBe(true);

    // The sessions are upcoming, the order is listed.
    await page.goto('/seances');
    const sessions = page.getByRole('list', { name: t('sessions.list') }).getByRole('listitem');
    await expect(sessions).toHaveCount(2);
    await expectAccessible(page);

    // The tutor, elsewhere, sees the session and gets the student's message live.
    const tutorPage = await otherPerson();
    await signIn(tutorPage, tutor, origin);
    await tutorPage.goto('/tuteur/messages');
    await sessions.first().getByRole('link').click();
    await page.getByRole('button', { name: /Écrire à|Write to/ }).click();
    await expect(page).toHaveURL(/\/messages\//);
    const m = texts('messages');
    const question = `Bonjour ! ${info.project.name} ${Date.now()}`;
    await page.getByRole('textbox', { name: m('composer') }).fill(question);
    await page.getByRole('button', { name: m('send'), exact: true }).click();
    await tutorPage
      .getByRole('list', { name: m('list') })
      .getByRole('link', { name: new RegExp(student.name) })
      .click();
    await expect(tutorPage.getByRole('log').getByText(question)).toBeVisible();
    await expect(page.getByRole('log').getByText(m('read'))).toBeVisible();
    const answer = `Avec plaisir, ${info.project.name} ${Date.now()}`;
    await tutorPage.getByRole('textbox', { name: m('composer') }).fill(answer);
    await expect(page.getByText(m('typing', { name: shownName(tutor) }))).toBeVisible();
    await tutorPage.getByRole('button', { name: m('send'), exact: true }).click();
    await expect(page.getByRole('log').getByText(answer)).toBeVisible();
    await expectAccessible(page);
    await expectAccessible(tutorPage);

    // The student asks support about the order; the admin sees it at once.
    const adminPage = await otherPerson();
    await signIn(adminPage, demo('admin'), origin);
    await adminPage.goto('/admin/assistance');
    await page.goto('/commandes');
    await page
      .getByRole('list', { name: t('orders.list') })
      .getByRole('link')
      .first()
      .click();
    await expect(page).toHaveURL(/\/commandes\/./);
    await expectAccessible(page);
    await page.getByRole('link', { name: t('orders.help') }).click();
    const subject = `Une séance de trop ${info.project.name} ${Date.now()}`;
    await page.getByLabel(t('help.subject')).fill(subject);
    await page.getByLabel(t('help.body')).fill('Je dois en annuler une des deux.');
    await page.getByRole('button', { name: t('help.send') }).click();
    await expect(page.getByRole('log').getByText('Je dois en annuler une des deux.')).toBeVisible();
    const ticketUrl = page.url();
    await adminPage.getByRole('link', { name: subject }).click();
    await adminPage.getByRole('textbox', { name: m('composer') }).fill('Je vous rembourse tout de suite.');
    await adminPage.getByRole('button', { name: m('send'), exact: true }).click();
    await expect(page.getByRole('log').getByText('Je vous rembourse tout de suite.')).toBeVisible();
    await expectAccessible(adminPage);

    // Support refunds one of the two sessions.
    const a = texts('admin');
    await adminPage.getByRole('link', { name: /\d{5,} ·/ }).click();
    await adminPage.getByRole('button', { name: a('orders.refund') }).click();
    const dialog = adminPage.getByRole('dialog');
    await dialog.getByRole('checkbox').first().check();
    await dialog.getByLabel(a('orders.reason')).fill('Réservée en double');
    await expectAccessible(adminPage);
    await dialog.getByRole('button', { name: /^(Annuler et rembourser|Cancel and refund)/ }).click();
    await expect(adminPage.getByText(texts('booking')('orderStates.PARTLY_REFUNDED')).first()).toBeVisible();

    // The student is told, here and by mail, and has one session left.
    await mailTo(request, student.email, /rembours|refund/i);
    await page.goto('/seances');
    await expect(sessions.filter({ hasNotText: texts('booking')('states.CANCELLED') })).toHaveCount(1);
    await page.goto(ticketUrl);
    await expect(page.getByRole('log').getByText('Je vous rembourse tout de suite.')).toHaveCount(1);
  });
});
