import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** The page has no violation of WCAG 2.1 A and AA that axe can find, and nothing wider than its window. */
export async function expectAccessible(page: Page): Promise<void> {
  const found = await violationsOf(axe(page).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']));
  expect(found, `accessibility of ${page.url()}`).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `${page.url()} is wider than its window`).toBeLessThanOrEqual(0);
}

/** The page's colours have contrast in the dark scheme too: of all that axe checks, only they are not the same there. */
export async function expectContrastInTheDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  const found = await violationsOf(axe(page).withRules(['color-contrast', 'link-in-text-block']));
  expect(found, `colours of ${page.url()} in the dark`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
}

/** No page has frames, so axe need not open a page of its own to put their findings together, which takes longer than the check. */
function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode(true);
}

async function violationsOf(check: AxeBuilder): Promise<string[]> {
  const { violations } = await check.analyze();
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map((node) => `    ${node.html}\n    ${node.failureSummary ?? ''}`).join('\n')}`,
  );
}
