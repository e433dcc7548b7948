import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { VERDICT_SCALE } from '../../geodata/scale/verdict-scale.ts';
import { launchChromium } from '../../scripts/testing/launch-chromium.ts';
import { LEGEND_BOX, MAP_BOX, PICTURE } from '../../web/picture/picture-layout.ts';
import { mapIsIdle } from './portal/map-is-idle.ts';
import { type Pixels, readPng } from './portal/pixels.ts';
import { closeVisits, visit } from './portal/visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterEach(closeVisits);
afterAll(() => browser?.close());

async function pictureOf(page: Page): Promise<{ name: string; pixels: Pixels }> {
  await page.getByRole('button', { name: 'Ảnh bản đồ' }).click();
  const link = page.getByRole('link', { name: 'Tải ảnh' });
  await link.waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  return {
    name: download.suggestedFilename(),
    pixels: await readPng(browser, await readFile(await download.path())),
  };
}

/** How many of the points of a grid over the map have a colour that `is` accepts. */
function countOnMap(pixels: Pixels, is: (colour: string) => boolean): number {
  let count = 0;
  for (let x = MAP_BOX.x + 4; x < MAP_BOX.x + MAP_BOX.width; x += 6) {
    for (let y = MAP_BOX.y + 4; y < MAP_BOX.y + MAP_BOX.height; y += 6) if (is(pixels.at(x, y))) count += 1;
  }
  return count;
}

describe('the picture of the map', () => {
  it('shows the map in the colours of its legend, named after target and day', async () => {
    const { page } = await visit(browser, '/?on=2020-09-30&target=T1');
    const { name, pixels } = await pictureOf(page);
    expect(name).toBe('ban-do-T1-ho-dan-2020-09-30.png');
    expect([pixels.width, pixels.height]).toEqual([PICTURE.width, PICTURE.height]);
    // Below the figure and the legend's title, a row every 66 pixels: see web/picture/draw-picture.ts.
    for (const [at, { color, pattern }] of VERDICT_SCALE.entries()) {
      const swatch = pixels.at(LEGEND_BOX.x + 5, LEGEND_BOX.y + 306 + 66 * at + 22);
      if (pattern === 'solid') expect(swatch).toBe(color);
      expect(countOnMap(pixels, (colour) => colour === color)).toBeGreaterThan(20);
    }
  });

  it('of the night holds the roads, which a layer of our own draws in the overlay of deck.gl', async () => {
    const { page } = await visit(browser, '/light?on=2020-09-30&map=106.1,11.3,12.5');
    await page.locator('.light-loading').waitFor({ state: 'detached' });
    await mapIsIdle(page);
    const { name, pixels } = await pictureOf(page);
    expect(name).toMatch(/^ban-do-anh-sang-.*-2020-09-30\.png$/);
    const isWarm = (colour: string) => {
      const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
        Number.parseInt(colour.slice(at, at + 2), 16),
      );
      return red > 200 && green > 140 && blue < green;
    };
    expect(countOnMap(pixels, isWarm)).toBeGreaterThan(200);
  });
});
