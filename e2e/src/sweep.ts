import { expect, test, type Page } from '@playwright/test';
import { expectAccessible, expectContrastInTheDark } from './accessibility';
import { routesOf, type Route } from './route-table';

/** What each page adds to the time that a test may take, in milliseconds: axe reads it twice, and there are more pages with every feature. */
const TIME_OF_A_PAGE = 20_000;

interface Sweep {
  app: 'student' | 'tutor' | 'admin';
  /** Where the app is: "", "/tuteur", "/admin". */
  base: string;
  /** Which of its pages. */
  which: (route: Route) => boolean;
  /** For a page that no other page leads to: the page whose address has the id that it needs. */
  sameIdAs?: Readonly<Record<string, string>>;
}

/**
 * Opens every page of an app as whoever the page's cookies are, in the light and in the dark scheme, and fails for what axe finds and for what
 * is wider than the window. The address of one course or one order is that of a link on the pages before; a page that nothing leads to fails
 * too. Resolves to the addresses.
 */
export async function sweep(page: Page, { app, base, which, sameIdAs = {} }: Sweep): Promise<string[]> {
  const routes = routesOf(app).filter(which);
  const links = new Set<string>();
  const visited: string[] = [];
  const waiting = [...routes];
  while (waiting.length > 0) {
    const at = waiting.findIndex(({ path }) => addressOf(path) !== undefined);
    if (at < 0) {
      await lookElsewhere();
      continue;
    }
    const [route] = waiting.splice(at, 1);
    const address = (route && addressOf(route.path)) ?? '';
    await test.step(address, async () => {
      test.setTimeout(test.info().timeout + TIME_OF_A_PAGE);
      await open(page, address);
      await expectAccessible(page);
      await expectContrastInTheDark(page);
    });
    for (const link of await linksOf(page)) links.add(link);
    visited.push(address);
  }
  return visited;

  /** Not every session can be moved, not every order has a ticket: the last of those that a missing page hangs on may lead to it. */
  async function lookElsewhere(): Promise<void> {
    for (const { path } of waiting) {
      const parent = matching(path.slice(0, path.lastIndexOf('/')));
      const another = [...links].findLast((link) => parent.test(link) && !visited.includes(link));
      if (another === undefined) continue;
      await open(page, another);
      for (const link of await linksOf(page)) links.add(link);
      visited.push(another);
      return;
    }
    throw new Error(`No page that was opened leads to ${waiting.map(({ path }) => `${base}${path}`).join(', ')}.`);
  }

  function addressOf(path: string): string | undefined {
    if (!path.includes(':')) return `${base}${path}`;
    const other = sameIdAs[path];
    if (other === undefined) return linkTo(path);
    const id = linkTo(other)?.split('/').at(-1);
    return id && `${base}${path.replace(/:\w+/, id)}`;
  }

  function matching(path: string): RegExp {
    return new RegExp(`^${base}${path.replace(/:\w+/g, '[^/]+')}$`);
  }

  /** A link that was seen and leads to a page of this path, and of no other. */
  function linkTo(path: string): string | undefined {
    return [...links].find(
      (link) => matching(path).test(link) && !routes.some((route) => link === `${base}${route.path}`),
    );
  }
}

async function linksOf(page: Page): Promise<string[]> {
  const all = await page
    .locator('a[href^="/"]')
    .evaluateAll((anchors) => anchors.map((anchor) => anchor.getAttribute('href') ?? ''));
  return all.map((href) => href.replace(/[?#].*$/, ''));
}

/** Waits until a page has what it shows. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}
