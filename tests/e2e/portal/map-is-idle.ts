import type { Locator, Page } from 'playwright-core';

/** Resolves to the map when all it asked for is on screen and no request is under way. */
export async function mapIsIdle(page: Page): Promise<Locator> {
  await page.waitForLoadState('networkidle');
  const stage = page.locator('[data-map-idle="true"]');
  await stage.waitFor();
  return stage;
}
