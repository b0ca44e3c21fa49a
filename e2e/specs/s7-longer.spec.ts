import type { Page } from '@playwright/test';
import { expectAccessible } from '../src/accessibility';
import { expectPaid, payButton } from '../src/checkout';
import { buySessions } from '../src/purchase';
import { REFUSED_LATER, saveCard } from '../src/saved-cards';
import { cards } from '../src/stripe-page';
import { shownName } from '../src/test';
import { expect, test } from '../src/tutors';

/** Chooses the next longer length and a time at which it is free; the button that pays by the card of these digits. */
async function chooseLonger(page: Page, id: string, slots: string, digits: string) {
  await page.goto(`/seances/${id}/deplacer`);
  await page
    .getByRole('radio', { name: /Supplément|Extra/ })
    .first()
    .press('Space');
  // The way to pay is there with the times of the longer session, not before.
  await expect(page.getByRole('radio', { name: new RegExp(digits) })).toBeVisible();
  await page.getByRole('radio', { name: new RegExp(digits) }).press('Space');
  await page.getByRole('group', { name: slots }).getByRole('button').first().click();
  return payButton(page, digits);
}

test('S7 longer session: a declined card changes nothing, another one pays the difference that was shown', async ({
  studentPage: page,
  student,
  texts,
  tutor,
  origin,
  course,
}) => {
  const t = texts('student');
  const changes = texts('changes');
  const bought = await buySessions(page, student, {
    count: 1,
    course,
    tutor: shownName(tutor),
    origin,
  });
  const id = bought.lines[0]?.appointment.id ?? '';
  await saveCard(page, t('cards.add'), REFUSED_LATER, student.email);

  const declined = await chooseLonger(page, id, changes('slots.list'), '0341');
  await expectAccessible(page);
  await declined.click();
  await expect(page.getByRole('alert')).toContainText(texts('orders')('declines.generic_decline'));
  await expectAccessible(page);
  await page.goto(`/seances/${id}`);
  const history = page.getByRole('list', { name: changes('history.title') });
  await expect(history).toBeVisible();
  await expect(history.getByText(changes('history.actions.reschedule'))).toHaveCount(0);

  await saveCard(page, t('cards.add'), cards.success, student.email);
  await (await chooseLonger(page, id, changes('slots.list'), '4242')).click();
  await expectPaid(page, t);
  await expect(page.getByText(t('payment.longer'))).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: t('payment.seeSession') }).click();
  await expect(history.getByText(changes('history.actions.reschedule'))).toBeVisible();
  await page.goto('/commandes');
  await page
    .getByRole('list', { name: t('orders.list') })
    .getByRole('link', { name: new RegExp(t('orders.linesAdded')) })
    .click();
  await expect(page.getByRole('heading', { name: t('orders.linesAdded') })).toBeVisible();
  await expectAccessible(page);
});
