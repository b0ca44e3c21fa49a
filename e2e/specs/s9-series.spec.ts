import { expectAccessible } from '../src/accessibility';
import { expectPaid, payButton } from '../src/checkout';
import { openSlots, slotButtons } from '../src/slots';
import { cards, payWith } from '../src/stripe-page';
import { expect, test } from '../src/students';
import type { Course } from '../src/test';
import type { Translate } from '@4as/i18n';
import type { Page } from '@playwright/test';

/** Chooses a free time and goes on to repeat it. */
async function repeat(page: Page, s: Translate<'series'>, course: Course) {
  await openSlots(page, course.slug);
  await slotButtons(page).first().click();
  await page.getByRole('link', { name: s('repeat.action') }).click();
  await expect(datesOf(page, s).first()).toBeVisible();
}

/** The dates of the planned series. */
function datesOf(page: Page, s: Translate<'series'>) {
  return page.getByRole('list', { name: s('repeat.dates') }).getByRole('listitem');
}

/** The sessions on the page of a series. */
function sessionsOf(page: Page, s: Translate<'series'>) {
  return page.getByRole('list', { name: s('page.sessions') }).getByRole('listitem');
}

/** So many sessions, each that can't be had left out. */
async function planSessions(page: Page, s: Translate<'series'>, count: number) {
  await page.getByRole('textbox', { name: s('repeat.count'), exact: true }).fill(String(count));
  await expect(datesOf(page, s)).toHaveCount(count);
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  const taken = datesOf(page, s).filter({ hasText: s('repeat.notFree') });
  while ((await taken.count()) > 0) {
    const before = await taken.count();
    await taken
      .first()
      .getByRole('button', { name: new RegExp(s('repeat.skip')) })
      .click();
    await expect(taken).toHaveCount(before - 1);
  }
}

test(
  'S9 series: a session is repeated, its dates are repaired, and all are paid at once',
  { tag: '@everywhere' },
  async ({ studentPage: page, student, texts, course }) => {
    const [t, s] = [texts('student'), texts('series')];
    await repeat(page, s, course);
    await planSessions(page, s, 4);
    await expectAccessible(page);
    await expect(page.getByRole('radio', { name: s('repeat.frequencies.WEEKLY') })).toBeChecked();
    await page.getByRole('radio', { name: s('repeat.frequencies.EVERY_TWO_WEEKS') }).press('Space');
    await expect(page).toHaveURL(/frequence=EVERY_TWO_WEEKS/);
    await planSessions(page, s, 3);

    // One date less, another at another time: the total follows.
    const rows = datesOf(page, s);
    const free = rows.filter({ hasText: new RegExp(`${s('repeat.free')}|${s('repeat.changed')}`) });
    const kept = await free.count();
    const last = free.last();
    await last.getByRole('button', { name: new RegExp(s('repeat.change')) }).click();
    await last
      .getByRole('group', { name: s('repeat.otherTime') })
      .getByRole('button')
      .first()
      .click();
    await expect(rows.filter({ hasText: s('repeat.changed') })).toHaveCount(1);
    await expectAccessible(page);
    await page.getByRole('button', { name: s('repeat.bookAtOnce') }).click();

    await expect(page).toHaveURL(/\/panier$/);
    const lines = page.getByRole('list', { name: t('cart.lines') }).getByRole('article');
    await expect(lines).toHaveCount(kept);
    const place = new RegExp(s('page.inSeries', { number: '(\\d+)' }));
    const places = (await lines.allInnerTexts()).map((line) => place.exec(line)?.[1]);
    expect(new Set(places).size, 'each line has its own number in the series').toBe(kept);
    await payButton(page).click();
    await payWith(page, cards.success, student.email);
    await expectPaid(page, t);

    await page.goto('/seances/series');
    await expectAccessible(page);
    await page
      .getByRole('list', { name: s('list.label') })
      .getByRole('link')
      .click();
    await expect(sessionsOf(page, s).filter({ hasText: s('payments.PAID') })).toHaveCount(kept);
    await expectAccessible(page);
  },
);

