import type { Page } from '@playwright/test';

/** Opens the filters of the console's sessions where they are folded, as on a phone; elsewhere they are open. */
export async function openFilters(page: Page, label: string): Promise<void> {
  if ((page.viewportSize()?.width ?? 0) > 640) return;
  await page.getByRole('button', { name: label }).and(page.locator('[aria-expanded="false"]')).click();
}
