import type { Page } from 'playwright-core';
import { axeFindings } from './axe.ts';
import { phone } from './visit.ts';

/** The same page on a desk and then, narrowed, on a phone: no rule of style asks for more than the width. */
export async function findingsOnBoth(
  page: Page,
  ready: () => Promise<unknown>,
): Promise<Record<string, string[]>> {
  await ready();
  const desk = await axeFindings(page);
  await page.setViewportSize(phone.viewport);
  // A frame has asked the media queries again before the next one is drawn.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await ready();
  return { desk, phone: await axeFindings(page) };
}

export const NOTHING = { desk: [], phone: [] };
