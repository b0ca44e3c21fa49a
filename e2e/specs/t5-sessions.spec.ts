import { randomUUID } from 'node:crypto';
import { expectAccessible } from '../src/accessibility';
import { send } from '../src/ask';
import { signIn } from '../src/people';
import { expect, test } from '../src/tutors';

test(
  'T5 appointments: what was sold is listed with its student and course, and says it when it is cancelled',
  {
    tag: '@english',
  },
  async ({ tutorPage: page, course, sell, otherPerson, demo, texts, formats, origin }) => {
    test.slow();
    const t = texts('tutor');
    const { student, purchase, session } = await sell();
    await page.goto('/tuteur/seances');
    const row = page.getByRole('list', { name: t('sessions.list') }).getByRole('link', { name: student.name });
    const more = page.getByRole('button', { name: texts('app')('actions.loadMore') });
    await expect(async () => {
      if (await more.isVisible()) await more.click();
      await expect(row).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await expectAccessible(page);
    await expect(row).toContainText(formats.range(session.startsAt, session.endsAt, Date.now()));
    await row.click();

    await expect(
      page.getByRole('heading', { level: 1, name: t('sessions.detail', { name: student.name }) }),
    ).toBeVisible();
    await expect(page.getByRole('main')).toContainText(course.sigle);
    await expect(page.getByRole('main')).toContainText(formats.duration(60));
    const state = page.getByText(texts('booking')('states.CONFIRMED'), { exact: true });
    await expect(state).toBeVisible();
    await expectAccessible(page);

    const admin = await otherPerson();
    await signIn(admin, demo('admin'), origin);
    const refund = { orderId: purchase.orderId, lineIds: purchase.lines.map(({ id }) => id), reason: 'Grippe' };
    const refunded = await send(
      admin.request,
      { app: 'admin', operation: 'RefundOrderLines', origin },
      { input: { ...refund, requestId: randomUUID() } },
    );
    expect(await refunded.json()).not.toHaveProperty('errors');
    await expect(page.getByText(texts('booking')('states.CANCELLED'), { exact: true })).toBeVisible();
    await expect(state).toBeHidden();
    await expectAccessible(page);
  },
);

test('T5 appointments: the next one first; what is past is on a page of its own', async ({
  demoTutorPage: page,
  texts,
}) => {
  const t = texts('tutor');
  await page.goto('/tuteur/seances');
  const rows = page.getByRole('list', { name: t('sessions.list') }).getByRole('link');
  await expect(rows.first()).toBeVisible();
  const next = await rows.first().getAttribute('href');
  await page.getByRole('link', { name: t('sessions.past') }).click();
  await expect(page).toHaveURL(/periode=passees/);
  await expect(rows.filter({ hasText: texts('booking')('states.COMPLETED') }).first()).toBeVisible();
  await expect(page.locator(`a[href="${next}"]`)).toHaveCount(0);
  await expectAccessible(page);

  await page.goto('/tuteur/seances/00000000-0000-4000-8000-000000000000');
  await expect(page.getByRole('heading', { name: texts('app')('problems.notFoundTitle') })).toBeVisible();
});
