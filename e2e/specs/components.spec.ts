import type { Page } from '@playwright/test';
import { expectAccessible } from '../src/accessibility';
import { openGallery, type Gallery } from '../src/gallery';
import { expect, test } from '../src/test';

let gallery: Gallery;

test.beforeAll(async () => {
  gallery = await openGallery();
});
test.afterAll(async () => {
  await gallery.close();
});

const pages = ['', '/affichage', '/choix', '/messages', '/champs', '/etats', '/tableaux'];

const show = async (page: Page, path: string) => {
  await page.goto(`${gallery.url}${path}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
};

const isPhone = (page: Page) => (page.viewportSize()?.width ?? 0) < 768;

async function expectAllAccessible(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  test.setTimeout(180_000);
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  const others = ['/tutor', '/admin/tableaux', '/admin/tableaux/2026-1041'];
  for (const path of [...pages.map((page) => `/student${page}`), ...others]) {
    await show(page, path);
    await expectAccessible(page);
  }
}

test('P8 components: every one is accessible in the light scheme, in each app', { tag: '@width' }, async ({ page }) => {
  await expectAllAccessible(page, 'light');
});

test('P8 components: every one is accessible in the dark scheme, in each app', { tag: '@width' }, async ({ page }) => {
  await expectAllAccessible(page, 'dark');
});

test('P8 components: what was gone to is said, and Tab goes on from there', { tag: '@width' }, async ({ page }) => {
  await show(page, '/student');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Aller au contenu' })).toBeFocused();
  await page.getByRole('navigation').getByRole('link', { name: 'Choix' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Choisir une heure' })).toBeFocused();
  await expect(page).toHaveTitle('Choisir une heure · 4AS');
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Choix' })).toHaveAttribute(
    'aria-current',
    'page',
  );
});

test('P8 components: a menu is opened, walked and left by the keyboard', { tag: '@width' }, async ({ page }) => {
  await show(page, '/student');
  const button = page.getByRole('button', { name: /Préférences/ });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitemradio', { name: 'Français' })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('menu')).toBeHidden();
  await expect(button).toBeFocused();
});

test(
  'P8 components: a dialog begins with leaving things as they are, keeps the focus and gives it back',
  { tag: '@width' },
  async ({ page }) => {
    await show(page, '/student/etats');
    const opener = page.getByRole('button', { name: 'Annuler la séance…' });
    await opener.click();
    const dialog = page.getByRole('dialog', { name: /Annuler la séance de mardi/ });
    const keep = dialog.getByRole('button', { name: 'Garder la séance' });
    await expect(keep).toBeFocused();
    await expectAccessible(page);
    await page.keyboard.press('Tab');
    await expect(dialog.getByRole('button', { name: 'Annuler et rembourser 45,00 $' })).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(keep).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(opener).toBeFocused();
  },
);

test('P8 components: what has just happened is announced', { tag: '@width' }, async ({ page }) => {
  await show(page, '/student/etats');
  await page.getByRole('button', { name: 'Avis de réussite' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Profil enregistré.' })).toBeVisible();
  await page.getByRole('button', { name: 'Avis d’erreur' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Le message n’a pas été envoyé.' })).toBeVisible();
  await expectAccessible(page);
});

test('P8 components: what is announced is in nobody’s way, and goes although the pointer rests there', async ({
  page,
}) => {
  await show(page, '/student/etats');
  const said = page.getByRole('status').filter({ hasText: 'Profil enregistré.' });
  await page.getByRole('button', { name: 'Avis de réussite' }).click();
  await expect(said).toBeVisible();
  const box = await said.boundingBox();
  if (!box) throw new Error('What was announced is on the page.');
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.mouse.move(middle.x, middle.y);
  expect(await said.evaluate((toast, { x, y }) => toast.contains(document.elementFromPoint(x, y)), middle)).toBe(false);
  await expect(said).toHaveCount(0);

  const refused = page.getByRole('alert').filter({ hasText: 'Le message n’a pas été envoyé.' });
  await page.getByRole('button', { name: 'Avis d’erreur' }).click();
  await refused.getByRole('button').click();
  await expect(refused).toHaveCount(0);
});

test(
  'P8 components: times are one Tab stop, and the arrows lead over days without any',
  { tag: '@width' },
  async ({ page }) => {
    await show(page, '/student/choix');
    const time = (name: string) => page.getByRole('button', { name, exact: true });
    const stop = page.getByRole('group', { name: 'Heures libres', exact: true }).locator('[data-key][tabindex="0"]');
    await expect(stop).toHaveCount(1);
    await time('mar. 24 nov., 17 h').focus();
    await page.keyboard.press('ArrowRight');
    await expect(time('jeu. 26 nov., 12 h')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(time('mar. 24 nov., 17 h')).toHaveAttribute('aria-pressed', 'true');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(time('jeu. 26 nov., 15 h')).toHaveAttribute('aria-pressed', 'true');
    await page.keyboard.press('End');
    await expect(time('jeu. 26 nov., 17 h')).toBeFocused();
    await expect(stop).toHaveCount(1);
  },
);

test(
  'P8 components: a message is sent by its button, and on a real keyboard by Enter',
  { tag: '@width' },
  async ({ page }) => {
    await show(page, '/student/messages');
    const field = page.getByRole('textbox', { name: 'Écrire un message' });
    await field.fill('Bonjour');
    await page.getByRole('button', { name: 'Envoyer le message' }).click();
    await expect(page.getByRole('log')).toContainText('Bonjour');
    await expect(field).toHaveValue('');
    await expect(page.getByRole('button', { name: 'Envoyer le message' })).toBeDisabled();
    await field.fill('Deux');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('lignes');
    await expect(field).toHaveValue('Deux\nlignes');
    await page.keyboard.press('Enter');
    await expect(field).toHaveValue(isPhone(page) ? 'Deux\nlignes\n' : '');
  },
);

test(
  'P8 components: the panel beside a table takes the focus and gives it back to its row',
  { tag: '@width' },
  async ({ page }) => {
    await show(page, '/admin/tableaux');
    const row = page.getByRole('link', { name: '2026-1040' });
    await row.focus();
    await page.keyboard.press('Enter');
    const title = page.getByRole('heading', { name: 'Commande 2026-1040' });
    await expect(title).toBeVisible();
    if (!isPhone(page)) await expect(title).toBeFocused();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(title).toBeHidden();
    await expect(row).toBeFocused();
  },
);

test('P8 components: on a phone the other pages open from the bottom bar', async ({ page }) => {
  await show(page, '/admin');
  await page.getByRole('button', { name: 'Plus' }).click();
  const drawer = page.getByRole('dialog', { name: 'Navigation principale' });
  await expect(drawer.getByRole('link', { name: /Tableaux/ })).toBeVisible();
  await expectAccessible(page);
  await drawer.getByRole('link', { name: /Tableaux/ }).click();
  await expect(drawer).toBeHidden();
  await expect(page.getByRole('heading', { level: 1, name: 'Commandes' })).toBeVisible();
});
