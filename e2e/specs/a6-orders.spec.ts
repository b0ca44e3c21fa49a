import { expectAccessible } from '../src/accessibility';
import { expect, test } from '../src/admins';
import { signIn } from '../src/people';
import { buySessions, freeDays } from '../src/purchase';

test(
  'A6 orders: found by student, by state and by number, newest first',
  { tag: '@english' },
  async ({ adminPage: page, texts, demo }) => {
    const t = texts('admin');
    const booking = texts('booking');
    await page.goto('/admin/commandes');
    const rows = page.getByRole('row').filter({ has: page.getByRole('rowheader') });
    await expect(rows.first()).toBeVisible();
    await expectAccessible(page);
    const numbers = (await page.getByRole('rowheader').allInnerTexts()).map(Number);
    expect(numbers.slice(0, 5)).toEqual(numbers.toSorted((a, b) => b - a).slice(0, 5));

    const search = page.getByRole('searchbox', { name: t('orders.search') });
    const { name } = demo('student');
    await search.fill(name);
    await expect(rows.filter({ hasNotText: name })).toHaveCount(0);
    await expect(rows.first()).toContainText(name);
    await search.fill('');

    await page.getByLabel(t('orders.state')).selectOption('PARTLY_REFUNDED');
    await expect(page).toHaveURL(/etat=PARTLY_REFUNDED/);
    const state = booking('orderStates.PARTLY_REFUNDED');
    await expect(rows.first()).toContainText(state);
    await expect(rows.filter({ hasNotText: state })).toHaveCount(0);

    const number = await page.getByRole('rowheader').first().innerText();
    await search.fill(number);
    await expect(page).toHaveURL(new RegExp(`[?&]q=${number}`));
    await expect(rows).toHaveCount(1);
    await rows.getByRole('link', { name: number }).click();
    await expect(page.getByRole('heading', { level: 1, name: t('orders.detail', { number }) })).toBeVisible();
    await expect(
      page
        .getByRole('list', { name: t('orders.refunds') })
        .getByRole('listitem')
        .first(),
    ).toBeVisible();
    await expectAccessible(page);
  },
);

test('A6 P4 orders: one of two sessions is refunded: money back, session cancelled, its time free again', async ({
  adminPage: page,
  student,
  otherPerson,
  texts,
  formats,
  course,
  origin,
  unique,
}) => {
  test.setTimeout(120_000);
  const t = texts('admin');
  const booking = texts('booking');
  const buyer = await otherPerson();
  await signIn(buyer, student, origin);
  const { orderId, courseId, slots } = await buySessions(buyer, student, { count: 2, course, origin });
  const [refunded, kept] = slots;
  if (!refunded || !kept) throw new Error('Two sessions were bought.');
  const name = formats.range(refunded.startsAt, refunded.endsAt, Date.now());
  const freeAt = async () => {
    const where = { courseId, tutorId: refunded.tutorId, origin };
    return (await freeDays(buyer.request, where)).flat().some((slot) => slot.startsAt === refunded.startsAt);
  };
  expect(await freeAt(), 'the time is taken').toBe(false);

  await page.goto(`/admin/commandes/${orderId}`);
  await page.getByRole('button', { name: t('orders.refund') }).click();
  const dialog = page.getByRole('dialog');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: t('orders.confirmNothing') }).click();
  await expect(dialog.getByText(t('orders.choose'))).toBeVisible();
  await expect(dialog.getByText(t('orders.reasonMissing'))).toBeVisible();

  await dialog.getByRole('checkbox', { name: name }).check();
  await dialog.getByLabel(t('orders.reason')).fill(`Tuteur malade ${unique}`);
  const submit = dialog.getByRole('button', { name: /\d/ });
  const amount = (await submit.innerText()).match(/[\d\s\u00a0\u202f]*\d[.,]\d\d/)?.[0].trim() ?? '';
  await submit.dblclick();
  await expect(dialog).toBeHidden();

  const refunds = page.getByRole('list', { name: t('orders.refunds') }).getByRole('listitem');
  await expect(refunds).toHaveCount(1);
  await expect(refunds).toContainText(unique);
  await expect(refunds).toContainText(amount);
  await expect(refunds).toContainText(booking('refundStates.SUCCEEDED'));
  await expect(page.getByText(booking('orderStates.PARTLY_REFUNDED'))).toBeVisible();
  const lines = page.getByRole('list', { name: t('orders.lines') }).getByRole('listitem');
  await expect(lines.filter({ hasText: name })).toContainText(t('appointments.states.CANCELLED'));
  await expect(lines.filter({ hasText: formats.range(kept.startsAt, kept.endsAt, Date.now()) })).toContainText(
    t('appointments.states.CONFIRMED'),
  );
  expect(await freeAt(), 'the time is free again').toBe(true);
  await expectAccessible(page);

  await page.getByRole('button', { name: t('orders.refund') }).click();
  await expect(dialog.getByRole('checkbox', { name: t('orders.refundedAlready') })).toBeDisabled();
});
