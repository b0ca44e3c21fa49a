import type { Locator, Page } from '@playwright/test';
import { createFormats, type Translate } from '@4as/i18n';
import { expectAccessible } from '../src/accessibility';
import { newNightSession } from '../src/database';
import { signIn } from '../src/people';
import { shownName } from '../src/test';
import { expect, test } from '../src/tutors';

const PAGE = '/tuteur/disponibilites';

/** The grid by what its cells are called, and the mouse over them. */
function gridOf(page: Page, t: Translate<'tutor'>, language: 'fr' | 'en') {
  const clock = createFormats(language, 'UTC');
  const time = (hour: number) => clock.time(hour * 3_600_000);
  const day = t('hours.days.sunday');
  return {
    free: (hour: number) =>
      page.getByRole('gridcell', { name: t('hours.freeCell', { day, time: time(hour) }), exact: true }),
    range: (start: number, end: number) =>
      page.getByRole('gridcell', {
        name: t('hours.rangeCell', { day, range: t('hours.range', { start: time(start), end: time(end) }) }),
        exact: true,
      }),
  };
}

/** The middle of something, brought to the middle of the window: nothing that sticks to its edges lies over it. */
async function centre(locator: Locator): Promise<{ x: number; y: number; height: number }> {
  await locator.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const box = await locator.boundingBox();
  if (!box) throw new Error('It is not on the page.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, height: box.height };
}

/** Opens the week with the night shown, where the tutor has no hours. */
async function openNight(page: Page, t: Translate<'tutor'>): Promise<void> {
  await page.goto(PAGE);
  await page.getByRole('button', { name: t('hours.allDay') }).click();
}

test('T3 hours: painted, moved and resized by the mouse, then saved @width', async ({
  tutorPage: page,
  texts,
  language,
}) => {
  const t = texts('tutor');
  const grid = gridOf(page, t, language);
  await openNight(page, t);
  await expectAccessible(page);

  const from = await centre(grid.free(2));
  const hour = 2 * from.height;
  const drag = async (start: { x: number; y: number }, hours: number) => {
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move(start.x, start.y + (hours * hour) / 2, { steps: 4 });
    await page.mouse.move(start.x, start.y + hours * hour, { steps: 4 });
    await page.mouse.up();
  };
  await drag(from, 1);
  await expect(grid.range(2.25, 3.25).or(grid.range(2, 3.5)).or(grid.range(2.25, 3.5))).toBeVisible();
  const painted = page.locator('[role=gridcell][aria-selected=true]');
  const before = await painted.getAttribute('aria-label');
  await drag(await centre(painted), 1);
  await expect(painted).not.toHaveAttribute('aria-label', before ?? '');

  const box = await painted.boundingBox();
  if (!box) throw new Error('The range is on the page.');
  const moved = await painted.getAttribute('aria-label');
  await drag({ x: box.x + box.width / 2, y: box.y + box.height - 4 }, 1);
  await expect(painted).not.toHaveAttribute('aria-label', moved ?? '');
  const kept = (await painted.getAttribute('aria-label')) ?? '';

  await page.getByRole('button', { name: t('hours.save') }).click();
  await expect(page.getByText(t('hours.saved')).first()).toBeVisible();
  await page.reload();
  const saved = page.getByRole('gridcell', { name: kept, exact: true });
  await expect(saved).toBeVisible();
  await saved.click();
  await page.getByRole('button', { name: t('hours.remove') }).click();
  await page.getByRole('button', { name: t('hours.save') }).click();
  await expect(page.getByText(t('hours.saved')).first()).toBeVisible();
  await expect(saved).toHaveCount(0);
});

test('T3 hours: by the keyboard alone', async ({ tutorPage: page, texts, language }) => {
  const t = texts('tutor');
  const grid = gridOf(page, t, language);
  await openNight(page, t);
  for (let tabs = 0; tabs < 40; tabs += 1) {
    await page.keyboard.press('Shift+Tab');
    if (await page.locator(':focus').evaluate((element) => element.getAttribute('role') === 'gridcell')) break;
  }
  for (let days = 0; days < 6; days += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Home');
  await expect(grid.free(0)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(grid.range(1, 2)).toBeFocused();
  await page.keyboard.press('Shift+ArrowDown');
  await expect(grid.range(1, 2.25)).toBeFocused();
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(grid.range(0.75, 2.25)).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(grid.range(1, 2.5)).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(grid.free(1)).toBeFocused();
});

test('T3 hours: booked sessions outside of new hours are shown; they stay, unless the tutor says otherwise', async ({
  tutorPage: page,
  tutor,
  newcomer,
  otherPerson,
  origin,
  texts,
  language,
}) => {
  const t = texts('tutor');
  const grid = gridOf(page, t, language);
  const save = page.getByRole('button', { name: t('hours.save') });
  await openNight(page, t);
  await grid.free(1).focus();
  await page.keyboard.press('Enter');
  await save.click();
  await expect(page.getByText(t('hours.saved')).first()).toBeVisible();
  const student = await newcomer();
  const window = await otherPerson();
  await signIn(window, student, origin);
  await window.goto(`/seances/${await newNightSession(student.email, tutor.email)}`);
  await expect(window.getByText(texts('booking')('states.CONFIRMED')).first()).toBeVisible();

  await page.goto(PAGE);
  await grid.range(1, 2).focus();
  await page.keyboard.press('Delete');
  await save.click();
  await expect(page.getByRole('heading', { name: t('hours.outsideTitle', { count: 1 }) })).toBeVisible();
  const session = page.getByRole('group', { name: new RegExp(shownName(student)) });
  await expect(session.getByRole('radio', { name: new RegExp(t('timeOff.keep')) })).toBeChecked();
  await expect(page.getByRole('button', { name: t('timeOff.leaveThem') })).toBeEnabled();
  await expectAccessible(page);

  await session.getByRole('radio', { name: new RegExp(t('timeOff.cancel')) }).press('Space');
  await page.getByRole('button', { name: t('timeOff.settle') }).click();
  await expect(page.getByText(t('timeOff.settled')).first()).toBeVisible();
  await expect(session).toHaveCount(0);
  await expect(window.getByText(texts('booking')('states.CANCELLED')).first()).toBeVisible();
});

test('T3 hours: a finger adds by a tap, paints after a pause, and else scrolls the page', async ({
  tutorPage: page,
  texts,
  language,
}) => {
  const t = texts('tutor');
  const grid = gridOf(page, t, language);
  await openNight(page, t);
  const tapped = await centre(grid.free(1));
  await page.touchscreen.tap(tapped.x, tapped.y);
  await expect(grid.range(1, 2)).toBeVisible();
  await expect(page.getByRole('heading', { name: t('hours.picked', { range: '' }).slice(0, 10) })).toBeVisible();

  const { x, y, height: halfHour } = await centre(grid.free(3));
  const touch = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
    touch.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  const scrolled = await page.evaluate(() => window.scrollY);
  await send('touchStart', [{ x, y }]);
  // The pause that tells painting from scrolling is the gesture itself.
  await expect(page.locator('[data-dragging]')).toBeVisible();
  await send('touchMove', [{ x, y: y + halfHour }]);
  await send('touchMove', [{ x, y: y + 2 * halfHour }]);
  await send('touchEnd', []);
  await expect(page.locator('[role=gridcell][aria-selected=true]')).toHaveAttribute(
    'aria-label',
    new RegExp(t('hours.days.sunday')),
  );
  expect(await page.evaluate(() => window.scrollY)).toBe(scrolled);
  await page.getByRole('button', { name: t('hours.discard') }).click();
  await expect(grid.range(1, 2)).toHaveCount(0);
});

test('T3 hours: the list is the same week; leaving with changes is asked about', async ({
  tutorPage: page,
  texts,
  language,
}) => {
  const t = texts('tutor');
  const grid = gridOf(page, t, language);
  const day = t('hours.days.sunday');
  await openNight(page, t);
  await grid.free(1).click();
  await page.getByRole('link', { name: t('hours.formList') }).click();
  await expect(page.getByLabel(t('hours.startOf', { day, number: 1 }))).toHaveValue('01:00');
  await expectAccessible(page);
  await page.getByLabel(t('hours.endOf', { day, number: 1 })).fill('00:30');
  await expect(page.getByText(t('hours.order'))).toBeVisible();
  await expect(page.getByRole('button', { name: t('hours.save') })).toBeDisabled();

  await page.getByRole('link', { name: t('hours.viewRules') }).click();
  await page.getByRole('button', { name: t('hours.stay') }).click();
  await expect(page.getByLabel(t('hours.startOf', { day, number: 1 }))).toHaveValue('01:00');
  await page.getByRole('link', { name: t('hours.viewRules') }).click();
  await page.getByRole('button', { name: t('hours.leave') }).click();
  await expect(page).toHaveURL(/\/regles$/);
  await expectAccessible(page);
});

test(
  'T3 special dates: chosen in the calendar by the keyboard, closed and given back',
  { tag: '@english' },
  async ({ tutorPage: page, texts, formats }) => {
    const t = texts('tutor');
    await page.goto(`${PAGE}/dates`);
    const month = page.getByRole('grid');
    await expectAccessible(page);

    // Two months on, where the demo has no special dates; one Tab stop leads into the days.
    const next = page.getByRole('button', { name: texts('changes')('calendar.nextMonth') });
    const shown = await month.getAttribute('aria-label');
    await next.focus();
    await page.keyboard.press('Enter');
    await expect(month).not.toHaveAttribute('aria-label', shown ?? '');
    const following = await month.getAttribute('aria-label');
    await page.keyboard.press('Tab');
    await page.keyboard.press('PageDown');
    await expect(month).not.toHaveAttribute('aria-label', following ?? '');
    await expect(month.locator('button').first()).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const second = month.locator('button').nth(1);
    await expect(second).toHaveAttribute('aria-pressed', 'true');
    const date = (await second.getAttribute('data-key')) ?? '';
    await expect(page.getByLabel(t('hours.firstDate'), { exact: true })).toHaveValue(date);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(month.locator('[aria-pressed=true]')).toHaveCount(2);
    const last = (await month.locator('button').nth(2).getAttribute('data-key')) ?? '';
    await expect(page.getByLabel(t('hours.lastDate'), { exact: true })).toHaveValue(last);

    // What is typed is shown in the calendar, in its month.
    await page.getByLabel(t('hours.lastDate'), { exact: true }).fill('');
    const typed = new Date(Date.now() + 300 * 86_400_000).toISOString().slice(0, 10);
    await page.getByLabel(t('hours.firstDate'), { exact: true }).fill(typed);
    await expect(month.locator(`[data-key="${typed}"]`)).toHaveAttribute('aria-pressed', 'true');

    await page.getByRole('button', { name: t('hours.saveDates', { count: 1 }) }).click();
    const day = formats.localDate(typed, Date.now());
    const giveBack = page.getByRole('button', { name: t('hours.giveBackOf', { date: day }) });
    await expect(giveBack).toBeVisible();
    await expect(month.getByRole('button', { name: t('hours.dayClosed', { day }) })).toBeVisible();
    await expectAccessible(page);
    await giveBack.click();
    await expect(giveBack).toHaveCount(0);
  },
);
