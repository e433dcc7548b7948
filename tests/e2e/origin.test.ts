import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium } from '../../scripts/testing/launch-chromium.ts';
import { mapIsIdle } from './portal/map-is-idle.ts';
import { closeVisits, visit } from './portal/visit.ts';

const firstJavaScriptLimit = 450 * 1024;
const mapThreadLimit = 160 * 1024;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterEach(closeVisits);
afterAll(() => browser?.close());

describe.each([
  ['the overview', '/?target=T1&on=2020-09-30&unit=25546'],
  ['the light view', '/light?on=2020-09-30'],
])('%s', (_, path) => {
  it('asks nothing of any other origin and writes no error to the console', async () => {
    const { page, strayed, errors } = await visit(browser, path);
    await page.getByRole('button', { name: 'Phóng to' }).click();
    await mapIsIdle(page);
    await page.keyboard.press('ControlOrMeta+k');
    await page.getByRole('menuitem').first().waitFor();
    expect(strayed).toEqual([]);
    expect(errors).toEqual([]);
  });
});

it('the overview needs at most 450 KB of JavaScript, as it travels, beside the thread of the map library', async () => {
  const { page } = await visit(browser, '/');
  const sizes = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .flatMap((entry) => (entry instanceof PerformanceResourceTiming ? [entry] : []))
      .filter(({ name }) => /\.m?js(?:\?|$)/.test(name))
      .map(({ name, encodedBodySize }) => ({ name, encodedBodySize })),
  );
  expect(sizes.length).toBeGreaterThan(0);
  expect(sizes.filter(({ encodedBodySize }) => encodedBodySize === 0)).toEqual([]);
  const isMapThread = ({ name }: { name: string }) => name.includes('maplibre-gl-worker');
  const total = (some: typeof sizes) => some.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
  expect(total(sizes.filter((size) => !isMapThread(size)))).toBeLessThan(firstJavaScriptLimit);
  expect(total(sizes.filter(isMapThread))).toBeLessThan(mapThreadLimit);
  expect(sizes.filter(({ name }) => /deck|terra|turf/i.test(name))).toEqual([]);
});

it('of what is built nothing is a source map, names one or carries a source, and none is served', async () => {
  const dist = join(import.meta.dirname, '../../web/dist');
  const files = (await readdir(dist, { recursive: true })).filter((name) =>
    /\.(?:m?js|css|html|map)$/.test(name),
  );
  expect(files.length).toBeGreaterThan(10);
  for (const name of files) {
    expect(name).not.toMatch(/\.map$/);
    expect(await readFile(join(dist, name), 'utf8'), name).not.toMatch(
      /[#@] sourceMappingURL=|"sourcesContent"/,
    );
    const { status } = await fetch(`${inject('portalUrl')}/${name}.map`);
    if (name.startsWith('assets/')) expect(status, name).toBe(404);
  }
});
