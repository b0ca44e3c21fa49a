import { expect, test } from '../src/admins';
import { send } from '../src/ask';

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
