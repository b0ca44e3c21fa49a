import { expectAccessible } from '../src/accessibility';
import { expect, test } from '../src/students';

/** The smallest picture there is: one point of a PNG. */
const point = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test(
  'P7 files: a picture is checked by its content, and seen by its signed link alone',
  { tag: '@english' },
  async ({ studentPage: page, request, texts, origin }) => {
    const t = texts('student');
    await page.goto('/compte');
    const field = page.getByRole('group', { name: t('account.picture') });
    const choose = (name: string, buffer: Buffer) =>
      field.locator('input[type=file]').setInputFiles({ name, mimeType: 'image/png', buffer });

    await choose('photo.png', Buffer.from('<script>alert(1)</script>'));
    await expect(field.getByText(t('account.pictureRefused'))).toBeVisible();
    await choose('photo.png', Buffer.concat([point, Buffer.alloc(6 * 2 ** 20)]));
    await expect(field.getByText(t('account.pictureTooLarge'))).toBeVisible();

    await choose('photo.png', point);
    await expect(page.getByText(t('account.pictureSaved'))).toBeVisible();
    await expect(field.getByRole('button', { name: t('account.pictureRemove') })).toBeVisible();
    await expectAccessible(page);

    const source = await field.locator('img').getAttribute('src');
    const link = new URL(source ?? '', origin);
    const asStranger = (address: URL) => request.get(address.href);
    expect((await asStranger(link)).headers()['content-type']).toMatch(/^image\//);
    const unsigned = new URL(link.pathname, origin);
    expect((await asStranger(unsigned)).status()).toBe(403);
    const prolonged = new URL(link);
    prolonged.searchParams.set('expires', String(Number(link.searchParams.get('expires')) + 1));
    expect((await asStranger(prolonged)).status()).toBe(403);

    await field.getByRole('button', { name: t('account.pictureRemove') }).click();
    await expect(page.getByText(t('account.pictureRemoved'))).toBeVisible();
  },
);
