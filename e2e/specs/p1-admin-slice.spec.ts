import type { Page } from '@playwright/test';
import { expect, test } from '../src/admins';
import { send } from '../src/ask';
import { signIn } from '../src/people';

test('P1 slices: what only admins may ask is not even named to a student', async ({ page, student, origin }) => {
  await signIn(page, student, origin);
  for (const operation of ['Overview', 'UnansweredTickets', 'RefundOrderLines']) {
    const response = await send(page.request, { app: 'admin', operation, origin });
    const { data, errors } = (await response.json()) as { data?: unknown; errors?: { message: string }[] };
    expect(data ?? null, operation).toBeNull();
    expect(errors?.length, operation).toBeGreaterThan(0);
  }
});

test('P1 slices: what an admin finds of everybody, a student finds of nobody else', async ({
  adminPage,
  otherPerson,
  student,
  demo,
  origin,
}) => {
  const stranger = await otherPerson();
  await signIn(stranger, student, origin);
  const found = async ({ request }: Page) => {
    const asked = { app: 'admin', operation: 'FindAnything', origin } as const;
    const { data } = (await (await send(request, asked, { search: demo('student').name })).json()) as {
      data: Record<'orders' | 'appointments' | 'tickets', { nodes: unknown[] }>;
    };
    return [data.orders, data.appointments, data.tickets].map(({ nodes }) => nodes.length > 0);
  };
  expect(await found(adminPage)).toEqual([true, true, true]);
  expect(await found(stranger)).toEqual([false, false, false]);
});

test('P1 slices: an admin has no cart, and free text is not run', async ({ adminPage: page, origin }) => {
  const response = await send(page.request, { app: 'student', operation: 'Cart', origin });
  expect(((await response.json()) as { data?: unknown }).data ?? null).toBeNull();
  const text = await page.request.post('/graphql', {
    headers: { origin: new URL(origin).origin },
    data: { query: '{ viewer { id } }' },
  });
  expect(await text.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
});

test('P1 slices: a student who opens the console is told whose it is and led home', async ({
  studentPage: page,
  texts,
}) => {
  const app = texts('app');
  await page.goto('/admin');
  await expect(page.getByRole('heading', { level: 1, name: app('problems.wrongRoleTitle') })).toBeVisible();
  await expect(page.getByRole('link', { name: app('problems.toOwnSpace') })).toHaveAttribute('href', '/');
});
