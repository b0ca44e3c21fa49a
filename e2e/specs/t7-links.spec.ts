import { expectAccessible } from '../src/accessibility';
import { expect, test } from '../src/tutors';

test(
  'T7 meeting links: the usual one is kept, what is no meeting is refused',
  { tag: '@english' },
  async ({ tutorPage: page, texts }) => {
    const t = texts('tutor');
    await page.goto('/tuteur/profil');
    const field = page.getByLabel(t('profile.linkLabel'), { exact: true });
    const save = page.getByRole('button', { name: t('profile.linkSave') });
    for (const wrong of ['http://zoom.us/j/1', 'https://meet.google.com/', 'zoom']) {
      await field.fill(wrong);
      await save.click();
      await expect(field).toHaveAttribute('aria-invalid', 'true');
    }
    await expectAccessible(page);

    const address = `https://us02web.zoom.us/j/${Date.now()}`;
    await field.fill(address);
    await save.click();
    await expect(page.getByText(t('profile.linkSaved'))).toBeVisible();
    await page.reload();
    await expect(field).toHaveValue(address);
  },
);

test(
  'T7 meeting links: a session has the usual link until it gets its own, which its student sees at once',
  {
    tag: '@english',
  },
  async ({ tutorPage: page, sell, texts }) => {
    test.slow();
    const t = texts('tutor');
    const { window, session } = await sell();
    await page.goto('/tuteur/profil');
    const usual = await page.getByLabel(t('profile.linkLabel'), { exact: true }).inputValue();
    await window.goto(`/seances/${session.id}`);
    await expect(window.locator(`a[href="${usual}"]`)).toBeVisible();

    await page.goto(`/tuteur/seances/${session.id}`);
    const field = page.getByLabel(t('sessions.link'), { exact: true });
    await expect(field).toHaveValue(usual);
    const own = `https://teams.microsoft.com/l/meetup-join/${Date.now()}`;
    await field.fill(own);
    await page.getByRole('button', { name: t('sessions.linkSave') }).click();
    await expect(page.getByText(t('sessions.linkSaved'))).toBeVisible();
    await expect(window.locator(`a[href="${own}"]`)).toBeVisible();
    await expect(window.locator(`a[href="${usual}"]`)).toHaveCount(0);

    await field.fill('');
    await page.getByRole('button', { name: t('sessions.linkSave') }).click();
    await expect(page.getByText(t('sessions.linkRemoved'))).toBeVisible();
    await expect(window.locator(`a[href="${usual}"]`)).toBeVisible();
  },
);
