import type { Page } from 'playwright-core';

/** From the next load on the page has no WebGL: where the map is not what is tested, nothing draws beneath. */
export async function withoutMap(page: Page): Promise<void> {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
}
