import type { Locator, Page } from 'playwright-core';

const MOST_STEPS = 150;

/** Walks to a control with the Tab key alone, backwards where asked; throws when the walk does not come by it. */
export async function tabTo(page: Page, control: Locator, { back = false } = {}): Promise<void> {
  await control.waitFor();
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
  }
  throw new Error(`${MOST_STEPS} presses of Tab do not reach ${control}`);
}