test('S9 series: sessions are moved, paused and cancelled, with the refund before the click', async ({
  studentPage: page,
  student,
  texts,
  course,
}) => {
  const [t, s] = [texts('student'), texts('series')];
  await repeat(page, s, course);
  await planSessions(page, s, 3);
  await page.getByRole('button', { name: s('repeat.bookAtOnce') }).click();
  await payButton(page).click();
  await payWith(page, cards.success, student.email);
  await expectPaid(page, t);
  await page.goto('/seances/series');
  await page
    .getByRole('list', { name: s('list.label') })
    .getByRole('link')
    .click();
  const paid = sessionsOf(page, s).filter({ hasText: s('payments.PAID') });
  await expect(paid.first()).toBeVisible();
  const count = await paid.count();

  // A time in the middle of the night is refused, with the reason.
  await paid
    .first()
    .getByRole('button', { name: new RegExp(s('page.manage')) })
    .click();
  await page.getByRole('menuitem', { name: s('page.change') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(s('page.time')).fill('03:00');
  await dialog.getByRole('radio', { name: s('page.scopes.FOLLOWING') }).press('Space');
  await dialog.getByRole('button', { name: s('page.changeConfirm') }).click();
  await expect(dialog.getByRole('alert').getByRole('listitem')).toHaveCount(count);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await page.getByRole('button', { name: s('page.pause') }).click();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: s('page.pauseConfirm') }).click();
  await expect(page.getByText(s('list.paused'), { exact: true })).toBeVisible();
  await expect(paid).toHaveCount(count);
  await page.getByRole('button', { name: s('page.resume') }).click();
  await expect(page.getByRole('button', { name: s('page.pause') })).toBeVisible();

  await paid
    .last()
    .getByRole('button', { name: new RegExp(s('page.manage')) })
    .click();
  await page.getByRole('menuitem', { name: s('page.cancel') }).click();
  await expect(dialog.getByText(s('page.cancelEffect', { count: 1 }))).toBeVisible();
  await expect(dialog.getByText(/Remboursement|Refund/)).toBeVisible();
  await dialog.getByRole('button', { name: s('page.cancelConfirm') }).click();
  await expect(dialog).toBeHidden();
  await expect(paid).toHaveCount(count - 1);
  await expect(sessionsOf(page, s).filter({ hasText: s('payments.CANCELLED') })).toHaveCount(1);
});

test('S9 series: paying each session asks for a saved card, and a series without an end is paid so', async ({
  studentPage: page,
  texts,
  course,
}) => {
  const s = texts('series');
  await repeat(page, s, course);
  await page.getByRole('radio', { name: s('repeat.ends.ongoing') }).press('Space');
  await expect(page.getByRole('radio', { name: s('repeat.paymentsOffered.AT_ONCE') })).toHaveCount(0);
  await expect(page.getByText(s('repeat.aheadNote'))).toBeVisible();
  await page.getByRole('radio', { name: s('repeat.ends.count') }).press('Space');
  await planSessions(page, s, 2);
  await page.getByRole('radio', { name: s('repeat.paymentsOffered.EACH') }).press('Space');
  await page.getByRole('button', { name: s('repeat.bookEach') }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByRole('link', { name: s('repeat.addCard') })).toHaveAttribute('href', '/compte/paiement');
  await expectAccessible(page);
});

test('S9 series: planned and booked by the keyboard alone', async ({ studentPage: page, texts, course }) => {
  const s = texts('series');
  await repeat(page, s, course);
  await page.getByRole('radio', { name: s('repeat.frequencies.WEEKLY') }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL(/frequence=EVERY_TWO_WEEKS/);
  await page.getByRole('textbox', { name: s('repeat.count'), exact: true }).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('2');
  await expect(datesOf(page, s)).toHaveCount(2);
  await planSessions(page, s, 2);
  const first = datesOf(page, s).first();
  await first.getByRole('button', { name: new RegExp(s('repeat.change')) }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(
    first
      .getByRole('group', { name: s('repeat.otherTime') })
      .getByRole('button')
      .first(),
  ).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(first).toContainText(s('repeat.changed'));
  await page.getByRole('button', { name: s('repeat.bookAtOnce') }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/panier$/);
});
