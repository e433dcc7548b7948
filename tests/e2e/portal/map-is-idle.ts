import type { Locator, Page } from 'playwright-core';

/** Resolves to the first map when all that every map of the page asked for is on screen and no request is under way. */
export async function mapIsIdle(page: Page): Promise<Locator> {
  await page.waitForLoadState('networkidle');
  await page.locator('[data-map-idle="true"]').first().waitFor();
  await page.locator('[data-map-idle="false"]').first().waitFor({ state: 'detached' });
  return page.locator('[data-map-idle]').first();
}
