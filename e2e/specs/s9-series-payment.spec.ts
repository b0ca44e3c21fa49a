import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../src/accessibility';
import { expectPaid, payButton } from '../src/checkout';
import { bringChargeForward, endTimeToPay } from '../src/database';
import { linkIn, mailTo } from '../src/inbox';
import { signIn } from '../src/people';
import { REFUSED_LATER, saveCard } from '../src/saved-cards';
import { bookPaidEach } from '../src/series';
import { answerChallenge, cards } from '../src/stripe-page';
import { shownName } from '../src/test';
import { expect, test } from '../src/tutors';

/** Waits for what a job of the product does meanwhile: the page is asked again until it says so. */
async function becomes(page: Page, row: Locator): Promise<void> {
  await expect(async () => {
    await page.reload();
    await expect(row).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 30_000 });
}

test('S9 series: each session is charged to the saved card; a refused card is replaced, and what stays unpaid is let go', async ({
  page,
  newcomer,
  tutor,
  texts,
  course,
  origin,
}) => {
  test.slow();
  const [t, s] = [texts('student'), texts('series')];
  const student = await newcomer();
  await signIn(page, student, origin);
  await saveCard(page, t('cards.add'), REFUSED_LATER, student.email);
  await bookPaidEach(page, { tutor: shownName(tutor), course, origin });
  await page.goto('/seances/series');
  await page
    .getByRole('list', { name: s('list.label') })
    .getByRole('link')
    .click();
  const rows = page.getByRole('list', { name: s('page.sessions') }).getByRole('listitem');
  await expect(rows.filter({ hasText: s('payments.DUE') })).toHaveCount(2);
  await expectAccessible(page);
  const series = page.url();

  // The day before: the bank refuses, and the student is told where to pay.
  await bringChargeForward(student.email);
  const refused = rows.filter({ hasText: s('payments.REFUSED') });
  await becomes(page, refused);
  await expect(refused.getByRole('link', { name: s('page.payNow') })).toHaveAttribute('href', /^\/paiement\//);
  await expectAccessible(page);
  await page.goto('/avis');
  await page
    .getByRole('list', { name: texts('notifications')('title') })
    .getByRole('link', { name: texts('notifications')('kinds.payment.needed.title') })
    .click();
  await expect(page).toHaveURL(/\/paiement\//);
  await expectAccessible(page);

  // The card is replaced by one that works, and the next attempt takes it.
  await saveCard(page, t('cards.add'), cards.success, student.email);
  await page.getByRole('button', { name: t('cards.removeLabel', { card: 'Visa •••• 0341' }) }).click();
  await page.getByRole('button', { name: t('cards.removeConfirm') }).click();
  await expect(page.getByText(t('cards.removed'))).toBeVisible();
  await page.goto(series);
  await bringChargeForward(student.email);
  const paid = rows.filter({ has: page.getByText(s('payments.PAID'), { exact: true }) });
  await becomes(page, paid);

  await endTimeToPay(student.email);
  await becomes(page, rows.filter({ hasText: s('payments.RELEASED') }));
  await expect(paid).toHaveCount(1);
});

test('S9 S5 series: a bank that wants to see its holder the day before is answered by the link of the mail', async ({
  page,
  newcomer,
  tutor,
  texts,
  course,
  origin,
  request,
}) => {
  test.slow();
  const t = texts('student');
  const student = await newcomer();
  await signIn(page, student, origin);
  await saveCard(page, t('cards.add'), cards.threeDSecure, student.email);
  await bookPaidEach(page, { tutor: shownName(tutor), course, origin });
  await bringChargeForward(student.email);
  const mail = await mailTo(request, student.email, /banque veut vous voir|bank wants/i);
  await page.goto(linkIn(mail, '/paiement/'));
  await expect(page.getByRole('heading', { name: t('payment.waitsTitle') })).toBeVisible();
  await expectAccessible(page);
  await payButton(page, '3184').click();
  await answerChallenge(page, 'complete');
  await expectPaid(page, t);
});

test(
  'S9 T4 series: a tutor cancels unpaid sessions, one with a reason and one by time off',
  { tag: '@english' },
  async ({ tutorPage: page, tutor, newcomer, otherPerson, texts, course, origin }) => {
    test.slow();
    const [t, c, b] = [texts('tutor'), texts('changes'), texts('booking')];
    const student = await newcomer();
    const window = await otherPerson();
    await signIn(window, student, origin);
    await saveCard(window, texts('student')('cards.add'), cards.success, student.email);
    const [first, second] = await bookPaidEach(window, { tutor: shownName(tutor), course, origin });

    await page.goto(`/tuteur/seances/${first?.id}`);
    await expect(page.getByText(b('due'), { exact: true })).toBeVisible();
    await page.getByRole('button', { name: c('cancel.action') }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText(c('cancel.unpaidText'))).toBeVisible();
    await expectAccessible(page);
    await dialog.getByLabel(c('reason')).fill('Grippe');
    await dialog.getByRole('button', { name: c('cancel.confirm') }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText(b('letGo'), { exact: true })).toBeVisible();
    await expect(page.getByText(/Grippe/)).toBeVisible();
    await expectAccessible(page);

    await page.goto('/tuteur/disponibilites/absences');
    const local = (instant: number) =>
      new Date(instant).toLocaleString('sv-SE', { timeZone: 'America/Toronto' }).slice(0, 16).replace(' ', 'T');
    const start = Date.parse(second?.startsAt ?? '');
    await page.getByLabel(t('timeOff.startsAt')).fill(local(start));
    await page.getByLabel(t('timeOff.endsAt')).fill(local(start + 3_600_000));
    await page.getByRole('button', { name: t('timeOff.look') }).click();
    await expect(page.getByText(t('timeOff.cancelUnpaidDetail'))).toBeVisible();
    await expect(page.getByRole('radio', { name: new RegExp(t('timeOff.propose')) })).toHaveCount(0);
    await expectAccessible(page);
    await page.getByRole('button', { name: t('timeOff.take') }).click();
    const period = page.getByRole('listitem').filter({ has: page.locator(`a[href$="/seances/${second?.id}"]`) });
    const takeBack = period.getByRole('button', { name: new RegExp(`^${t('timeOff.takeBack')}`) });
    await takeBack.click();
    await expect(takeBack).toHaveCount(0);

    const s = texts('series');
    await window.goto('/seances/series');
    await window
      .getByRole('list', { name: s('list.label') })
      .getByRole('link')
      .click();
    const rows = window.getByRole('list', { name: s('page.sessions') }).getByRole('listitem');
    await expect(rows.filter({ hasText: s('payments.CANCELLED') })).toHaveCount(2);
  },
);
