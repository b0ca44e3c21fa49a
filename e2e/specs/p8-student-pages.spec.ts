import { signIn } from '../src/people';
import { expect, test } from '../src/students';
import { sweep } from '../src/sweep';

/** Only a mail leads there: no page that is swept has its address. */
const mailed = '/proposition/:token';

test.describe('every page, light and dark', { tag: '@everywhere' }, () => {
  test('P8 pages: what visitors see of the student app', async ({ page }) => {
    const visited = await sweep(page, {
      app: 'student',
      base: '',
      which: ({ path, signedIn }) => !signedIn && path !== mailed,
      sameIdAs: { '/reserver/:slug/serie': '/reserver/:slug' },
    });
    expect(visited.length).toBeGreaterThan(8);
  });

  test('P8 pages: what students see', async ({ page, demo, origin }) => {
    await signIn(page, demo('student'), origin);
    const visited = await sweep(page, {
      app: 'student',
      base: '',
      which: ({ path, signedIn }) => signedIn || path === '/',
      sameIdAs: { '/paiement/:orderId': '/commandes/:id' },
    });
    expect(visited.length).toBeGreaterThan(10);
  });
});
